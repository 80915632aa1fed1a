import type { Instant } from '../../../kernel/instant.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { dateTimeText } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import type { ImportJob } from '../use-cases/show-import.use-case.ts';
import { IMPORTS_PATH, importPath, NEW_IMPORT_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const { list: text } = words;

type ImportsPageProps = { readonly imports: readonly ImportJob[]; readonly next: Instant | null };

/** What was imported, and how far what runs is. */
export const ImportsPage = ({ imports, next }: ImportsPageProps) => (
  <>
    <PageHeading
      title={words.title}
      below={words.below}
      actions={
        <ButtonLink href={NEW_IMPORT_PATH} shortcut="n">
          {text.start}
        </ButtonLink>
      }
    />
    <DataTable
      caption={text.caption}
      columns={COLUMNS}
      rows={imports}
      rowHref={({ importId }) => importPath(importId)}
      empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      pages={next === null ? undefined : { nextHref: `${IMPORTS_PATH}?before=${encodeURIComponent(next)}` }}
    />
  </>
);

const count = (key: 'read' | 'good' | 'known' | 'bad'): Column<ImportJob> => ({
  key,
  heading: text.columns[key],
  numeric: true,
  cell: ({ tally }) => tally[key].toLocaleString('ja'),
});

const COLUMNS: readonly Column<ImportJob>[] = [
  { key: 'file', heading: text.columns.file, primary: true, cell: ({ fileName }) => fileName },
  { key: 'at', heading: text.columns.at, nowrap: true, cell: ({ createdAt }) => dateTimeText(createdAt) },
  { key: 'status', heading: text.columns.status, cell: ({ status }) => words.status[status] },
  count('read'),
  count('good'),
  count('known'),
  count('bad'),
];
