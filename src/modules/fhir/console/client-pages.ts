import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';

/** What the pages for clients work with. */
export interface ClientPages {
  readonly database: Database;
  readonly frame: ConsoleFrame;
  readonly publicOrigin: string;
}

export const MANAGE_CLIENTS: Access = { kind: 'staff', permission: 'fhir-client.manage' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  { frame }: Pick<ClientPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
