import type { Child } from 'hono/jsx';
import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import {
  type Access,
  type PageStatus,
  type RouteRequest,
  staffCaller,
} from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { TimelineEntry } from '../../../ui/timeline/timeline.tsx';
import { mayStaff } from '../../accounts/index.ts';
import type { CallsByPopulation } from '../use-cases/equality.use-case.ts';
import type { CaseDeps } from '../use-cases/show-case.use-case.ts';

/** What another module adds to the page of a case: its calls, its goods. */
export interface SupportCaseExtras {
  readonly sections: Child;
  /** What it knows to have happened, for the one timeline of the page. */
  readonly timeline: readonly TimelineEntry[];
}

/** What the pages for staff work with. */
export interface SupportPages extends CaseDeps {
  readonly frame: ConsoleFrame;
  /** In the order in which they are shown; null from one that has nothing to show. */
  readonly caseExtras: readonly ((
    actor: StaffActor,
    supportCaseId: Uuid,
  ) => Promise<SupportCaseExtras | null>)[];
  /** Whether something of a case still has to be paid or taken back. */
  readonly hasOpenSettlement: (tx: Tx, supportCaseId: Uuid) => Promise<boolean>;
  readonly callsByPopulation?: CallsByPopulation;
}

export const WORK: Access = { kind: 'staff', permission: 'support.work' };
export const DECIDE: Access = { kind: 'staff', permission: 'support.decide' };
export const MANAGE: Access = { kind: 'staff', permission: 'support.manage' };
export const REPORT: Access = { kind: 'staff', permission: 'support.report' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Whether the caller may use the permission. */
export const mayCaller = (request: RouteRequest, permission: string): boolean =>
  mayStaff(staffCaller(request).role, permission);

/** The id that the address names; null when it is none. */
export const idIn = (request: RouteRequest, name: string): Uuid | null => parseUuid(request.param(name));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  deps: Pick<SupportPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: PageStatus = content.hasErrors ? 422 : 200,
): Promise<Response> {
  return request.page(
    await deps.frame({ caller: staffCaller(request), path: request.path }, content),
    status,
  );
}
