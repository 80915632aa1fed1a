import type { Form } from '../../../../platform/http/form.ts';
import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import type { CorrectionEntry } from '../../domain/contact-correction.ts';
import { findAddress } from '../../use-cases/answer-applicant.use-case.ts';
import {
  correctOwnContact,
  type ShownContact,
  showContact,
} from '../../use-cases/correct-contact.use-case.ts';
import { FIND_ADDRESS } from '../address-fields.tsx';
import { type Entries, entriesOf, withEntries } from '../entries.ts';
import { inAnyLanguage, PATHS, pagePath } from '../paths.ts';
import type { WebDeps } from '../web-deps.ts';
import { ContactClosedPage, ContactPage, type ContactPageProps } from './contact.page.tsx';
import { sendingText } from './sending-text.ts';
import { contactWords } from './words.ts';

/** Correcting one's telephone number, address and mail address, without anybody's help. */
export const contactRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(PATHS.contact);
  const access = { kind: 'resident' } as const;
  return [
    { method: 'GET', path, access, handle: request => show(deps, request) },
    { method: 'POST', path, access, handle: request => correct(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const contact = await showContact(deps, residentCaller(request));
  if (contact === null) return closed(deps, request);
  const saved = request.query('saved') === 'yes' ? 'saved' : null;
  return render(deps, request, { entries: entriesOf(valuesOf(contact)), problems: [], outcome: saved });
}

const valuesOf = ({ phone, postalCode, municipality, street, email }: ShownContact) => ({
  phone,
  'postal-code': `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`,
  municipality,
  street,
  email,
});

const entryOf = ({ text }: Entries): CorrectionEntry => ({
  phone: text('phone'),
  postalCode: text('postal-code'),
  municipality: text('municipality'),
  street: text('street'),
  email: text('email'),
});

async function correct(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  if (form.text(FIND_ADDRESS.name) === FIND_ADDRESS.value) return fillInAddress(deps, request, form);
  const { language } = request;
  const outcome = await correctOwnContact(deps, residentCaller(request), entryOf(form), language);
  switch (outcome.kind) {
    case 'closed':
      return closed(deps, request);
    case 'invalid':
      return render(deps, request, { entries: form, problems: outcome.problems, outcome: null });
    case 'saved':
      return request.seeOther(`${pagePath(language, 'contact')}?saved=yes`);
    case 'unchanged':
      return render(deps, request, { entries: form, problems: [], outcome: 'unchanged' });
    case 'code-mailed':
      return request.seeOther(pagePath(language, 'contactCode'));
    case 'code-refused':
      return render(
        deps,
        request,
        { entries: form, problems: [], outcome: null },
        sendingText(request, outcome.refusal),
      );
  }
}

/** The same page with the address of the postal code in place of the one before. */
function fillInAddress(deps: WebDeps, request: RouteRequest, form: Form): Promise<Response> {
  const towns = findAddress(form.text('postal-code'));
  const [town] = towns.filter(({ prefecture }) => prefecture === deps.authorityName(request.authorityId));
  if (town === undefined) {
    const reason = towns.length === 0 ? 'unknown-postal-code' : 'other-prefecture';
    return render(deps, request, {
      entries: form,
      problems: [{ field: 'postal-code', reason }],
      outcome: null,
    });
  }
  const filled = { municipality: town.municipality.name, street: town.town };
  return render(deps, request, { entries: withEntries(form, filled), problems: [], outcome: null });
}

const textOf = (request: RouteRequest) => wordsFor(contactWords, parseLanguage(request.language) ?? 'ja');

async function render(
  deps: WebDeps,
  request: RouteRequest,
  props: Omit<ContactPageProps, 'prefecture' | 'refusal'>,
  refusal: string | null = null,
): Promise<Response> {
  const prefecture = deps.authorityName(request.authorityId, request.language);
  const hasErrors = props.problems.length > 0 || refusal !== null;
  const page = <ContactPage {...props} prefecture={prefecture} refusal={refusal} />;
  return request.page(
    await deps.frame(request, { title: textOf(request).title, hasErrors, children: page }),
    hasErrors ? 422 : 200,
  );
}

async function closed(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const { closedTitle: title } = textOf(request);
  return request.page(await deps.frame(request, { title, children: <ContactClosedPage /> }), 409);
}
