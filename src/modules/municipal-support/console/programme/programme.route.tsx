import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { enterProgramme, showProgramme } from '../../use-cases/programme.use-case.ts';
import { supportPaths } from '../paths.ts';
import { drawPage, MANAGE, type SupportPages, staffActor } from '../support-pages.ts';
import { ProgrammePage } from './programme.page.tsx';
import {
  readProgramme,
  type TypedProgramme,
  typedProgrammeFrom,
  typedProgrammeOf,
} from './programme.schema.ts';
import { ja as words } from './words.ja.ts';

/** The programme of the city. */
export const programmeRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: supportPaths.programme,
    access: MANAGE,
    handle: request => draw(deps, request, null, []),
  },
  { method: 'POST', path: supportPaths.programme, access: MANAGE, handle: request => enter(deps, request) },
];

async function enter(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const typed = typedProgrammeOf(await request.form());
  const read = readProgramme(typed, jstDate(request.now));
  if (!read.ok) return draw(deps, request, typed, read.reason);
  await enterProgramme(deps, staffActor(request), read.value);
  return request.seeOther(supportPaths.programme);
}

async function draw(
  deps: SupportPages,
  request: RouteRequest,
  typed: TypedProgramme | null,
  errors: readonly FormError[],
): Promise<Response> {
  const view = await showProgramme(deps, staffActor(request));
  const shown = typed ?? typedProgrammeFrom(view.programme, jstDate(request.now));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: <ProgrammePage view={view} typed={shown} errors={errors} />,
  });
}
