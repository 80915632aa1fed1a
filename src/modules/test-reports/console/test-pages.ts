import type { IdSource, Uuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleContent, ConsoleFrame } from '../../../ui/console-frame.ts';
import type { TestReportsDeps } from '../use-cases/test-reports-deps.ts';

/** What the pages for staff work with. */
export interface TestPages extends TestReportsDeps {
  readonly frame: ConsoleFrame;
  /** Names forms, so that one sent twice is one report. */
  readonly newId: IdSource;
  readonly mayStaff: (role: string, permission: string) => boolean;
  /** Where the page that a report was typed from is shown. */
  readonly sheetHref: (sheetId: Uuid) => string;
}

export const REPORT_TESTS: Access = { kind: 'staff', permission: 'test.report' };
export const READ_TESTS: Access = { kind: 'staff', permission: 'test.read' };

/** The caller of a page as the one who acts. */
export const staffActor = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Whether the caller may enter and correct reports, or only read them. */
export const mayReport = ({ mayStaff }: Pick<TestPages, 'mayStaff'>, request: RouteRequest): boolean =>
  mayStaff(staffCaller(request).role, 'test.report');

/** Whether the caller is of the authority's own staff, who enter for others. */
export const isAuthority = (request: RouteRequest): boolean => staffCaller(request).facilityId === null;

/** Draws a page of the console and answers with it. */
export async function drawPage(
  { frame }: Pick<TestPages, 'frame'>,
  request: RouteRequest,
  content: ConsoleContent,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  return request.page(await frame({ caller: staffCaller(request), path: request.path }, content), status);
}
