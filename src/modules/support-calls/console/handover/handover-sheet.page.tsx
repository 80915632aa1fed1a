import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TASK_KINDS } from '../../domain/call-task.ts';
import type { HandoverSheet } from '../../use-cases/hand-over-calls.use-case.ts';
import { ContactText } from '../contact-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The sheet of one hand-over, to read and to print: the note, and what was left with a box to tick. */
export function HandoverSheetPage({ sheet: { handover, items, names } }: { readonly sheet: HandoverSheet }) {
  const nameOf = (id: typeof handover.fromStaff) => names.get(id) ?? shared.somebody;
  return (
    <>
      <PageHeading
        title={words.sheetTitle(staffDateTime(handover.handedOverAt))}
        below={words.sheetBelow(
          nameOf(handover.fromStaff),
          handover.toStaff === null ? words.everybody : nameOf(handover.toStaff),
        )}
      />
      {handover.note
        .split(/\n+/)
        .filter(line => line !== '')
        .map(line => (
          <p>{line}</p>
        ))}
      <DataTable
        caption={words.items}
        showsCaption
        columns={[
          { key: 'done', heading: words.columns.done, cell: () => words.box },
          { key: 'kind', heading: words.columns.kind, nowrap: true, cell: item => kindText(item.kind) },
          {
            key: 'name',
            heading: words.columns.name,
            primary: true,
            cell: item => item.name ?? shared.noName,
          },
          {
            key: 'contact',
            heading: words.columns.contact,
            nowrap: true,
            cell: item => <ContactText contact={item.contact} />,
          },
          {
            key: 'state',
            heading: words.columns.state,
            cell: item => (item.isOpen ? words.open : words.closed),
          },
        ]}
        rows={items}
        empty={
          <EmptyState title={words.itemsEmpty}>
            <p>{words.itemsEmptyText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function kindText(kind: string | null): string {
  const known = TASK_KINDS.find(task => task === kind);
  return known === undefined ? words.call : shared.kinds[known];
}
