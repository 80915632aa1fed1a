import { csvText } from '../../../kernel/csv-text.ts';
import { parseUuid } from '../../../kernel/ids.ts';
import { sendCsv } from '../../../platform/http/csv-response.ts';
import type { Form } from '../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import type { NotReady } from '../domain/readiness-status.ts';
import { type GivenPlan, LINE_FIELDS, type LineField, type PlanProblem } from '../domain/staffing-plan.ts';
import {
  type CentreView,
  declareCentreReady,
  savePlan,
  showBoard,
  showCentre,
} from '../use-cases/readiness.use-case.ts';
import { BoardPage } from './board.page.tsx';
import { CentrePage } from './centre.page.tsx';
import { ContinuityPage } from './continuity.page.tsx';
import { CONTINUITY_PATH, centrePath, PATTERNS, READINESS_CSV_PATH, READINESS_PATH } from './paths.ts';
import { boxName, PlanPage } from './plan.page.tsx';
import { drawPage, EVERYBODY, MANAGE_READINESS, type ReadinessPages, staffActor } from './readiness-pages.ts';
import { ja as words } from './words.ja.ts';

/** The staffing of the health centres, and what to do when the system is down (H-10, H-11, H-36). */
export const readinessRoutes = (deps: ReadinessPages): readonly Route[] => [
  { method: 'GET', path: READINESS_PATH, access: MANAGE_READINESS, handle: request => board(deps, request) },
  { method: 'GET', path: READINESS_CSV_PATH, access: MANAGE_READINESS, handle: r => download(deps, r) },
  {
    method: 'GET',
    path: CONTINUITY_PATH,
    access: EVERYBODY,
    handle: request =>
      drawPage(deps, request, { title: words.continuity.title, children: <ContinuityPage /> }),
  },
  {
    method: 'GET',
    path: PATTERNS.centre,
    access: MANAGE_READINESS,
    handle: request => withCentre(deps, request, view => draw(deps, request, view, null)),
  },
  {
    method: 'GET',
    path: PATTERNS.plan,
    access: MANAGE_READINESS,
    handle: request =>
      withCentre(deps, request, view => drawPlan(deps, request, view, offeredPlan(view), [])),
  },
  {
    method: 'POST',
    path: PATTERNS.plan,
    access: MANAGE_READINESS,
    handle: request => withCentre(deps, request, view => save(deps, request, view)),
  },
  {
    method: 'POST',
    path: PATTERNS.ready,
    access: MANAGE_READINESS,
    handle: request => withCentre(deps, request, view => declare(deps, request, view)),
  },
];

async function board(deps: ReadinessPages, request: RouteRequest): Promise<Response> {
  const shown = await showBoard(deps, staffActor(request));
  return drawPage(deps, request, { title: words.title, children: <BoardPage board={shown} /> });
}

async function download(deps: ReadinessPages, request: RouteRequest): Promise<Response> {
  const { centres } = await showBoard(deps, staffActor(request));
  const rows = centres.map(({ name, status, needed, assigned, gap }) => [
    name,
    words.status[status],
    ...[needed, assigned, gap].map(count => (count === null ? '' : String(count))),
  ]);
  return sendCsv(request, 'readiness.csv', csvText([words.csvColumns, ...rows]));
}

async function withCentre(
  deps: ReadinessPages,
  request: RouteRequest,
  work: (view: CentreView) => Promise<Response>,
): Promise<Response> {
  const healthCentreId = parseUuid(request.param('healthCentreId'));
  const view = healthCentreId && (await showCentre(deps, staffActor(request), healthCentreId));
  return view ? work(view) : request.notFound();
}

const draw = (
  deps: ReadinessPages,
  request: RouteRequest,
  view: CentreView,
  problem: NotReady | null,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    { title: view.centre.name, children: <CentrePage view={view} problem={problem} /> },
    problem === null ? 200 : 409,
  );

async function declare(deps: ReadinessPages, request: RouteRequest, view: CentreView): Promise<Response> {
  const { healthCentreId } = view.centre;
  const declared = await declareCentreReady(deps, staffActor(request), healthCentreId);
  if (declared.ok) return request.seeOther(centrePath(healthCentreId));
  return declared.reason === 'no-such-centre'
    ? request.notFound()
    : draw(deps, request, view, declared.reason);
}

/** What the form shows first: the plan that holds, or the minutes of the rulebook. */
function offeredPlan({ rule, plans: [plan] }: CentreView): GivenPlan {
  return {
    shiftMinutes: String(plan?.shiftMinutes ?? rule.shiftMinutes),
    lines: rule.kinds.map(({ code, minutesPerItem }) => {
      const line = plan?.lines.find(({ kind }) => kind === code);
      return {
        kind: code,
        ...fieldsOf(field =>
          line === undefined
            ? field === 'minutesPerItem'
              ? String(minutesPerItem)
              : ''
            : String(line[field]),
        ),
      };
    }),
  };
}

const typedPlan = (form: Form, { rule }: CentreView): GivenPlan => ({
  shiftMinutes: form.text('shiftMinutes'),
  lines: rule.kinds.map(({ code }) => ({
    kind: code,
    ...fieldsOf(field => form.text(boxName(code, field))),
  })),
});

const fieldsOf = (textOf: (field: LineField) => string): Readonly<Record<LineField, string>> =>
  Object.fromEntries(LINE_FIELDS.map(field => [field, textOf(field)])) as Record<LineField, string>;

async function save(deps: ReadinessPages, request: RouteRequest, view: CentreView): Promise<Response> {
  const { healthCentreId } = view.centre;
  const given = typedPlan(await request.form(), view);
  const saved = await savePlan(deps, staffActor(request), healthCentreId, given);
  if (saved.ok) return request.seeOther(centrePath(healthCentreId));
  return saved.reason === 'no-such-centre'
    ? request.notFound()
    : drawPlan(deps, request, view, given, saved.reason);
}

const drawPlan = (
  deps: ReadinessPages,
  request: RouteRequest,
  view: CentreView,
  given: GivenPlan,
  problems: readonly PlanProblem[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.plan.title,
    hasErrors: problems.length > 0,
    children: <PlanPage view={view} given={given} problems={problems} />,
  });
