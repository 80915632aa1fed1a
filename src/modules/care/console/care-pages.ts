import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { CareDeps } from '../use-cases/care-deps.ts';

/** What the pages for staff work with. */
export interface CarePages extends CareDeps {
  readonly frame: ConsoleFrame;
}

export const READ_CARE: Access = { kind: 'staff', permission: 'care.read' };
export const CHANGE_CARE: Access = { kind: 'staff', permission: 'care.change' };
export const READ_STAYS: Access = { kind: 'staff', permission: 'stay.read' };
export const ENTER_STAYS: Access = { kind: 'staff', permission: 'stay.enter' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** The id that the address names; null when it is none. */
export const idIn = (request: RouteRequest, name: string): Uuid | null => parseUuid(request.param(name));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  deps: Pick<CarePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(
    await deps.frame({ caller: staffCaller(request), path: request.path }, content),
    status,
  );
}
