import { parseUuid } from '../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { CLIENT_ACTS } from '../domain/client.ts';
import { clientText } from '../use-cases/find-client.use-case.ts';
import {
  actOnClient,
  type GivenSecret,
  makeClient,
  type NewClientProblem,
  showClient,
  showClients,
} from '../use-cases/manage-clients.use-case.ts';
import { ClientPage, SecretPage } from './client.page.tsx';
import { type ClientPages, drawPage, MANAGE_CLIENTS, staffActor } from './client-pages.ts';
import { ClientsPage } from './clients.page.tsx';
import { NewClientPage, type TypedClient } from './new-client.page.tsx';
import { CLIENT_PATTERN, CLIENTS_PATH, clientPath, NEW_CLIENT_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const NOTHING: TypedClient = { name: '', facilityCode: '' };

/** The list of clients, the form for another, and one client with what can be done to it. */
export const clientsRoutes = (deps: ClientPages): readonly Route[] =>
  (
    [
      ['GET', CLIENTS_PATH, list],
      ['GET', NEW_CLIENT_PATH, (pages, request) => drawForm(pages, request, NOTHING, [])],
      ['POST', NEW_CLIENT_PATH, make],
      ['GET', CLIENT_PATTERN, (pages, request) => show(pages, request, null)],
      ['POST', CLIENT_PATTERN, act],
    ] satisfies readonly (readonly ['GET' | 'POST', string, Handler])[]
  ).map(([method, path, handle]) => ({
    method,
    path,
    access: MANAGE_CLIENTS,
    handle: request => handle(deps, request),
  }));

type Handler = (deps: ClientPages, request: RouteRequest) => Promise<Response>;

async function list(deps: ClientPages, request: RouteRequest): Promise<Response> {
  const clients = await showClients(deps, staffActor(request), parseUuid(request.query('after') ?? ''));
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [{ keys: 'n', label: words.shortcuts.add }],
    children: <ClientsPage {...clients} />,
  });
}

const drawForm = (
  deps: ClientPages,
  request: RouteRequest,
  typed: TypedClient,
  problems: readonly NewClientProblem[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.newTitle,
    hasErrors: problems.length > 0,
    children: <NewClientPage typed={typed} problems={problems} />,
  });

async function make(deps: ClientPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { name: form.text('name'), facilityCode: form.text('facilityCode') };
  const made = await makeClient(deps, staffActor(request), typed);
  return made.ok ? drawSecret(deps, request, made.value) : drawForm(deps, request, typed, made.reason);
}

/** The answer to the form is the page with the secret: no address could show it again. */
const drawSecret = (deps: ClientPages, request: RouteRequest, given: GivenSecret): Promise<Response> =>
  drawPage(deps, request, {
    title: words.secretTitle,
    children: <SecretPage given={given} publicOrigin={deps.publicOrigin} />,
  });

async function show(deps: ClientPages, request: RouteRequest, problem: string | null): Promise<Response> {
  const clientId = parseUuid(request.param('fhirClientId'));
  const client = clientId === null ? null : await showClient(deps, staffActor(request), clientId);
  if (client === null) return request.notFound();
  const page = (
    <ClientPage
      client={client}
      clientText={clientText(request.authorityId, client.clientId)}
      problem={problem}
    />
  );
  return drawPage(deps, request, { title: client.name, children: page }, problem === null ? 200 : 409);
}

async function act(deps: ClientPages, request: RouteRequest): Promise<Response> {
  const clientId = parseUuid(request.param('fhirClientId'));
  const chosen = (await request.form()).text('act');
  const what = CLIENT_ACTS.find(known => known === chosen);
  if (clientId === null) return request.notFound();
  if (what === undefined) return show(deps, request, words.notNow);
  const done = await actOnClient(deps, staffActor(request), clientId, what);
  if (done.ok)
    return done.value === null
      ? request.seeOther(clientPath(clientId))
      : drawSecret(deps, request, done.value);
  return done.reason === 'no-such-client' ? request.notFound() : show(deps, request, words.notNow);
}
