import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readDateInput } from '../../../../ui/date-field/date-input.ts';
import { findCaller } from '../../use-cases/find-caller.use-case.ts';
import { type DeskPages, dateInputIn, drawDesk, operatorOf, TRANSFER } from './desk-pages.ts';
import { FindCaller, type FindCallerProps } from './find-caller.page.tsx';
import { DESK_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const NOTHING = { number: '', name: '', birthDate: { year: '', month: '', day: '' }, phone: '' };

/** The first page of the desk: who is calling. It posts, so that no name stands in an address or a log. */
export const findCallerRoutes = (deps: DeskPages): readonly Route[] => [
  {
    method: 'GET',
    path: DESK_PATH,
    access: TRANSFER,
    handle: request => draw(deps, request, { typed: NOTHING, problems: [], found: null }),
  },
  { method: 'POST', path: DESK_PATH, access: TRANSFER, handle: request => find(deps, request) },
];

async function find(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const birthDate = dateInputIn(form, 'birth-date');
  const typed = {
    number: form.text('number'),
    name: form.text('name'),
    birthDate,
    phone: form.text('phone'),
  };
  const found = await findCaller(deps, operatorOf(request), {
    ...typed,
    birthDate: readDateInput(birthDate),
  });
  return found.ok
    ? draw(deps, request, { typed, problems: [], found: found.value })
    : draw(deps, request, { typed, problems: found.reason, found: null });
}

const draw = (deps: DeskPages, request: RouteRequest, props: FindCallerProps): Promise<Response> => {
  const hasErrors = props.problems.length > 0;
  return drawDesk(
    deps,
    request,
    { title: words.title, hasErrors, children: <FindCaller {...props} /> },
    hasErrors ? 422 : 200,
  );
};
