import type { AuthorityId } from '../../../kernel/ids.ts';
import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type StaffActor, staffActorOf } from '../../../platform/db/actor.ts';
import { type Access, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import type { ConsoleFrame } from '../../../ui/console-frame.ts';
import type { CaseReportDeps } from '../use-cases/case-reports-deps.ts';

/** What the pages of case reports work with. */
export type CaseReportPages = CaseReportDeps & {
  readonly frame: ConsoleFrame;
  readonly authorityName: (authorityId: AuthorityId) => string;
};

export const SUBMIT: Access = { kind: 'staff', permission: 'case-report.submit' };
export const READ: Access = { kind: 'staff', permission: 'case-report.read' };
export const REVIEW: Access = { kind: 'staff', permission: 'case-report.review' };

/** The caller of a page as the one who acts. */
export const actorOf = (request: RouteRequest): StaffActor => staffActorOf(staffCaller(request));

/** Hands over the id of the path; not found when it is none. */
export async function withReport(
  request: RouteRequest,
  handle: (reportId: Uuid) => Promise<Response>,
): Promise<Response> {
  const reportId = parseUuid(request.param('caseReportId'));
  return reportId === null ? request.notFound() : handle(reportId);
}
