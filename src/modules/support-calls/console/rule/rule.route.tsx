import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { CallRule } from '../../domain/half-day.ts';
import type { GivenRule, RuleProblem } from '../../domain/read-rule.ts';
import { setRule, showRule } from '../../use-cases/set-rule.use-case.ts';
import { type CallPages, drawPage, MANAGE_SHIFTS, staffActor } from '../call-pages.ts';
import { RULE_PATH } from '../paths.ts';
import { RulePage } from './rule.page.tsx';
import { ja as words } from './words.ja.ts';

/** The hours and numbers of the calls. */
export const ruleRoutes = (deps: CallPages): readonly Route[] => [
  { method: 'GET', path: RULE_PATH, access: MANAGE_SHIFTS, handle: r => draw(deps, r, null, []) },
  { method: 'POST', path: RULE_PATH, access: MANAGE_SHIFTS, handle: request => save(deps, request) },
];

const givenOf = ({ hours, attempts, retryMinutes, callMinutes, decideMinutes }: CallRule): GivenRule => ({
  amFrom: hours.am.from,
  amBy: hours.am.by,
  pmFrom: hours.pm.from,
  pmBy: hours.pm.by,
  attempts: String(attempts),
  retryMinutes: String(retryMinutes),
  callMinutes: String(callMinutes),
  decideMinutes: String(decideMinutes),
});

async function draw(
  deps: CallPages,
  request: RouteRequest,
  given: GivenRule | null,
  problems: readonly RuleProblem[],
): Promise<Response> {
  const view = await showRule(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: problems.length > 0,
    children: (
      <RulePage
        holdsFrom={view.tomorrowOn}
        given={given ?? givenOf(view.tomorrow)}
        problems={problems}
        isSaved={request.query('saved') !== undefined}
      />
    ),
  });
}

async function save(deps: CallPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const given: GivenRule = {
    amFrom: form.text('amFrom'),
    amBy: form.text('amBy'),
    pmFrom: form.text('pmFrom'),
    pmBy: form.text('pmBy'),
    attempts: form.text('attempts'),
    retryMinutes: form.text('retryMinutes'),
    callMinutes: form.text('callMinutes'),
    decideMinutes: form.text('decideMinutes'),
  };
  const set = await setRule(deps, staffActor(request), given);
  return set.ok ? request.seeOther(`${RULE_PATH}?saved=1`) : draw(deps, request, given, set.reason);
}
