import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { entryOf, type ReplacedRevision, type TestReport } from '../domain/test-report.ts';

/** Keeps the state that is about to be replaced, as it stands now. */
export async function keepRevision(
  tx: Tx,
  report: TestReport,
  why: Pick<ReplacedRevision, 'reason' | 'note'>,
): Promise<void> {
  await tx.db
    .insertInto('test_report_revision')
    .values({
      authority_id: tx.authorityId,
      report_id: report.reportId,
      facility_id: report.facilityId,
      revision: report.revision,
      content: JSON.stringify(entryOf(report)),
      reason: why.reason,
      note: why.note,
      replaced_at: tx.at,
      replaced_by: tx.actorName,
    })
    .execute();
}

/** The earlier states of a report, newest first. */
export async function revisionsOf(tx: Tx, reportId: Uuid): Promise<readonly ReplacedRevision[]> {
  const rows = await tx.db
    .selectFrom('test_report_revision')
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
  // Only `keepRevision` writes them, from a report of this type.
  return rows as unknown as readonly ReplacedRevision[];
}
