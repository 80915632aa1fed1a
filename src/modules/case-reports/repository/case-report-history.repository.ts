import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ItemValue } from '../domain/case-report.ts';
import type { CorrectionReason } from '../domain/correction.ts';
import { storedItems } from './case-report.repository.ts';

/** What happened to a report. */
export type ReportEventKind =
  | 'submitted'
  | 'routed'
  | 'queried'
  | 'replied'
  | 'corrected'
  | 'accepted'
  | 'rerouted'
  | 'transferred'
  | 'withdrawn'
  | 'died';

export interface ReportEvent {
  readonly kind: ReportEventKind;
  readonly message: string | null;
  /** The authority or health centre that the report went to. */
  readonly recipient: string | null;
  readonly at: Instant;
  /** As in the audit, e.g. `staff:0190…`. */
  readonly actor: string;
}

/** Adds to what happened to the report. */
export async function insertReportEvent(
  tx: Tx,
  report: { readonly reportId: Uuid; readonly facilityId: Uuid },
  event: Pick<ReportEvent, 'kind'> & Partial<Pick<ReportEvent, 'message' | 'recipient'>>,
): Promise<void> {
  await tx.db
    .insertInto('case_report_event')
    .values({
      authority_id: tx.authorityId,
      event_id: tx.newId(),
      report_id: report.reportId,
      facility_id: report.facilityId,
      kind: event.kind,
      message: event.message ?? null,
      recipient: event.recipient ?? null,
      at: tx.at,
      actor: tx.actorName,
    })
    .execute();
}

/** Everything that happened to the report, the newest first. */
export async function listReportEvents(tx: Tx, reportId: Uuid): Promise<readonly ReportEvent[]> {
  const rows = await tx.db
    .selectFrom('case_report_event')
    .select(['kind', 'message', 'recipient', 'at', 'actor'])
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .execute();
  return rows.map(row => ({ ...row, kind: row.kind as ReportEventKind }));
}

/** An earlier state of a report, by the codes of its items. */
export interface ReportRevision {
  readonly revision: number;
  readonly items: Readonly<Record<string, ItemValue>>;
  readonly reason: CorrectionReason;
  readonly note: string | null;
  readonly replacedAt: Instant;
  readonly replacedBy: string;
}

/** Keeps the state that is about to be replaced. */
export async function insertReportRevision(
  tx: Tx,
  report: { readonly reportId: Uuid; readonly facilityId: Uuid; readonly revision: number },
  replaced: Pick<ReportRevision, 'items' | 'reason' | 'note'>,
): Promise<void> {
  await tx.db
    .insertInto('case_report_revision')
    .values({
      authority_id: tx.authorityId,
      report_id: report.reportId,
      facility_id: report.facilityId,
      revision: report.revision,
      content: JSON.stringify(replaced.items),
      reason: replaced.reason,
      note: replaced.note,
      replaced_at: tx.at,
      replaced_by: tx.actorName,
    })
    .execute();
}

/** Every earlier state, the newest first. */
export async function listReportRevisions(tx: Tx, reportId: Uuid): Promise<readonly ReportRevision[]> {
  const rows = await tx.db
    .selectFrom('case_report_revision')
    .select([
      'revision',
      'content',
      'reason',
      'note',
      'replaced_at as replacedAt',
      'replaced_by as replacedBy',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ content, reason, ...row }) => ({
    ...row,
    reason: reason as CorrectionReason,
    items: storedItems.parse(content),
  }));
}
