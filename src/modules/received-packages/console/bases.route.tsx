import { parseUuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import type { BasisProblem } from '../domain/accepted-basis.ts';
import { endAcceptedBasis, enterBasis, showBases } from '../use-cases/accepted-bases.use-case.ts';
import { BasesPage, type BasisForm, NewBasisPage } from './bases.page.tsx';
import { drawPage, MANAGE_SUPPORT, type PackagePages, staffActor } from './package-pages.ts';
import { BASES_PATH, NEW_BASIS_PATH, PATTERNS } from './paths.ts';
import { ja as words } from './set-up-words.ja.ts';

const NOTHING: BasisForm = {
  providerCode: '',
  title: '',
  ownProcedure: '',
  inquiries: '',
  category: '',
  purposes: [],
  fields: [],
  validFrom: '',
  validThrough: '',
};

/** The bases on which the city takes data (E-07). */
export const basisRoutes = (deps: PackagePages): readonly Route[] => [
  { method: 'GET', path: BASES_PATH, access: MANAGE_SUPPORT, handle: request => list(deps, request) },
  {
    method: 'GET',
    path: NEW_BASIS_PATH,
    access: MANAGE_SUPPORT,
    handle: request => ask(deps, request, NOTHING, []),
  },
  { method: 'POST', path: NEW_BASIS_PATH, access: MANAGE_SUPPORT, handle: request => enter(deps, request) },
  {
    method: 'POST',
    path: PATTERNS.endBasis,
    access: MANAGE_SUPPORT,
    handle: async request => {
      const id = parseUuid(request.param('acceptedBasisId'));
      const ended = id !== null && (await endAcceptedBasis(deps, staffActor(request), id));
      return ended ? request.seeOther(BASES_PATH) : request.notFound();
    },
  },
];

async function list(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const bases = await showBases(deps, staffActor(request));
  const told = request.query('told') === 'entered';
  return drawPage(deps, request, {
    title: words.bases.title,
    shortcuts: [{ keys: 'n', label: words.bases.add }],
    children: <BasesPage bases={bases} today={jstDate(request.now)} told={told} />,
  });
}

const ask = (
  deps: PackagePages,
  request: RouteRequest,
  form: BasisForm,
  problems: readonly BasisProblem[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.bases.newTitle,
    hasErrors: problems.length > 0,
    shortcuts: [{ keys: 's', label: words.bases.submit }],
    children: <NewBasisPage form={form} problems={problems} />,
  });

async function enter(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const posted = await request.form();
  const form: BasisForm = {
    providerCode: posted.text('providerCode'),
    title: posted.text('title'),
    ownProcedure: posted.text('ownProcedure'),
    inquiries: posted.text('inquiries'),
    category: posted.text('category'),
    purposes: posted.all('purposes'),
    fields: posted.all('fields'),
    validFrom: posted.text('validFrom'),
    validThrough: posted.text('validThrough'),
  };
  const entered = await enterBasis(deps, staffActor(request), {
    ...form,
    validFrom: readWrittenDay(form.validFrom),
    validThrough: form.validThrough === '' ? null : (readWrittenDay(form.validThrough) ?? 'unreadable'),
  });
  return entered.ok
    ? request.seeOther(`${BASES_PATH}?told=entered`)
    : ask(deps, request, form, entered.reason);
}
