import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import {
  type DecidedTests,
  exportSubsidyMonth,
  showFacilityMonth,
  showSilentFacilities,
  showSubsidyMonth,
} from '../../use-cases/subsidy.use-case.ts';
import { type ContractPages, DECIDE_SUBSIDY, drawPage, staffActor } from '../contract-pages.ts';
import {
  DECISIONS_CSV_PATH,
  monthText,
  SILENT_PATH,
  SUBSIDY_FACILITY_PATTERN,
  SUBSIDY_PATH,
  withQuery,
} from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { DecisionTag, reasonsText } from './decision-tag.tsx';
import { facilityAfter, monthIn } from './month-query.ts';
import { SilentFacilitiesPage, SubsidyMonthPage } from './subsidy-month.page.tsx';
import { ja as words } from './words.ja.ts';

/** What the public purse makes of the tests of a month (H-28). */
export const subsidyRoutes = (deps: ContractPages): readonly Route[] => [
  { method: 'GET', path: SUBSIDY_PATH, access: DECIDE_SUBSIDY, handle: request => show(deps, request) },
  { method: 'GET', path: DECISIONS_CSV_PATH, access: DECIDE_SUBSIDY, handle: r => download(deps, r) },
  { method: 'GET', path: SILENT_PATH, access: DECIDE_SUBSIDY, handle: request => silent(deps, request) },
  { method: 'GET', path: SUBSIDY_FACILITY_PATTERN, access: DECIDE_SUBSIDY, handle: r => facility(deps, r) },
];

async function show(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const month = monthIn(request.query, request.now);
  const view = await showSubsidyMonth(deps, staffActor(request), month, facilityAfter(request.query));
  return drawPage(deps, request, {
    title: words.title,
    children: <SubsidyMonthPage month={month} view={view} />,
  });
}

async function download(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const month = monthIn(request.query, request.now);
  const rows = (await exportSubsidyMonth(deps, staffActor(request), month)).map(row => [
    row.code ?? '',
    row.name,
    String(row.eligible),
    String(row.notEligible),
    String(row.undecidable),
  ]);
  return sendCsv(request, `subsidy-${monthText(month)}.csv`, csvText([words.csvColumns, ...rows]));
}

async function silent(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const month = monthIn(request.query, request.now);
  const found = await showSilentFacilities(deps, staffActor(request), month, facilityAfter(request.query));
  return drawPage(deps, request, {
    title: words.silent.title,
    children: <SilentFacilitiesPage month={month} {...found} />,
  });
}

async function facility(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const facilityId = parseUuid(request.param('facilityId'));
  const month = monthIn(request.query, request.now);
  const view = facilityId && (await showFacilityMonth(deps, staffActor(request), facilityId, month));
  if (!view) return request.notFound();
  const { facility: text } = words;
  return drawPage(deps, request, {
    title: view.name,
    children: (
      <>
        <PageHeading
          title={view.name}
          above={text.above(words.monthTitle(monthText(month)))}
          below={view.code ?? shared.noCode}
          actions={
            <ButtonLink variant="secondary" href={withQuery(SUBSIDY_PATH, { month: monthText(month) })}>
              {words.silent.back}
            </ButtonLink>
          }
        />
        <DataTable
          caption={view.name}
          columns={COLUMNS}
          rows={view.tests}
          empty={
            <EmptyState title={text.none}>
              <p>{text.noneText}</p>
            </EmptyState>
          }
        />
      </>
    ),
  });
}

const { columns } = words.facility;

const COLUMNS: readonly Column<DecidedTests>[] = [
  { key: 'sampledOn', heading: columns.sampledOn, nowrap: true, cell: ({ sampledOn }) => sampledOn },
  { key: 'method', heading: columns.method, nowrap: true, cell: ({ method }) => shared.methods[method] },
  { key: 'tests', heading: columns.tests, numeric: true, cell: ({ tests }) => tests.toLocaleString('ja') },
  {
    key: 'decision',
    heading: columns.decision,
    nowrap: true,
    cell: ({ decision }) => <DecisionTag decision={decision} />,
  },
  { key: 'reasons', heading: columns.reasons, wide: true, cell: ({ reasons }) => reasonsText(reasons) },
];
