import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { describeQuestion } from '../../../observation/index.ts';
import { statusOf } from '../../domain/stay.ts';
import { enterStay } from '../../use-cases/enter-stay.use-case.ts';
import { showStayForProxy } from '../../use-cases/show-stay-for-proxy.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, idIn, staffActor } from '../care-pages.ts';
import { casePagePath, PATTERNS, proxyPath } from '../paths.ts';
import { entryErrors, givenEntryOf } from '../stays/entry.schema.ts';
import { EntryForms, type EntryFormsProps } from '../stays/entry-forms.tsx';
import { ja as stayWords } from '../stays/words.ja.ts';

const text = stayWords;

/** The health centre enters for an institution that cannot (H-10, H-26); it stays marked as such. */
export const proxyRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.proxy,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, null, []),
  },
  { method: 'POST', path: PATTERNS.proxy, access: CHANGE_CARE, handle: request => enter(deps, request) },
];

async function enter(deps: CarePages, request: RouteRequest): Promise<Response> {
  const stayId = idIn(request, 'stayId');
  if (stayId === null) return request.notFound();
  const given = givenEntryOf(await request.form());
  if (given === null) return draw(deps, request, null, [{ message: text.noEntry }]);
  const actor = staffActor(request);
  const entered = await enterStay(deps, actor, stayId, 'care.change', given);
  if (entered.ok) {
    const view = await showStayForProxy(deps, actor, stayId);
    return view === null ? request.notFound() : request.seeOther(casePagePath(view.stay.caseId));
  }
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
  const view = stayId === null ? null : await showStayForProxy(deps, staffActor(request), stayId);
  if (view === null) return request.notFound();
  const { stay, name, facilityName, entries, enters } = view;
  const title = text.proxyTitle(facilityName);
  return drawPage(deps, request, {
    title,
    hasErrors: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={title} above={name} below={text.proxyBelow} />
        <EntryForms
          action={proxyPath(stay.stayId)}
          status={statusOf(stay)}
          entries={entries}
          enters={enters}
          now={stay}
          today={jstDate(request.now)}
          question={describeQuestion(deps.rulebook, request.now)}
          given={given}
          errors={errors}
        />
      </>
    ),
  });
}
