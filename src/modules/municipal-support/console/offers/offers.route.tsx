import type { Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { CALL_AGAIN, OFFER_OUTCOMES } from '../../domain/offer.ts';
import {
  listOffers,
  recordOffer,
  showOffer,
  takeNextOffer,
  takeOffer,
} from '../../use-cases/offer.use-case.ts';
import { PATTERNS, supportPaths } from '../paths.ts';
import { drawPage, idIn, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { ja as shared } from '../words.ja.ts';
import { OfferListPage } from './offer-list.page.tsx';
import { type GivenOutcome, noOutcome, OfferPane } from './offer-pane.tsx';
import { readOfferQuery } from './offers.schema.ts';
import { ja as words } from './words.ja.ts';

/** The list of offers, and the call to one person. */
export const offerRoutes = (deps: SupportPages): readonly Route[] => [
  { method: 'GET', path: supportPaths.offers, access: WORK, handle: request => show(deps, request) },
  { method: 'POST', path: supportPaths.nextOffer, access: WORK, handle: request => takeNext(deps, request) },
  {
    method: 'GET',
    path: PATTERNS.offer,
    access: WORK,
    handle: request => open(deps, request, idIn(request, 'supportCaseId'), noOutcome, []),
  },
  { method: 'POST', path: PATTERNS.offer, access: WORK, handle: request => record(deps, request) },
  { method: 'POST', path: PATTERNS.claim, access: WORK, handle: request => claim(deps, request) },
];

async function show(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const { part, after } = readOfferQuery(request.query);
  const list = await listOffers(deps, staffActor(request), part, after);
  return drawPage(deps, request, {
    title: words.title,
    children: <OfferListPage list={list} part={part} now={request.now} />,
  });
}

async function takeNext(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = await takeNextOffer(deps, staffActor(request));
  return request.seeOther(supportCaseId === null ? supportPaths.offers : supportPaths.offer(supportCaseId));
}

async function claim(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const taken = await takeOffer(deps, staffActor(request), supportCaseId);
  return !taken.ok && taken.reason === 'no-such-case'
    ? request.notFound()
    : request.seeOther(supportPaths.offer(supportCaseId));
}

async function record(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const form = await request.form();
  const given = { outcome: form.text('outcome'), callAgain: form.text('callAgain') };
  const outcome = OFFER_OUTCOMES.find(known => known === given.outcome);
  const callAgain = CALL_AGAIN.find(known => known === given.callAgain) ?? 'in-3-hours';
  if (outcome === undefined)
    return open(deps, request, supportCaseId, given, [{ name: 'outcome', message: words.pane.problem }]);
  const recorded = await recordOffer(deps, staffActor(request), supportCaseId, { outcome, callAgain });
  if (recorded.ok)
    return request.seeOther(
      outcome === 'wants' ? supportPaths.conditions(supportCaseId) : supportPaths.offers,
    );
  switch (recorded.reason) {
    case 'no-such-case':
      return request.notFound();
    case 'not-on-list':
    case 'not-too-late':
      return open(deps, request, supportCaseId, given, [
        { name: 'outcome', message: words.refused[recorded.reason] },
      ]);
    default:
      return open(deps, request, supportCaseId, given, [
        { name: 'outcome', message: shared.programme[recorded.reason] },
      ]);
  }
}

async function open(
  deps: SupportPages,
  request: RouteRequest,
  supportCaseId: Uuid | null,
  given: GivenOutcome,
  errors: readonly FormError[],
): Promise<Response> {
  const actor = staffActor(request);
  const view = supportCaseId === null ? null : await showOffer(deps, actor, supportCaseId);
  if (view === null) return request.notFound();
  const { part, after } = readOfferQuery(request.query);
  const list = await listOffers(deps, actor, part, after);
  const isMine = view.subject.claimedBy === actor.id;
  const pane = <OfferPane view={view} given={given} errors={errors} now={request.now} isMine={isMine} />;
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: (
      <OfferListPage list={list} part={part} now={request.now} open={{ subject: view.subject, pane }} />
    ),
  });
}
