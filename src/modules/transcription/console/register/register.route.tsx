import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { findFacilityByCode } from '../../use-cases/find-facility.use-case.ts';
import { registerSheets } from '../../use-cases/register-sheets.use-case.ts';
import { NEW_SHEET_PATH } from '../paths.ts';
import { drawPage, type SheetPages, staffActor, WORK_ON_SHEETS } from '../sheet-pages.ts';
import { RegisterPage, type RegisterPageProps } from './register.page.tsx';
import { NOTHING_TYPED, readReceivedAt, registerErrors, typedRegistration } from './register.schema.ts';
import { ja as words } from './words.ja.ts';

/** Twenty photographed pages of two megabytes. */
const UPLOAD_BYTES = 40 * 1024 * 1024;

/** Taking in what came. */
export const registerRoutes = (deps: SheetPages): readonly Route[] => [
  { method: 'GET', path: NEW_SHEET_PATH, access: WORK_ON_SHEETS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: NEW_SHEET_PATH,
    access: WORK_ON_SHEETS,
    bodyLimit: UPLOAD_BYTES,
    handle: request => register(deps, request),
  },
];

function show(deps: SheetPages, request: RouteRequest): Promise<Response> {
  const done = Number(request.query('done') ?? '');
  return draw(deps, request, {
    typed: NOTHING_TYPED,
    errors: [],
    done: Number.isInteger(done) && done > 0 ? done : null,
  });
}

async function register(deps: SheetPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = typedRegistration(form);
  const facility = await findFacilityByCode(deps, staffActor(request), typed.facilityCode);
  const drawAgain = (errors: RegisterPageProps['errors']) =>
    draw(deps, request, { typed, errors, done: null }, 422);
  if (facility === null && typed.facilityCode !== '')
    return drawAgain(registerErrors([{ kind: 'unknown-facility' }]));
  const registered = await registerSheets(
    deps,
    staffActor(request),
    {
      ...typed,
      facilityId: facility?.facilityId ?? null,
      receivedAt: readReceivedAt(typed.receivedAt, request.now),
      files: await form.files('pages'),
    },
    request.now,
  );
  return registered.ok
    ? request.seeOther(`${NEW_SHEET_PATH}?done=${registered.value.length}`)
    : drawAgain(registerErrors(registered.reason));
}

const draw = (
  deps: SheetPages,
  request: RouteRequest,
  props: RegisterPageProps,
  status: 200 | 422 = 200,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    { title: words.title, hasErrors: status === 422, children: <RegisterPage {...props} /> },
    status,
  );
