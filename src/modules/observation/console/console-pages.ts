import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../kernel/ids.ts';
import { staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { TimelineEntry } from '../../../ui/timeline/timeline.tsx';
import type { StaffActor } from '../use-cases/claim-task.use-case.ts';
import type { ObservationDeps } from '../use-cases/observation-deps.ts';
import type { WatchedCountsDeps } from '../use-cases/watched-counts.ts';

/** What other modules put on the page of a case. */
export interface CaseExtras {
  readonly sections: Child;
  /** What they know to have happened, for the one timeline of the page. */
  readonly timeline: readonly TimelineEntry[];
}

/** What the pages for staff work with. */
export interface ConsolePages
  extends Pick<ObservationDeps, 'database' | 'rulebook' | 'askChannels'>,
    WatchedCountsDeps {
  readonly frame: ConsoleFrame;
  /** The name of a municipality of six digits; null for one that is not known. */
  readonly municipalityName: (code: string) => string | null;
  /** What other modules know of a case, as far as the acting member of the staff may see it; null for nothing. */
  readonly caseExtras?: (actor: StaffActor, caseId: Uuid) => Promise<CaseExtras | null>;
}

export const WORK_ON_TASKS: Access = { kind: 'staff', permission: 'task.work' };
export const READ_CASES: Access = { kind: 'staff', permission: 'case.read' };
export const CHANGE_WATCH: Access = { kind: 'staff', permission: 'watch.change' };
export const RELEASE_CASES: Access = { kind: 'staff', permission: 'case.release' };

/** The caller of a page as the one who acts. */
export function staffActor(request: RouteRequest): StaffActor {
  return staffActorOf(staffCaller(request));
}

/** Draws a page of the console and answers with it. */
export async function drawPage(
  deps: Pick<ConsolePages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(
    await deps.frame({ caller: staffCaller(request), path: request.path }, content),
    status,
  );
}
