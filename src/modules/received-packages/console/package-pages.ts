import type { IdSource } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { ReceivedPackagesDeps } from '../use-cases/received-packages-deps.ts';

/** What the pages of received packages and of keeping work with. */
export type PackagePages = ReceivedPackagesDeps & {
  readonly frame: ConsoleFrame;
  readonly newId: IdSource;
};

export const IMPORT_PACKAGES: Access = { kind: 'staff', permission: 'package.import' };
export const MANAGE_SUPPORT: Access = { kind: 'staff', permission: 'support.manage' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it; 422 when it shows errors, unless another status is given. */
export async function drawPage(
  { frame }: Pick<PackagePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
