import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import {
  awaitedAddress,
  mailContactCode,
  proveContactAddress,
} from '../../use-cases/correct-contact.use-case.ts';
import { inAnyLanguage, PATHS, pagePath } from '../paths.ts';
import type { WebDeps } from '../web-deps.ts';
import { ContactCodePage } from './contact-code.page.tsx';
import { sendingText } from './sending-text.ts';
import { contactWords } from './words.ts';

/** The code that proves a new mail address: typed in, or asked for again. */
export const contactCodeRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(PATHS.contactCode);
  const resend = inAnyLanguage(PATHS.resendContactCode);
  const access = { kind: 'resident' } as const;
  return [
    { method: 'GET', path, access, handle: request => render(deps, request, null) },
    { method: 'POST', path, access, handle: request => check(deps, request) },
    { method: 'POST', path: resend, access, handle: request => mailAgain(deps, request) },
  ];
};

async function check(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const proved = await proveContactAddress(
    deps,
    residentCaller(request),
    (await request.form()).text('code'),
  );
  if (proved.ok) return request.seeOther(`${pagePath(request.language, 'contact')}?saved=yes`);
  const { reason } = proved;
  if (typeof reason !== 'string') return toContact(request);
  const text = wordsFor(contactWords, parseLanguage(request.language) ?? 'ja');
  return render(deps, request, { name: 'code', message: text.refusals[reason] });
}

async function mailAgain(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const sent = await mailContactCode(deps, residentCaller(request), request.language);
  if (sent.ok) return request.seeOther(pagePath(request.language, 'contactCode'));
  return sent.reason.kind === 'none-awaited'
    ? toContact(request)
    : render(deps, request, { message: sendingText(request, sent.reason) });
}

async function render(deps: WebDeps, request: RouteRequest, error: FormError | null): Promise<Response> {
  const address = await awaitedAddress(deps, residentCaller(request));
  if (address === null) return toContact(request);
  const { codeTitle: title } = wordsFor(contactWords, parseLanguage(request.language) ?? 'ja');
  const hasErrors = error !== null;
  const page = <ContactCodePage address={address} error={error} />;
  return request.page(await deps.frame(request, { title, hasErrors, children: page }), hasErrors ? 422 : 200);
}

/** No address waits for a code: the page where one is given. */
const toContact = (request: RouteRequest): Response =>
  request.seeOther(pagePath(request.language, 'contact'));
