import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { nearestVersion } from '../../../rulebook/index.ts';
import { CONTACT_STATUSES, type ContactProblem, type GivenContact } from '../../domain/close-contact.ts';
import { addContact, settleCloseContact } from '../../use-cases/keep-contacts.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, idIn, staffActor } from '../care-pages.ts';
import { casePagePath, PATTERNS } from '../paths.ts';
import { ContactPage } from './contact.page.tsx';
import { patientIn } from './patient.ts';
import { ja as caseWords } from './words.ja.ts';

const NOTHING: GivenContact = { name: '', nameKana: '', phone: '', relation: '', lastContactOn: '' };

/** People who were close to a patient: added, and what became of them. */
export const contactRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.contact,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, NOTHING, []),
  },
  { method: 'POST', path: PATTERNS.contact, access: CHANGE_CARE, handle: request => add(deps, request) },
  {
    method: 'POST',
    path: PATTERNS.settleContact,
    access: CHANGE_CARE,
    handle: request => settle(deps, request),
  },
];

async function add(deps: CarePages, request: RouteRequest): Promise<Response> {
  const caseId = idIn(request, 'caseId');
  if (caseId === null) return request.notFound();
  const form = await request.form();
  const given: GivenContact = {
    name: form.text('name'),
    nameKana: form.text('nameKana'),
    phone: form.text('phone'),
    relation: form.text('relation'),
    lastContactOn: form.text('lastContactOn'),
  };
  const added = await addContact(deps, staffActor(request), caseId, given);
  if (added.ok) return request.seeOther(casePagePath(caseId));
  return added.reason === 'no-such-case' ? request.notFound() : draw(deps, request, given, added.reason);
}

async function settle(deps: CarePages, request: RouteRequest): Promise<Response> {
  const contactId = idIn(request, 'closeContactId');
  if (contactId === null) return request.notFound();
  const form = await request.form();
  // Nothing chosen is nothing that can be settled so.
  const status = CONTACT_STATUSES.find(known => known === form.text('status')) ?? 'watched';
  const settled = await settleCloseContact(deps, staffActor(request), contactId, status);
  if (settled.ok) return request.seeOther(casePagePath(settled.value));
  if (settled.reason === 'no-such-contact') return request.notFound();
  const children = (
    <>
      <PageHeading title={caseWords.care.contacts} />
      <Notice tone="warn" title={caseWords.contact.settled} />
    </>
  );
  return drawPage(deps, request, { title: caseWords.care.contacts, children }, 409);
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  given: GivenContact,
  problems: readonly ContactProblem[],
): Promise<Response> {
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  const { windowDays } = nearestVersion(deps.rulebook.closeContacts, jstDate(request.now));
  return drawPage(deps, request, {
    title: caseWords.contact.title(patient.name),
    hasErrors: problems.length > 0,
    children: <ContactPage patient={patient} given={given} problems={problems} windowDays={windowDays} />,
  });
}
