import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { dateTimeText } from '../../../../ui/date-text.ts';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { ja as words } from '../words.ja.ts';
import { valueText } from './report-facts.tsx';
import { ja as reportWords } from './words.ja.ts';

/** What happened to the report, and every correction with what it changed. */
export function ReportHistory({ view }: { readonly view: CaseReportView }) {
  const { profile, names } = view;
  const { queries = [], revisions = [] } = view.fields;
  const nameOf = (actor: string): string =>
    actor.startsWith('staff:') ? (names.get(actor.slice('staff:'.length)) ?? words.former) : words.program;
  const itemOf = (code: string) => profile.items.find(item => item.code === code);
  return (
    <>
      <h2>{reportWords.history}</h2>
      <Timeline
        label={reportWords.history}
        entries={queries.map(({ at, kind, recipient, message, actor }) => ({
          at,
          what: [reportWords.events[kind], recipient, message].filter(text => text !== null).join(' '),
          by: nameOf(actor),
        }))}
      />
      {revisions.length === 0 ? null : <h2>{reportWords.corrections}</h2>}
      {revisions.map(({ revision, reason, note, at, changed }) => (
        <>
          <DataTable
            caption={reportWords.correction(revision, words.correctionReasons[reason], dateTimeText(at))}
            showsCaption
            rows={changed}
            empty={null}
            columns={[
              {
                key: 'item',
                heading: reportWords.changed.item,
                cell: ({ code }) => itemOf(code)?.title ?? code,
              },
              {
                key: 'before',
                heading: reportWords.changed.before,
                cell: ({ code, before }) => <del>{valueText(itemOf(code), before)}</del>,
              },
              {
                key: 'after',
                heading: reportWords.changed.after,
                cell: ({ code, after }) => <ins>{valueText(itemOf(code), after)}</ins>,
              },
            ]}
          />
          {note === null ? null : <p class="note">{note}</p>}
        </>
      ))}
    </>
  );
}
