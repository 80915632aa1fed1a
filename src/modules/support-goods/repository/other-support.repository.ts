import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { OtherSupport } from '../domain/other-support.ts';

/** A decision of the mayor by which something else may be done for somebody (Y-13). */
export interface OtherSupportDecision {
  readonly decisionId: Uuid;
  readonly subject: string | null;
  readonly decidedOn: PlainDate;
  readonly holdsFrom: PlainDate;
  readonly holdsThrough: PlainDate | null;
}

/** The decisions for a case that were granted, the newest first. */
export async function grantedOtherSupport(
  tx: Tx,
  supportCaseId: Uuid,
): Promise<readonly OtherSupportDecision[]> {
  const { rows } = await sql<OtherSupportDecision>`
    select decision_id as "decisionId", subject, decided_on as "decidedOn", holds_from as "holdsFrom",
      holds_through as "holdsThrough"
    from support_decision
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId} and kind = 'other-support'
      and outcome = 'granted'
    order by decided_on desc, decision_id`.execute(tx.db);
  return rows;
}

/** Something that was done by a decision. */
export interface DoneOtherSupport extends OtherSupport {
  readonly decisionId: Uuid;
}

/** What was done by decisions for a case, the newest first. */
export async function otherSupportOf(tx: Tx, supportCaseId: Uuid): Promise<readonly DoneOtherSupport[]> {
  const { rows } = await sql<DoneOtherSupport>`
    select decision_id as "decisionId", done_on as "doneOn", what from other_support
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
    order by done_on desc, other_support_id desc limit 100`.execute(tx.db);
  return rows;
}

/** Records what was done. */
export async function insertOtherSupport(tx: Tx, supportCaseId: Uuid, done: DoneOtherSupport): Promise<void> {
  await tx.db
    .insertInto('other_support')
    .values({
      authority_id: tx.authorityId,
      other_support_id: tx.newId(),
      support_case_id: supportCaseId,
      decision_id: done.decisionId,
      done_on: done.doneOn,
      what: done.what,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
    })
    .execute();
}
