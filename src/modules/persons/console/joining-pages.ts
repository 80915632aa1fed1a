import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { CorrectDeps } from '../use-cases/correct-subject.use-case.ts';
import type { StaffNames } from '../use-cases/show-merges.use-case.ts';
import type { JoiningDeps } from '../use-cases/show-pairs.use-case.ts';

/** What the pages of joining work with. */
export type JoiningPages = JoiningDeps &
  Pick<CorrectDeps, 'personIndex'> & { readonly frame: ConsoleFrame; readonly staffNames: StaffNames };

/** The permission that every page of joining needs. */
export const JOIN: Access = { kind: 'staff', permission: 'person.join' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  { frame }: Pick<JoiningPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
