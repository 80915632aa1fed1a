import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { Need } from '../domain/attempt.ts';
import type { SupportCallsDeps } from '../use-cases/support-calls-deps.ts';

/** What the pages for staff work with. */
export interface CallPages extends SupportCallsDeps {
  readonly frame: ConsoleFrame;
  /** Where what somebody asked for in a call is ordered; null where nothing of the kind can be. */
  readonly needHref: (need: Need, supportCaseId: Uuid) => string | null;
}

export const WORK_ON_CALLS: Access = { kind: 'staff', permission: 'support.work' };
export const DECIDE_CALLS: Access = { kind: 'staff', permission: 'support.decide' };
export const MANAGE_SHIFTS: Access = { kind: 'staff', permission: 'support.manage' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** The id that the address names; null when it is none. */
export const idIn = (request: RouteRequest, name: string): Uuid | null => parseUuid(request.param(name));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  deps: Pick<CallPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(
    await deps.frame({ caller: staffCaller(request), path: request.path }, content),
    status,
  );
}
