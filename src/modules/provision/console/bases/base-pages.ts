import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../../ui/console-frame.ts';
import type { BasesDeps } from '../../use-cases/bases/bases-deps.ts';

/** What the pages of the register work with. */
export type BasePages = BasesDeps & {
  readonly frame: ConsoleFrame;
  readonly mayStaff: (role: string, permission: string) => boolean;
};

const MANAGE = 'provision.manage';
export const READ_REGISTER: Access = { kind: 'staff', permission: 'provision.read' };
export const MANAGE_REGISTER: Access = { kind: 'staff', permission: MANAGE };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Whether the caller may enter and change papers, and not only read them. */
export const mayManage = ({ mayStaff }: Pick<BasePages, 'mayStaff'>, request: RouteRequest): boolean =>
  mayStaff(staffCaller(request).role, MANAGE);

/** Draws a page of the console and answers with it; 422 when it shows errors, unless another status is given. */
export async function drawPage(
  { frame }: Pick<BasePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}

/** The row behind which a list goes on; null for its beginning. */
export const afterIn = (request: RouteRequest): Uuid | null => {
  const given = request.query('after');
  return given === undefined ? null : parseUuid(given);
};

/** Hands over what the address names, or answers that there is none. */
export async function withPaper<View>(
  request: RouteRequest,
  parameter: string,
  show: (id: Uuid) => Promise<View | null>,
  work: (view: View, id: Uuid) => Promise<Response>,
): Promise<Response> {
  const id = parseUuid(request.param(parameter));
  const view = id && (await show(id));
  return id && view ? work(view, id) : request.notFound();
}
