import type { Uuid } from '../../../kernel/ids.ts';
import type { EntryCandidate } from '../../persons/index.ts';

export const CASE_REPORTS_PATH = '/console/case-reports';
export const NEW_REPORT_PATH = `${CASE_REPORTS_PATH}/new`;
export const DROP_DRAFT_PATH = `${CASE_REPORTS_PATH}/drafts/delete`;
export const QUALITY_PATH = `${CASE_REPORTS_PATH}/quality`;
export const DAILY_COUNTS_PATH = `${CASE_REPORTS_PATH}/daily-counts`;
export const REPORT_PATTERN = `${CASE_REPORTS_PATH}/:caseReportId`;

/** The page of one report. */
export const reportPath = (reportId: Uuid): string => `${CASE_REPORTS_PATH}/${reportId}`;

export type ReportStep =
  | 'accept'
  | 'query'
  | 'reply'
  | 'correct'
  | 'transfer'
  | 'reroute'
  | 'withdraw'
  | 'death'
  | 'same-person'
  | 'form';

/** Where a step of one report is asked and taken; `form` is its PDF. */
export const reportStepPath = (reportId: Uuid, step: ReportStep): string => `${reportPath(reportId)}/${step}`;

/** Where somebody is shown who looks like a patient: a case report here; a test and a person have pages of other modules. */
export const candidateHref = ({ kind, id }: Pick<EntryCandidate, 'kind' | 'id'>): string | null =>
  kind === 'case-report' ? reportPath(id) : null;

/** The form for another member of the family of a report, for a draft, or beside a scanned page. */
export const newReportHref = (origin: {
  readonly copy?: Uuid;
  readonly draft?: Uuid;
  readonly sheet?: Uuid;
}) => `${NEW_REPORT_PATH}?${new URLSearchParams(origin)}`;
