import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ItemValue } from '../domain/case-report.ts';
import { storedItems } from './case-report.repository.ts';

/** A report being written; it becomes the report of the same id. */
export interface ReportDraft {
  readonly draftId: Uuid;
  readonly facilityId: Uuid | null;
  readonly sheetId: Uuid | null;
  /** As typed, by the names of the boxes. */
  readonly answers: Readonly<Record<string, ItemValue>>;
  readonly savedAt: Instant;
}

/** Keeps what was typed; nobody else's draft is touched. */
export async function saveReportDraft(
  tx: Tx,
  staffId: Uuid,
  draft: Omit<ReportDraft, 'savedAt'>,
): Promise<void> {
  const answers = JSON.stringify(draft.answers);
  const saved = await tx.db
    .updateTable('case_report_draft')
    .set({ answers, saved_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('draft_id', '=', draft.draftId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  if (saved.numUpdatedRows > 0n) return;
  await tx.db
    .insertInto('case_report_draft')
    .values({
      authority_id: tx.authorityId,
      draft_id: draft.draftId,
      facility_id: draft.facilityId,
      staff_id: staffId,
      sheet_id: draft.sheetId,
      answers,
      created_at: tx.at,
      saved_at: tx.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

const drafts = (tx: Tx, staffId: Uuid) =>
  tx.db
    .selectFrom('case_report_draft')
    .select([
      'draft_id as draftId',
      'facility_id as facilityId',
      'sheet_id as sheetId',
      'answers',
      'saved_at as savedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('staff_id', '=', staffId);

/** The draft of this person; null when there is none. */
export async function findReportDraft(tx: Tx, staffId: Uuid, draftId: Uuid): Promise<ReportDraft | null> {
  const row = await drafts(tx, staffId).where('draft_id', '=', draftId).executeTakeFirst();
  return row === undefined ? null : { ...row, answers: storedItems.parse(row.answers) };
}

/** The drafts of this person, the newest first. */
export async function listReportDrafts(tx: Tx, staffId: Uuid): Promise<readonly ReportDraft[]> {
  const rows = await drafts(tx, staffId).orderBy('saved_at', 'desc').limit(20).execute();
  return rows.map(row => ({ ...row, answers: storedItems.parse(row.answers) }));
}

/** Deletes the draft of this person. */
export async function deleteReportDraft(tx: Tx, staffId: Uuid, draftId: Uuid): Promise<void> {
  await tx.db
    .deleteFrom('case_report_draft')
    .where('authority_id', '=', tx.authorityId)
    .where('staff_id', '=', staffId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Deletes drafts that were left alone since `before`, at most `limit`; returns how many. */
export async function deleteDraftsSavedBefore(tx: Tx, before: Instant, limit: number): Promise<number> {
  const old = tx.db
    .selectFrom('case_report_draft')
    .select('draft_id')
    .where('authority_id', '=', tx.authorityId)
    .where('saved_at', '<', before)
    .limit(limit);
  const result = await tx.db
    .deleteFrom('case_report_draft')
    .where('authority_id', '=', tx.authorityId)
    .where('draft_id', 'in', old)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
