import { staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import type { StaffActor } from '../use-cases/revoke-document.use-case.ts';
import type { StaffNames } from '../use-cases/show-papers.use-case.ts';

/** What the pages of papers for staff work with. */
export type DocumentPages = DocumentsDeps & {
  readonly frame: ConsoleFrame;
  readonly staffNames: StaffNames;
  readonly mayStaff: (role: string, permission: string) => boolean;
};

export const READ_PAPERS: Access = { kind: 'staff', permission: 'document.read' };
export const REVOKE_PAPERS: Access = { kind: 'staff', permission: 'document.revoke' };
export const OPEN_PAPERS: Access = { kind: 'staff', permission: 'document.open' };
export const ISSUE_CERTIFICATES: Access = { kind: 'staff', permission: 'document.issue' };
export const RUN_BATCHES: Access = { kind: 'staff', permission: 'document.batch' };

/** The caller of a page as the one who acts. */
export function staffActor(request: RouteRequest): StaffActor {
  return staffActorOf(staffCaller(request));
}

/** Draws a page of the console and answers with it. */
export async function drawPage(
  { frame }: Pick<DocumentPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
