import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readMonth } from '../../domain/month.ts';
import { type ClaimsView, showClaims, showClaimsFiles, takeClaims } from '../../use-cases/claims.use-case.ts';
import { type ContractPages, DECIDE_SUBSIDY, drawPage, staffActor } from '../contract-pages.ts';
import { tableProblemText } from '../contracts/table-problem.ts';
import { CLAIMS_PATH, CLAIMS_PATTERN, claimsPath, monthText } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { type ClaimsErrors, ClaimsPage, ReconciledPage } from './claims.page.tsx';
import { monthIn } from './month-query.ts';
import { ja as words } from './words.ja.ts';

const UPLOAD_BYTES = 16 * 1024 * 1024;

/** Files of claims, set against what was reported (H-28). */
export const claimsRoutes = (deps: ContractPages): readonly Route[] => [
  {
    method: 'GET',
    path: CLAIMS_PATH,
    access: DECIDE_SUBSIDY,
    handle: request => draw(deps, request, monthText(monthIn(request.query, request.now)), NOTHING_WRONG),
  },
  {
    method: 'POST',
    path: CLAIMS_PATH,
    access: DECIDE_SUBSIDY,
    bodyLimit: UPLOAD_BYTES,
    handle: request => take(deps, request),
  },
  {
    method: 'GET',
    path: CLAIMS_PATTERN,
    access: DECIDE_SUBSIDY,
    handle: request =>
      withClaims(deps, request, view =>
        drawPage(deps, request, { title: view.file.fileName, children: <ReconciledPage view={view} /> }),
      ),
  },
  {
    method: 'GET',
    path: `${CLAIMS_PATTERN}/result.csv`,
    access: DECIDE_SUBSIDY,
    handle: request => withClaims(deps, request, async view => download(request, view)),
  },
];

const NOTHING_WRONG: ClaimsErrors = { month: undefined, file: undefined, refusal: null };

async function take(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const file = await form.file('file');
  const typedMonth = form.text('month');
  const month = readMonth(typedMonth);
  if (month === null || file === null)
    return draw(deps, request, typedMonth, {
      month: month === null ? words.monthProblem : undefined,
      file: file === null ? words.claims.noFile : undefined,
      refusal: null,
    });
  const taken = await takeClaims(
    deps,
    staffActor(request),
    { ...file, month },
    {
      columns: words.claims.columns,
      methods: shared.methods,
    },
  );
  if (taken.ok) return request.seeOther(claimsPath(taken.value));
  const { reason } = taken;
  return draw(deps, request, typedMonth, {
    month: undefined,
    file: reason.kind === 'bad-rows' ? words.claims.refused : tableProblemText(reason),
    refusal: reason,
  });
}

async function draw(
  deps: ContractPages,
  request: RouteRequest,
  month: string,
  errors: ClaimsErrors,
): Promise<Response> {
  const files = await showClaimsFiles(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.claims.title,
    hasErrors: errors.month !== undefined || errors.file !== undefined,
    children: <ClaimsPage month={month} files={files} errors={errors} />,
  });
}

async function withClaims(
  deps: ContractPages,
  request: RouteRequest,
  work: (view: ClaimsView) => Promise<Response>,
): Promise<Response> {
  const claimsId = parseUuid(request.param('claimsId'));
  const view = claimsId && (await showClaims(deps, staffActor(request), claimsId));
  return view ? work(view) : request.notFound();
}

function download(request: RouteRequest, { file, entries }: ClaimsView): Response {
  const rows = entries.map(entry => [
    entry.facilityCode,
    entry.sampledOn,
    shared.methods[entry.method],
    String(entry.claimed),
    String(entry.amountYen),
    String(entry.reported),
    String(entry.eligible),
    entry.unitPrice === null ? '' : String(entry.unitPrice),
    words.result.outcomes[entry.outcome],
    words.result.reasons[entry.outcome],
    entry.lines.join(' '),
  ]);
  const { csvColumns } = words.result;
  return sendCsv(request, `claims-${monthText(file.month)}.csv`, csvText([csvColumns, ...rows]));
}
