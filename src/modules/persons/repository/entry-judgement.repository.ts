import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { EntryCandidate, Judgement, ReportKind } from '../domain/entry-candidate.ts';
import type { LikenessReason } from '../domain/likeness-reason.ts';

/** A report that is or was entered. */
export interface EnteredReport {
  readonly kind: ReportKind;
  readonly reportId: Uuid;
  readonly facilityId: Uuid;
}

/** What somebody said while entering a report about one who looks like its person. */
export interface EntryJudgement {
  readonly kind: ReportKind;
  readonly reportId: Uuid;
  readonly otherKind: EntryCandidate['kind'];
  readonly otherId: Uuid;
  readonly judgement: Judgement;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  /** Whoever said it may decide about persons. */
  readonly isEntitled: boolean;
  readonly judgedAt: Instant;
  readonly judgedBy: string;
}

/** Writes down what was said; what was said before about the same two stays said. */
export async function insertJudgements(
  tx: Tx,
  { kind, reportId, facilityId }: EnteredReport,
  said: readonly (readonly [EntryCandidate, Judgement])[],
  isEntitled: boolean,
): Promise<void> {
  await tx.db
    .insertInto('entry_judgement')
    .values(
      said.map(([candidate, judgement]) => ({
        authority_id: tx.authorityId,
        judgement_id: tx.newId(),
        facility_id: facilityId,
        report_kind: kind,
        report_id: reportId,
        other_kind: candidate.kind,
        other_id: candidate.id,
        judgement,
        score: candidate.score,
        reasons: [...candidate.reasons],
        entitled: isEntitled,
        judged_at: tx.at,
        judged_by: tx.actorName,
      })),
    )
    .onConflict(conflict => conflict.columns(['authority_id', 'report_id', 'other_id']).doNothing())
    .execute();
}

/** What was said about these reports or people, from either side, the newest first. */
export async function judgementsAbout(tx: Tx, ids: readonly Uuid[]): Promise<readonly EntryJudgement[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<EntryJudgement>`
    select report_kind as kind, report_id as "reportId", other_kind as "otherKind", other_id as "otherId", judgement,
      score, reasons, entitled as "isEntitled", judged_at as "judgedAt", judged_by as "judgedBy"
    from entry_judgement
    where authority_id = ${tx.authorityId} and (report_id = any(${[...ids]}::uuid[]) or other_id = any(${[...ids]}::uuid[]))
    order by judged_at desc, judgement_id limit 50
  `.execute(tx.db);
  return rows;
}
