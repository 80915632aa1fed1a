import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { FacilityDecisions, SilentFacility, SubsidyMonth } from '../../use-cases/subsidy.use-case.ts';
import {
  CLAIMS_PATH,
  DECISIONS_CSV_PATH,
  facilityMonthPath,
  monthText,
  SILENT_PATH,
  SUBSIDY_PATH,
  withQuery,
} from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { DecisionTag, reasonsText } from './decision-tag.tsx';
import { MonthBar } from './month-bar.tsx';
import { ja as words } from './words.ja.ts';

const many = (count: number): string => count.toLocaleString('ja');

/** The tests of a month by what the public purse makes of them, and by institution (H-28). */
export function SubsidyMonthPage({
  month,
  view,
}: {
  readonly month: PlainDate;
  readonly view: SubsidyMonth;
}) {
  const query = { month: monthText(month) };
  const last = view.facilities.at(-1);
  const none = (
    <EmptyState title={words.none}>
      <p>{words.noneText}</p>
    </EmptyState>
  );
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <>
            <ButtonLink variant="secondary" href={withQuery(SILENT_PATH, query)}>
              {words.silentLink(view.silent)}
            </ButtonLink>
            <ButtonLink variant="secondary" href={withQuery(CLAIMS_PATH, query)}>
              {words.claimsLink}
            </ButtonLink>
            <ButtonLink variant="ghost" href={withQuery(DECISIONS_CSV_PATH, query)} download>
              {words.csv}
            </ButtonLink>
          </>
        }
      />
      <MonthBar action={SUBSIDY_PATH} month={month} />
      <h2>{words.monthTitle(monthText(month))}</h2>
      <DataTable caption={words.summary} columns={SUMMARY} rows={view.reasons} empty={none} />
      {view.facilities.length === 0 ? null : <h2>{words.facilities}</h2>}
      <DataTable
        caption={words.facilities}
        columns={COLUMNS}
        rows={view.facilities}
        rowHref={({ facilityId }) => facilityMonthPath(facilityId, month)}
        empty={null}
        pages={
          view.hasNext && last !== undefined
            ? {
                nextHref: withQuery(SUBSIDY_PATH, {
                  ...query,
                  name: last.name,
                  facility: last.facilityId,
                }),
              }
            : undefined
        }
      />
    </>
  );
}

const SUMMARY: readonly Column<SubsidyMonth['reasons'][number]>[] = [
  {
    key: 'decision',
    heading: words.summaryColumns.decision,
    nowrap: true,
    cell: ({ decision }) => <DecisionTag decision={decision} />,
  },
  {
    key: 'reasons',
    heading: words.summaryColumns.reasons,
    wide: true,
    cell: ({ reasons }) => reasonsText(reasons),
  },
  { key: 'tests', heading: words.summaryColumns.tests, numeric: true, cell: ({ tests }) => many(tests) },
];

const COLUMNS: readonly Column<FacilityDecisions>[] = [
  { key: 'facility', heading: words.columns.facility, primary: true, wide: true, cell: ({ name }) => name },
  { key: 'code', heading: words.columns.code, nowrap: true, cell: ({ code }) => code ?? shared.noCode },
  { key: 'eligible', heading: words.columns.eligible, numeric: true, cell: row => many(row.eligible) },
  {
    key: 'notEligible',
    heading: words.columns.notEligible,
    numeric: true,
    cell: row => many(row.notEligible),
  },
  {
    key: 'undecidable',
    heading: words.columns.undecidable,
    numeric: true,
    cell: row => many(row.undecidable),
  },
];

/** Institutions under contract of which there is no report (H-28). */
export function SilentFacilitiesPage({
  month,
  facilities,
  hasNext,
}: {
  readonly month: PlainDate;
  readonly facilities: readonly SilentFacility[];
  readonly hasNext: boolean;
}) {
  const { silent: text } = words;
  const query = { month: monthText(month) };
  const last = facilities.at(-1);
  return (
    <>
      <PageHeading
        title={text.title}
        above={words.monthTitle(monthText(month))}
        below={text.below}
        actions={
          <ButtonLink variant="secondary" href={withQuery(SUBSIDY_PATH, query)}>
            {text.back}
          </ButtonLink>
        }
      />
      <MonthBar action={SILENT_PATH} month={month} />
      <DataTable
        caption={text.title}
        columns={SILENT}
        rows={facilities}
        empty={
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        }
        pages={
          hasNext && last !== undefined
            ? { nextHref: withQuery(SILENT_PATH, { ...query, name: last.name, facility: last.facilityId }) }
            : undefined
        }
      />
    </>
  );
}

const SILENT: readonly Column<SilentFacility>[] = [
  { key: 'facility', heading: words.silent.columns.facility, wide: true, cell: ({ name }) => name },
  {
    key: 'code',
    heading: words.silent.columns.code,
    nowrap: true,
    cell: ({ code }) => code ?? shared.noCode,
  },
  { key: 'number', heading: words.silent.columns.number, nowrap: true, cell: ({ number }) => number },
];
