import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { ImportsDeps } from '../use-cases/imports-deps.ts';

/** What the pages of imports work with. */
export type ImportPages = ImportsDeps & { readonly frame: ConsoleFrame };

export const RUN_IMPORTS: Access = { kind: 'staff', permission: 'import.run' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it; 422 when it shows errors. */
export async function drawPage(
  { frame }: Pick<ImportPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
): Promise<Response> {
  const page = await frame({ caller: staffCaller(request), path: request.path }, content);
  return request.page(page, content.hasErrors === true ? 422 : 200);
}
