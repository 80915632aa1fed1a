import type { IdSource } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { TranscriptionDeps } from '../use-cases/transcription-deps.ts';

/** What the pages for staff work with. */
export interface SheetPages extends TranscriptionDeps {
  readonly frame: ConsoleFrame;
  /** Names forms, so that one sent twice is one report. */
  readonly newId: IdSource;
  readonly mayStaff: (role: string, permission: string) => boolean;
}

export const WORK_ON_SHEETS: Access = { kind: 'staff', permission: 'sheet.work' };
export const ENTER_TESTS: Access = { kind: 'staff', permission: 'test.report' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Draws a page of the console and answers with it. */
export async function drawPage(
  { frame }: Pick<SheetPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
