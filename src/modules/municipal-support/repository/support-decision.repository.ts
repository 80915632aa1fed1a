import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { HeldDecisions } from '../domain/decide-eligibility.ts';
import { type Decision, holdsOn } from '../domain/decision.ts';

const COLUMNS =
  sql.raw(`decision_id as "decisionId", support_case_id as "supportCaseId", kind, ground, subject, reason,
  decided_by as "decidedBy", decided_on as "decidedOn", holds_from as "holdsFrom", holds_through as "holdsThrough",
  carries_open_cases as "carriesOpenCases", recorded_at as "recordedAt", recorded_by as "recordedBy", outcome,
  settled_at as "settledAt", settled_by as "settledBy"`);

export type NewDecision = Omit<
  Decision,
  'decisionId' | 'recordedAt' | 'recordedBy' | 'outcome' | 'settledAt' | 'settledBy'
> & { readonly recordedBy: Uuid };

/** Writes a decision down, to be confirmed; returns its id. */
export async function insertDecision(tx: Tx, decision: NewDecision): Promise<Uuid> {
  const decisionId = tx.newId();
  await tx.db
    .insertInto('support_decision')
    .values({
      authority_id: tx.authorityId,
      decision_id: decisionId,
      support_case_id: decision.supportCaseId,
      kind: decision.kind,
      ground: decision.ground,
      subject: decision.subject,
      reason: decision.reason,
      decided_by: decision.decidedBy,
      decided_on: decision.decidedOn,
      holds_from: decision.holdsFrom,
      holds_through: decision.holdsThrough,
      carries_open_cases: decision.carriesOpenCases,
      recorded_at: tx.at,
      recorded_by: decision.recordedBy,
    })
    .execute();
  return decisionId;
}

/** One decision, locked until the transaction ends; null when there is none. */
export async function lockDecision(tx: Tx, decisionId: Uuid): Promise<Decision | null> {
  const { rows } = await sql<Decision>`select ${COLUMNS} from support_decision
    where authority_id = ${tx.authorityId} and decision_id = ${decisionId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** Confirms a decision or sends it back. */
export async function setOutcome(
  tx: Tx,
  decisionId: Uuid,
  outcome: 'granted' | 'refused',
  settledBy: Uuid,
): Promise<void> {
  await tx.db
    .updateTable('support_decision')
    .set({ outcome, settled_at: tx.at, settled_by: settledBy })
    .where('authority_id', '=', tx.authorityId)
    .where('decision_id', '=', decisionId)
    .execute();
}

/** The decisions about one case, first to last. */
export async function decisionsOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`select ${COLUMNS} from support_decision
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
    order by recorded_at, decision_id`.execute(tx.db);
  return rows;
}

/** The decisions about the whole programme, newest first, at most 100. */
export async function decisionsOfProgramme(tx: Tx): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`select ${COLUMNS} from support_decision
    where authority_id = ${tx.authorityId} and support_case_id is null
    order by recorded_at desc, decision_id desc limit 100`.execute(tx.db);
  return rows;
}

/** A decision that waits, with whom it is about. */
export type OpenDecision = Decision & { readonly name: string | null };

/** The decisions that wait to be confirmed, oldest first, at most 200. */
export async function openDecisions(tx: Tx): Promise<readonly OpenDecision[]> {
  const { rows } = await sql<OpenDecision>`
    select d.*, c.name from (select ${COLUMNS}, authority_id from support_decision
      where authority_id = ${tx.authorityId} and outcome is null order by recorded_at, decision_id limit 200) d
    left join support_case c on c.authority_id = d.authority_id and c.support_case_id = d."supportCaseId"
    order by d."recordedAt", d."decisionId"`.execute(tx.db);
  return rows;
}

/** How many wait. */
export async function countOpenDecisions(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from support_decision
    where authority_id = ${tx.authorityId} and outcome is null`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** What decisions of the case and of the programme are in force on a day for somebody's eligibility (Y-04, A-14). */
export async function heldDecisions(tx: Tx, supportCaseId: Uuid, on: PlainDate): Promise<HeldDecisions> {
  const all = [...(await decisionsOfCase(tx, supportCaseId)), ...(await decisionsOfProgramme(tx))];
  const held = all.filter(decision => holdsOn(decision, on));
  return {
    addressException: held.some(({ kind }) => kind === 'address-exception'),
    selfGround: held.find(({ kind }) => kind === 'self-recuperation')?.ground ?? null,
  };
}
