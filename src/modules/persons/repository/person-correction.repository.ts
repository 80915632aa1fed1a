import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CorrectionStatus } from '../domain/correction.ts';
import type { ReportKind } from '../domain/entry-candidate.ts';
import type { FieldChange } from '../domain/merge.ts';
import type { ReplacedKey } from './person-key.repository.ts';
import { changesOf } from './person-merge.repository.ts';

/** What taking a correction over did, so that it can be taken back. */
export interface AppliedChanges {
  readonly changes: readonly FieldChange[];
  readonly contactVersionBefore: number;
  readonly contactVersionAfter: number;
  /** Null when the exact key stayed. */
  readonly key: ReplacedKey | null;
}

/** The correction of a report, as far as it concerns its person. */
export interface PersonCorrection {
  readonly correctionId: Uuid;
  readonly personId: Uuid;
  readonly report: ReportRevisionRef;
  readonly status: CorrectionStatus;
  readonly changes: readonly FieldChange[];
  /** Null until it was taken over. */
  readonly applied: AppliedChanges | null;
  readonly correctedAt: Instant;
  readonly correctedBy: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
}

/** The state of a report that was replaced. */
export interface ReportRevisionRef {
  readonly kind: ReportKind;
  readonly reportId: Uuid;
  readonly revision: number;
}

const corrections = (tx: Tx) =>
  tx.db.selectFrom('person_correction').selectAll().where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof corrections>['execute']>>[number];

function fromRow(row: Row): PersonCorrection {
  const changes = changesOf.parse(row.changed);
  const { contact_version_before: versionBefore, contact_version_after: versionAfter } = row;
  return {
    correctionId: row.correction_id,
    personId: row.person_id,
    report: { kind: row.report_kind as ReportKind, reportId: row.report_id, revision: row.revision },
    status: row.status as CorrectionStatus,
    changes,
    applied:
      versionBefore === null || versionAfter === null
        ? null
        : {
            changes,
            contactVersionBefore: versionBefore,
            contactVersionAfter: versionAfter,
            key:
              row.key_before === null || row.key_after === null
                ? null
                : { before: row.key_before, after: row.key_after },
          },
    correctedAt: row.corrected_at,
    correctedBy: row.corrected_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

/** Whether what follows from this revision was decided before. */
export async function isFollowed(tx: Tx, { reportId, revision }: ReportRevisionRef): Promise<boolean> {
  const row = await corrections(tx)
    .where('report_id', '=', reportId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes a correction down; `applied` is null for a proposal. */
export async function insertCorrection(
  tx: Tx,
  correction: Pick<
    PersonCorrection,
    'correctionId' | 'personId' | 'report' | 'changes' | 'applied' | 'correctedAt' | 'correctedBy'
  >,
): Promise<void> {
  const { report, applied } = correction;
  await tx.db
    .insertInto('person_correction')
    .values({
      authority_id: tx.authorityId,
      correction_id: correction.correctionId,
      person_id: correction.personId,
      report_kind: report.kind,
      report_id: report.reportId,
      revision: report.revision,
      corrected_at: correction.correctedAt,
      corrected_by: correction.correctedBy,
      ...(applied === null
        ? { status: 'proposed' satisfies CorrectionStatus, changed: JSON.stringify(correction.changes) }
        : appliedColumns(tx, applied)),
    })
    .execute();
}

const appliedColumns = (
  tx: Tx,
  { changes, contactVersionBefore, contactVersionAfter, key }: AppliedChanges,
) => ({
  status: 'applied' satisfies CorrectionStatus,
  changed: JSON.stringify(changes),
  contact_version_before: contactVersionBefore,
  contact_version_after: contactVersionAfter,
  key_before: key === null ? null : Buffer.from(key.before),
  key_after: key === null ? null : Buffer.from(key.after),
  decided_at: tx.at,
  decided_by: tx.actorName,
});

/** The correction, locked until the transaction ends; null when this authority has none. */
export async function lockCorrection(tx: Tx, correctionId: Uuid): Promise<PersonCorrection | null> {
  const row = await corrections(tx).where('correction_id', '=', correctionId).forUpdate().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The newest corrections of these people. */
export async function correctionsOf(
  tx: Tx,
  personIds: readonly Uuid[],
): Promise<readonly PersonCorrection[]> {
  const rows = await corrections(tx)
    .where('person_id', 'in', personIds)
    .orderBy('corrected_at', 'desc')
    .orderBy('correction_id')
    .limit(50)
    .execute();
  return rows.map(fromRow);
}

/** Corrections that wait for a human, the oldest first. */
export async function openCorrections(tx: Tx, limit: number): Promise<readonly PersonCorrection[]> {
  const rows = await corrections(tx)
    .where('status', '=', 'proposed')
    .orderBy('corrected_at')
    .orderBy('correction_id')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

const update = (tx: Tx, correctionId: Uuid) =>
  tx.db
    .updateTable('person_correction')
    .where('authority_id', '=', tx.authorityId)
    .where('correction_id', '=', correctionId);

/** Notes that a proposal was taken over by this person. */
export async function markApplied(
  tx: Tx,
  correctionId: Uuid,
  personId: Uuid,
  applied: AppliedChanges,
): Promise<void> {
  await update(tx, correctionId)
    .set({ person_id: personId, ...appliedColumns(tx, applied) })
    .execute();
}

/** Notes that a proposal was declined. */
export async function markDeclined(tx: Tx, correctionId: Uuid): Promise<void> {
  await update(tx, correctionId)
    .set({ status: 'declined', decided_at: tx.at, decided_by: tx.actorName })
    .execute();
}

/** Notes that a correction was taken back. */
export async function markTakenBack(tx: Tx, correctionId: Uuid): Promise<void> {
  await update(tx, correctionId)
    .set({ status: 'undone', undone_at: tx.at, undone_by: tx.actorName })
    .execute();
}
