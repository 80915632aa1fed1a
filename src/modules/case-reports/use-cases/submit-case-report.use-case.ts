import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import type { CaseReportEntry, ChannelReason, ReportChannel } from '../domain/case-report.ts';
import { questionsAbout, type SoftQuestion } from '../domain/date-checks.ts';
import { completePlace, type PlaceProblem } from '../domain/place.ts';
import { findCaseReport, insertCaseReport } from '../repository/case-report.repository.ts';
import { deleteReportDraft } from '../repository/case-report-draft.repository.ts';
import { insertReportEvent } from '../repository/case-report-history.repository.ts';
import { reportsOfPerson } from '../repository/case-report-list.repository.ts';
import type { CaseReportDeps } from './case-reports-deps.ts';

/** The event that tells the authority of a new report: {reportId}. */
export const CASE_REPORT_SUBMITTED = 'case-report.submitted';
/**
 * The event that tells of a report that says something else now or stands elsewhere: {reportId}, and of a correction the
 * revision that it replaced and whether whoever made it may decide about persons.
 */
export const CASE_REPORT_CHANGED = 'case-report.changed';

/** A report on its way in. */
export interface CaseReportSubmission {
  /** Given twice, it is one report: the id of a draft, or one made from a row of a source. */
  readonly reportId: Uuid;
  readonly facilityId: Uuid;
  readonly entry: CaseReportEntry;
  readonly channel: ReportChannel;
  readonly channelReason: ChannelReason | null;
  /** Typed by the authority's staff for the institution (H-19, H-33). */
  readonly proxy: boolean;
  readonly sheetId: Uuid | null;
  /** When the paper arrived; null for now. */
  readonly receivedAt: Instant | null;
  /** The same row of the same source makes no second report. */
  readonly sourceKey?: Uint8Array;
}

export type SubmissionReason =
  | { readonly kind: 'place'; readonly problem: PlaceProblem }
  | { readonly kind: 'no-such-facility' };

const DAYS_OF_ONE_ILLNESS = 30;

/**
 * Reports a patient: submission is the report (H-12, Art. 12). Completes the address, stores the report and tells
 * `case-report.submitted`. The same report again changes nothing and is ok. Writes the audit row.
 */
export async function submitCaseReport(
  tx: Tx,
  deps: Pick<CaseReportDeps, 'addressBook'>,
  submission: CaseReportSubmission,
): Promise<Result<Uuid, SubmissionReason>> {
  const { reportId, entry } = submission;
  const facility = await facilityById(tx, submission.facilityId);
  if (facility === null) return refuse(tx, { kind: 'no-such-facility' });
  const place = completePlace(deps.addressBook, entry);
  if (!place.ok) return refuse(tx, { kind: 'place', problem: place.reason });
  const report = {
    ...entry,
    ...place.value,
    reportId,
    facilityId: facility.facilityId,
    revision: 1,
    status: 'submitted' as const,
    healthCentreId: null,
    entryChannel: submission.channel,
    channelReason: submission.channelReason,
    proxy: submission.proxy,
    sheetId: submission.sheetId,
    enteredBy: tx.actorName,
    reportedAt: submission.receivedAt ?? tx.at,
    enteredAt: tx.at,
    acceptedAt: null,
    changedAt: tx.at,
    personId: null,
    caseId: null,
  };
  const isNew = await insertCaseReport(tx, report, submission.sourceKey ?? null);
  if (!isNew && submission.sourceKey === undefined && (await findCaseReport(tx, reportId)) === null)
    throw new Error('The id of this report is taken by a report that the caller may not see.');
  if (isNew) {
    await insertReportEvent(tx, report, { kind: 'submitted' });
    await publish(tx, { type: CASE_REPORT_SUBMITTED, payload: { reportId } });
  }
  if (tx.actor.kind === 'staff') await deleteReportDraft(tx, tx.actor.id, reportId);
  await recordAudit(tx, {
    action: isNew ? 'case-report.submit' : 'case-report.submit-again',
    resource: 'case-report',
    subjectId: reportId,
    purpose: 'surveillance',
    fields: Object.keys(entry),
    detail: { channel: submission.channel, proxy: submission.proxy, profile: entry.profileId },
  });
  return ok(reportId);
}

async function refuse(tx: Tx, reason: SubmissionReason): Promise<Result<never, SubmissionReason>> {
  await recordAudit(tx, {
    action: 'case-report.refuse',
    resource: 'case-report',
    subjectId: null,
    purpose: 'surveillance',
    detail: { reason: reason.kind },
  });
  return fail(reason);
}

/** What to ask before this entry becomes a report: likely slips, and whether the same person was reported lately (F-05). */
export async function askAboutEntry(
  tx: Tx,
  entry: CaseReportEntry,
  reportId: Uuid,
): Promise<readonly SoftQuestion[]> {
  const before = await reportsOfPerson(tx, entry, DAYS_OF_ONE_ILLNESS * 24, reportId);
  return [
    ...questionsAbout(entry, jstDate(tx.at)),
    ...(before.length > 0 ? (['reported-before'] as const) : []),
  ];
}
