import { parseUuid } from '../../../kernel/ids.ts';
import { parseInstant } from '../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import type { PackagePlace } from '../repository/received-package.repository.ts';
import { explainMissing, type GapProblem, showInbox } from '../use-cases/inbox.use-case.ts';
import { InboxPage } from './inbox.page.tsx';
import { ja as words } from './inbox-words.ja.ts';
import { drawPage, IMPORT_PACKAGES, type PackagePages, staffActor } from './package-pages.ts';
import { GAPS_PATH, INBOX_PATH } from './paths.ts';

/** The list of what came, and the explanation of what did not. */
export const inboxRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: INBOX_PATH,
    access: IMPORT_PACKAGES,
    handle: request => show(deps, request, { gap: '', explanation: '' }, null),
  },
  { method: 'POST', path: GAPS_PATH, access: IMPORT_PACKAGES, handle: request => explain(deps, request) },
];

async function show(
  deps: PackagePages,
  request: RouteRequest,
  typed: { readonly gap: string; readonly explanation: string },
  problem: GapProblem | null,
): Promise<Response> {
  const inbox = await showInbox(deps, staffActor(request), placeIn(request));
  const told = request.query('told') === 'explained';
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: problem !== null,
    shortcuts: [{ keys: 'n', label: words.open }],
    children: <InboxPage inbox={inbox} typed={typed} problem={problem} told={told} />,
  });
}

function placeIn({ query }: RouteRequest): PackagePlace | null {
  const arrivedAt = parseInstant(query('before') ?? '');
  const receivedPackageId = parseUuid(query('id') ?? '');
  return arrivedAt === null || receivedPackageId === null ? null : { arrivedAt, receivedPackageId };
}

const GAP = /^(\d{1,6})\.([0-9a-f-]{36})\.(\d{1,7})$/;

async function explain(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { gap: form.text('gap'), explanation: form.text('explanation') };
  const [, provider, basis = '', sequence] = GAP.exec(typed.gap) ?? [];
  const basisId = parseUuid(basis);
  const problem =
    basisId === null
      ? 'not-missing'
      : await explainMissing(deps, staffActor(request), {
          providerCode: Number(provider),
          basisId,
          sequence: Number(sequence),
          explanation: typed.explanation,
        });
  return problem === null
    ? request.seeOther(`${INBOX_PATH}?told=explained`)
    : show(deps, request, typed, problem);
}
