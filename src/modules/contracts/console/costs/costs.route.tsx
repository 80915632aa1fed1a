import { csvText } from '../../../../kernel/csv-text.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { type CostProblem, fiscalYearOf, type GivenCost } from '../../domain/cost-entry.ts';
import { enterCost, showCost, showCosts, strikeOutCost } from '../../use-cases/costs.use-case.ts';
import { type ContractPages, drawPage, MANAGE_COSTS, staffActor } from '../contract-pages.ts';
import {
  COSTS_CSV_PATH,
  COSTS_PATH,
  costsPath,
  NEW_COST_PATH,
  STRIKE_OUT_PATTERN,
  strikeOutPath,
} from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { CostsPage, NewCostPage } from './costs.page.tsx';
import { ja as words } from './words.ja.ts';

/** What the work cost, and who pays how much of it (H-34). */
export const costRoutes = (deps: ContractPages): readonly Route[] => [
  { method: 'GET', path: COSTS_PATH, access: MANAGE_COSTS, handle: request => list(deps, request) },
  { method: 'GET', path: COSTS_CSV_PATH, access: MANAGE_COSTS, handle: request => download(deps, request) },
  {
    method: 'GET',
    path: NEW_COST_PATH,
    access: MANAGE_COSTS,
    handle: request => drawForm(deps, request, NOTHING, []),
  },
  { method: 'POST', path: NEW_COST_PATH, access: MANAGE_COSTS, handle: request => enter(deps, request) },
  {
    method: 'GET',
    path: STRIKE_OUT_PATTERN,
    access: MANAGE_COSTS,
    handle: request => askToStrike(deps, request, '', null),
  },
  {
    method: 'POST',
    path: STRIKE_OUT_PATTERN,
    access: MANAGE_COSTS,
    handle: request => strike(deps, request),
  },
];

function yearIn({ query, now }: RouteRequest): number {
  const asked = /^(19|20)\d{2}$/.exec(query('year') ?? '');
  return asked === null ? fiscalYearOf(jstDate(now)) : Number(asked[0]);
}

async function list(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const view = await showCosts(deps, staffActor(request), yearIn(request));
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [{ keys: 'n', label: words.add }],
    children: <CostsPage view={view} />,
  });
}

async function download(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const { year, costs } = await showCosts(deps, staffActor(request), yearIn(request));
  const rows = costs.map(cost => [
    words.items[cost.item],
    cost.description,
    cost.periodFrom,
    cost.periodThrough,
    String(cost.amountYen),
    String(cost.shares.nation),
    String(cost.shares.authority),
    cost.struckOutReason ?? '',
  ]);
  return sendCsv(request, `costs-${year}.csv`, csvText([words.csvColumns, ...rows]));
}

const NOTHING: GivenCost = { item: '', description: '', periodFrom: '', periodThrough: '', amountYen: '' };

async function enter(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const given: GivenCost = {
    item: form.text('item'),
    description: form.text('description'),
    periodFrom: form.text('periodFrom'),
    periodThrough: form.text('periodThrough'),
    amountYen: form.text('amountYen'),
  };
  const entered = await enterCost(deps, staffActor(request), given);
  return entered.ok
    ? request.seeOther(costsPath(fiscalYearOf(entered.value.periodFrom)))
    : drawForm(deps, request, given, entered.reason);
}

const drawForm = (
  deps: ContractPages,
  request: RouteRequest,
  given: GivenCost,
  problems: readonly CostProblem[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.form.title,
    hasErrors: problems.length > 0,
    children: <NewCostPage given={given} problems={problems} />,
  });

async function strike(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const costId = parseUuid(request.param('costId'));
  const reason = (await request.form()).text('reason');
  const done = costId && (await strikeOutCost(deps, staffActor(request), costId, reason));
  if (!done) return request.notFound();
  if (done.ok) return request.seeOther(costsPath(fiscalYearOf(done.value.periodFrom)));
  return done.reason === 'no-such-cost'
    ? request.notFound()
    : askToStrike(deps, request, reason, done.reason);
}

async function askToStrike(
  deps: ContractPages,
  request: RouteRequest,
  reason: string,
  problem: keyof typeof words.strike.problem | null,
): Promise<Response> {
  const costId = parseUuid(request.param('costId'));
  const cost = costId && (await showCost(deps, staffActor(request), costId));
  if (!cost) return request.notFound();
  const { strike: text } = words;
  const missing = problem === 'no-reason' ? text.problem[problem] : undefined;
  return drawPage(
    deps,
    request,
    {
      title: text.question,
      hasErrors: missing !== undefined,
      children: (
        <>
          <ErrorSummary errors={missing === undefined ? [] : [{ name: 'reason', message: missing }]} />
          {problem === 'struck-out-before' ? <Notice tone="warn" title={text.problem[problem]} /> : null}
          <ConfirmForm
            action={strikeOutPath(cost.costId)}
            question={text.question}
            confirmLabel={text.confirm}
            cancelHref={costsPath(fiscalYearOf(cost.periodFrom))}
            danger
          >
            <p>{text.effect}</p>
            <SummaryList
              rows={[
                { label: words.columns.item, value: words.items[cost.item] },
                { label: words.columns.description, value: cost.description },
                { label: words.columns.amount, value: shared.yen(cost.amountYen) },
              ]}
            />
            <TextArea
              name="reason"
              label={text.reason}
              value={reason}
              error={missing}
              rows={3}
              maxlength={200}
              required
            />
          </ConfirmForm>
        </>
      ),
    },
    problem === null ? 200 : problem === 'no-reason' ? 422 : 409,
  );
}
