import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { eraDate } from '../../../ui/date-text.ts';
import type { PersonRow } from '../domain/person-reference.ts';
import { ja as words } from './words.ja.ts';

type PersonRowsProps = { readonly caption: string; readonly rows: readonly PersonRow[] };

/** What is recorded under a person: cases, filings, tests and reports, the newest first. */
export const PersonRows = ({ caption, rows }: PersonRowsProps) => (
  <DataTable
    caption={caption}
    showsCaption
    rows={rows}
    empty={
      <p>
        {caption}: {words.pair.noRows}
      </p>
    }
    columns={[
      { key: 'on', heading: words.person.columns.on, cell: ({ on }) => eraDate(on), nowrap: true },
      { key: 'kind', heading: words.person.columns.kind, cell: ({ kind }) => words.rowKind[kind] },
      {
        key: 'outcome',
        heading: words.person.columns.outcome,
        cell: ({ outcome }) => words.outcome[outcome] ?? outcome,
      },
    ]}
  />
);
