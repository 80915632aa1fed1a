import { type StaffActor, staffActorOf } from '../../../../platform/db/actor.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../../ui/console-frame.ts';
import type { PackagesDeps } from '../../use-cases/packages/packages-deps.ts';

/** What the pages of packages and of the ledger work with. */
export type PackagePages = PackagesDeps & {
  readonly frame: ConsoleFrame;
  readonly mayStaff: (role: string, permission: string) => boolean;
};

export const READ_PACKAGES: Access = { kind: 'staff', permission: 'provision.read' };
export const RELEASE_PACKAGES: Access = { kind: 'staff', permission: 'provision.release' };
export const READ_DISCLOSURES: Access = { kind: 'staff', permission: 'disclosure.read' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** A municipality as people name it: by its name, or its code where the address book has none. */
export const receiverName = (
  { municipalityName }: Pick<PackagePages, 'municipalityName'>,
  code: string,
): string => municipalityName(code) ?? code;

/** Draws a page of the console and answers with it; 422 when it shows errors, unless another status is given. */
export async function drawPage(
  { frame }: Pick<PackagePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
