import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { describeQuestion } from '../../../observation/index.ts';
import { enterStay } from '../../use-cases/enter-stay.use-case.ts';
import { showStay } from '../../use-cases/show-stays.use-case.ts';
import { type CarePages, drawPage, ENTER_STAYS, idIn, READ_STAYS, staffActor } from '../care-pages.ts';
import { PATTERNS, stayPath } from '../paths.ts';
import { entryErrors, givenEntryOf } from './entry.schema.ts';
import type { EntryFormsProps } from './entry-forms.tsx';
import { StayPage } from './stay.page.tsx';
import { ja as stayWords } from './words.ja.ts';

/** One stay for its institution: what it sees, and what it enters (H-17, H-18). */
export const stayRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.stay,
    access: READ_STAYS,
    handle: request => draw(deps, request, null, []),
  },
  { method: 'POST', path: PATTERNS.stay, access: ENTER_STAYS, handle: request => enter(deps, request) },
];

async function enter(deps: CarePages, request: RouteRequest): Promise<Response> {
  const stayId = idIn(request, 'stayId');
  if (stayId === null) return request.notFound();
  const given = givenEntryOf(await request.form());
  if (given === null) return draw(deps, request, null, [{ message: stayWords.noEntry }]);
  const entered = await enterStay(deps, staffActor(request), stayId, 'stay.enter', given);
  if (entered.ok) return request.seeOther(stayPath(stayId));
  return entered.reason.kind === 'no-such-stay'
    ? request.notFound()
    : draw(deps, request, given, entryErrors(entered.reason));
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  given: EntryFormsProps['given'],
  errors: readonly FormError[],
): Promise<Response> {
  const stayId = idIn(request, 'stayId');
  const view = stayId === null ? null : await showStay(deps, staffActor(request), stayId);
  if (view === null) return request.notFound();
  const question = describeQuestion(deps.rulebook, request.now);
  return drawPage(deps, request, {
    title: view.fields.name ?? stayWords.title,
    hasErrors: errors.length > 0,
    children: <StayPage view={view} question={question} now={request.now} given={given} errors={errors} />,
  });
}
