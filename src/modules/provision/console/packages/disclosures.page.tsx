import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { Disclosure, DisclosurePage } from '../../use-cases/packages/search-disclosures.use-case.ts';
import { disclosurePaperPath } from '../disclosure-paper/disclosure-paper.route.ts';
import { ja as words } from './ledger-words.ja.ts';
import { fieldsText } from './package-text.ts';
import { DISCLOSURES_CSV_PATH, DISCLOSURES_PATH, packagePath, STATEMENT_PATH, withQuery } from './paths.ts';

/** What is looked for, as it was typed. */
export interface TypedDisclosureQuery {
  readonly number: string;
  readonly municipality: string;
  readonly from: string;
  readonly through: string;
}

/** The ledger: who was given to whom, which fields on which basis (APPI art. 69). */
export function DisclosuresPage({
  page,
  typed,
  errors,
  nameOf,
}: {
  readonly page: DisclosurePage;
  readonly typed: TypedDisclosureQuery;
  readonly errors: readonly FormError[];
  readonly nameOf: (municipalityCode: string) => string;
}) {
  const isNarrowed = Object.values(typed).some(value => value !== '');
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  const last = page.rows.at(-1);
  const query = { ...typed };
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <>
            <ButtonLink variant="secondary" href={withQuery(DISCLOSURES_CSV_PATH, query)} download>
              {words.csv}
            </ButtonLink>
            <ButtonLink variant="secondary" href={STATEMENT_PATH}>
              {words.statement}
            </ButtonLink>
          </>
        }
      />
      <FilterBar action={DISCLOSURES_PATH} clearHref={isNarrowed ? DISCLOSURES_PATH : undefined}>
        <TextField name="number" type="search" label={words.number} value={typed.number} shortcut="/" />
        <TextField
          name="municipality"
          inputmode="numeric"
          label={words.municipality}
          value={typed.municipality}
          error={errorOf('municipality')}
          width="short"
        />
        <TextField name="from" label={words.from} value={typed.from} error={errorOf('from')} width="short" />
        <TextField
          name="through"
          label={words.through}
          value={typed.through}
          error={errorOf('through')}
          width="short"
        />
      </FilterBar>
      <p class="note screen-only">{words.print}</p>
      <DataTable
        caption={words.title}
        columns={columnsOf(nameOf)}
        rows={page.rows}
        rowHref={({ packageId }) => packagePath(packageId)}
        empty={
          <EmptyState title={isNarrowed ? words.noneFound : words.none}>
            <p>{isNarrowed ? words.noneFoundText : words.noneText}</p>
          </EmptyState>
        }
        pages={
          page.hasNext && last !== undefined
            ? {
                nextHref: withQuery(DISCLOSURES_PATH, {
                  ...query,
                  after: `${last.disclosedAt} ${last.packageId} ${last.rowNumber}`,
                }),
              }
            : undefined
        }
      />
    </>
  );
}

const columnsOf = (nameOf: (code: string) => string): readonly Column<Disclosure>[] => [
  {
    key: 'package',
    heading: words.columns.package,
    primary: true,
    nowrap: true,
    cell: ({ sequence }) => words.package(sequence),
    note: ({ recalledAt }) => (recalledAt === null ? null : words.recalled),
  },
  {
    key: 'disclosedAt',
    heading: words.columns.disclosedAt,
    nowrap: true,
    cell: ({ disclosedAt }) => staffDateTime(disclosedAt),
  },
  {
    key: 'case',
    heading: words.columns.case,
    cell: ({ caseId }) => <a href={withQuery(DISCLOSURES_PATH, { number: caseId })}>{caseId.slice(-12)}</a>,
  },
  {
    key: 'paper',
    heading: words.columns.paper,
    cell: ({ caseId }) => (
      <a href={disclosurePaperPath(caseId)} aria-label={words.paperOf(caseId.slice(-12))}>
        {words.paper}
      </a>
    ),
  },
  { key: 'kind', heading: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
  {
    key: 'fields',
    heading: words.columns.fields,
    wide: true,
    cell: ({ fields }) => (fields.length === 0 ? words.noFields : fieldsText(fields)),
  },
  {
    key: 'receiver',
    heading: words.columns.receiver,
    cell: ({ municipalityCode }) => nameOf(municipalityCode),
  },
  { key: 'unit', heading: words.columns.unit, cell: ({ receivingUnit }) => receivingUnit },
  { key: 'basis', heading: words.columns.basis, wide: true, cell: ({ basisTitle }) => basisTitle },
];
