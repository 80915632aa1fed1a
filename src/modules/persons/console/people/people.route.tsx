import { parseUuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readDateInput } from '../../../../ui/date-field/date-input.ts';
import { normalisePhone } from '../../domain/phone.ts';
import { searchPersons, showPerson } from '../../use-cases/show-person.use-case.ts';
import { drawPage, JOIN, type JoiningPages, staffActor } from '../joining-pages.ts';
import { PERSON_PATTERN, SEARCH_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { type CorrectionProblem, PersonPage } from './person.page.tsx';
import { SearchPage, type SearchPageProps, type SearchProblem, type TypedSearch } from './search.page.tsx';

const NOTHING: TypedSearch = { kana: '', birthDate: { year: '', month: '', day: '' }, phone: '' };

/** Searching people, and the page of one. */
export const personRoutes = (deps: JoiningPages): readonly Route[] => [
  {
    method: 'GET',
    path: SEARCH_PATH,
    access: JOIN,
    handle: request => draw(deps, request, { typed: NOTHING, problem: null, found: null }),
  },
  { method: 'POST', path: SEARCH_PATH, access: JOIN, handle: request => search(deps, request) },
  {
    method: 'GET',
    path: PERSON_PATTERN,
    access: JOIN,
    handle: request => drawPerson(deps, request, null),
  },
];

/** Draws the page of the person in the path, with why nothing was decided. */
export async function drawPerson(
  deps: JoiningPages,
  request: RouteRequest,
  problem: CorrectionProblem | null,
): Promise<Response> {
  const personId = parseUuid(request.param('personId'));
  const view = personId === null ? null : await showPerson(deps, staffActor(request), personId);
  if (view === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: view.person.name,
      hasErrors: problem === 'nothing-decided',
      children: (
        <PersonPage
          view={view}
          problem={problem}
          told={words.corrections.told[request.query('told') ?? '']}
        />
      ),
    },
    problem === null ? 200 : problem === 'nothing-decided' ? 422 : 409,
  );
}

async function search(deps: JoiningPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed: TypedSearch = {
    kana: form.text('kana'),
    birthDate: {
      year: form.text('birth-date-year'),
      month: form.text('birth-date-month'),
      day: form.text('birth-date-day'),
    },
    phone: form.text('phone'),
  };
  const query = readQuery(typed);
  if (!query.ok) return draw(deps, request, { typed, problem: query.reason, found: null });
  const found = await searchPersons(deps, staffActor(request), query.value);
  return draw(deps, request, { typed, problem: null, found });
}

function readQuery(
  typed: TypedSearch,
): Result<{ kana: string; birthDate: PlainDate | null; phone: string }, SearchProblem> {
  const birthDate = readDateInput(typed.birthDate);
  if (!birthDate.ok && birthDate.reason !== 'empty') return fail('not-a-date');
  const phone = typed.phone === '' ? '' : normalisePhone(typed.phone);
  if (phone === null) return fail('not-a-phone');
  if (typed.kana === '' && !birthDate.ok && phone === '') return fail('nothing-asked');
  return ok({ kana: typed.kana, birthDate: birthDate.ok ? birthDate.value : null, phone });
}

function draw(deps: JoiningPages, request: RouteRequest, props: SearchPageProps): Promise<Response> {
  const hasErrors = props.problem !== null;
  return drawPage(
    deps,
    request,
    { title: words.search.title, hasErrors, children: <SearchPage {...props} /> },
    hasErrors ? 422 : 200,
  );
}
