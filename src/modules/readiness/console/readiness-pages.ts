import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { ReadinessDeps } from '../use-cases/readiness.use-case.ts';

/** What the pages of this module work with. */
export type ReadinessPages = ReadinessDeps & { readonly frame: ConsoleFrame };

export const MANAGE_READINESS: Access = { kind: 'staff', permission: 'readiness.manage' };
/** What to do when the system is down concerns everybody who signs in. */
export const EVERYBODY: Access = { kind: 'staff', permission: 'home' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it; 422 when it shows errors, unless another status is given. */
export async function drawPage(
  { frame }: Pick<ReadinessPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
