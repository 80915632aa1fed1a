import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { ReviewDecision } from '../../domain/held-decision.ts';
import { REJECT_REASONS, RETURN_REASONS, type ReviewReason } from '../../domain/review-reasons.ts';
import { decideFiling } from '../../use-cases/decide-filing.use-case.ts';
import { viewFiling } from '../../use-cases/view-filing.use-case.ts';
import { FILING_PATTERN, filingPath } from '../paths.ts';
import { drawProblem } from '../review-filing/draw-filing.tsx';
import { CHECK_KEYS, PICTURE_KEYS } from '../review-filing/page-shortcuts.ts';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';
import { type RefusedReasons, SendAway } from './send-away.page.tsx';
import { optionsOf, REASON_FIELD, type SendAwayKind } from './send-away-options.ts';
import { ja as words } from './words.ja.ts';

/** One way of sending a filing away: the reasons that it knows, and what is done. */
interface Way<Reason extends ReviewReason> {
  readonly kind: SendAwayKind;
  readonly reasons: readonly Reason[];
  readonly decision: (reasons: readonly Reason[]) => ReviewDecision;
}

/** Returning a filing for the person to file again. */
export const returnRoutes = (deps: ReviewPages): readonly Route[] =>
  routesOf(deps, {
    kind: 'return',
    reasons: RETURN_REASONS,
    decision: reasons => ({ kind: 'return', reasons }),
  });

/** Rejecting a filing that the scheme cannot accept. */
export const rejectRoutes = (deps: ReviewPages): readonly Route[] =>
  routesOf(deps, {
    kind: 'reject',
    reasons: REJECT_REASONS,
    decision: reasons => ({ kind: 'reject', reasons }),
  });

// The person is told, so the GET asks for the reasons, showing what the resident will read, and the POST acts.
function routesOf<Reason extends ReviewReason>(deps: ReviewPages, way: Way<Reason>): readonly Route[] {
  const path = `${FILING_PATTERN}/${way.kind}`;
  return [
    { method: 'GET', path, access: REVIEW, handle: request => ask(deps, request, way.kind) },
    { method: 'POST', path, access: REVIEW, handle: request => send(deps, request, way) },
  ];
}

async function send<Reason extends ReviewReason>(
  deps: ReviewPages,
  request: RouteRequest,
  way: Way<Reason>,
): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  if (filingId === null) return request.notFound();
  const ticked = (await request.form()).all(REASON_FIELD);
  const reasons = way.reasons.filter(reason => ticked.includes(reason));
  const sent = await decideFiling(deps, reviewerOf(request), filingId, way.decision(reasons));
  if (sent.ok) return request.seeOther(filingPath(filingId));
  const { kind } = sent.reason;
  return kind === 'no-reason' || kind === 'reason-does-not-apply'
    ? ask(deps, request, way.kind, { error: words.problem[kind], ticked })
    : drawProblem(deps, request, filingId, { problem: sent.reason });
}

async function ask(
  deps: ReviewPages,
  request: RouteRequest,
  kind: SendAwayKind,
  refused: RefusedReasons | null = null,
): Promise<Response> {
  const filingId = parseUuid(request.param('filingId'));
  const view = filingId === null ? null : await viewFiling(deps, reviewerOf(request), filingId);
  if (view === null) return request.notFound();
  const lastKey = CHECK_KEYS[optionsOf(kind, view).length - 1];
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words[kind].question,
      hasErrors: refused !== null,
      islands: ['image-viewer'],
      shortcuts: [
        { keys: `1–${lastKey}`, label: words.keys.choose },
        { keys: kind === 'reject' ? 'n' : 'b', label: words.keys.send },
        { keys: 'u', label: words.keys.back },
        ...PICTURE_KEYS,
      ],
      children: <SendAway view={view} kind={kind} refused={refused} />,
    },
  );
  return request.page(page, refused === null ? 200 : 422);
}
