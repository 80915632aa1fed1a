import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Attempt, AttemptOutcome, Condition, Need } from '../domain/attempt.ts';
import type { Half } from '../domain/half-day.ts';
import type { StoredSlot } from './call-slot.repository.ts';

/** How an attempt came into the program. */
export type AttemptSource = 'phone' | 'paper';

/** Adds an attempt to a call. */
export async function insertAttempt(
  tx: Tx,
  slot: Pick<StoredSlot, 'callSlotId' | 'supportCaseId'>,
  attempt: Attempt,
  source: AttemptSource,
  recordedBy: Uuid,
): Promise<void> {
  const heard = attempt.outcome === 'answered' ? attempt.heard : null;
  await sql`
    insert into support_call_attempt (authority_id, attempt_id, call_slot_id, support_case_id, attempted_at, recorded_at,
      recorded_by, source, outcome, condition, temperature, spo2, warning_signs, needs, note)
    values (${tx.authorityId}, ${tx.newId()}, ${slot.callSlotId}, ${slot.supportCaseId}, ${attempt.attemptedAt}, ${tx.at},
      ${recordedBy}, ${source}, ${attempt.outcome}, ${heard?.condition ?? null}, ${heard?.temperature ?? null},
      ${heard?.spo2 ?? null}, ${[...(heard?.warningSigns ?? [])]}::text[], ${[...(heard?.needs ?? [])]}::text[],
      ${attempt.note})`.execute(tx.db);
}

/** An attempt of the past, with the call that it belongs to. */
export interface PastAttempt {
  readonly attemptId: Uuid;
  readonly callSlotId: Uuid;
  readonly slotOn: PlainDate;
  readonly half: Half;
  readonly attemptedAt: Instant;
  readonly recordedBy: Uuid;
  readonly source: AttemptSource;
  readonly outcome: AttemptOutcome;
  readonly condition: Condition | null;
  readonly temperature: number | null;
  readonly spo2: number | null;
  readonly warningSigns: readonly string[];
  readonly needs: readonly Need[];
  readonly note: string;
}

/** What was tried and heard in the calls to one person, newest first. The caller writes the audit row. */
export async function attemptsOfCase(
  tx: Tx,
  supportCaseId: Uuid,
  limit: number,
): Promise<readonly PastAttempt[]> {
  const { rows } = await sql<PastAttempt>`
    select a.attempt_id as "attemptId", a.call_slot_id as "callSlotId", s.slot_on as "slotOn", s.half,
      a.attempted_at as "attemptedAt", a.recorded_by as "recordedBy", a.source, a.outcome, a.condition, a.temperature,
      a.spo2, a.warning_signs as "warningSigns", a.needs, a.note
    from support_call_attempt a
    join support_call_slot s on s.authority_id = a.authority_id and s.call_slot_id = a.call_slot_id
    where a.authority_id = ${tx.authorityId} and a.support_case_id = ${supportCaseId}
    order by a.attempted_at desc, a.recorded_at desc, a.attempt_id limit ${limit}`.execute(tx.db);
  return rows;
}

/**
 * Destroys what was heard and noted in the calls to these people; that they were called, and how it ended, stays. The
 * caller writes the audit row.
 */
export async function forgetCalls(tx: Tx, supportCaseIds: readonly Uuid[]): Promise<void> {
  const ofThem = sql`authority_id = ${tx.authorityId} and support_case_id = any(${[...supportCaseIds]}::uuid[])`;
  await sql`
    update support_call_attempt set condition = null, temperature = null, spo2 = null, warning_signs = '{}', needs = '{}',
      note = '' where ${ofThem}`.execute(tx.db);
  await sql`update support_call_task set note = '' where ${ofThem} and note <> ''`.execute(tx.db);
  await sql`update ambulance_request set reason = '', note = '' where ${ofThem}`.execute(tx.db);
}
