import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AmbulanceOutcome, AmbulanceTimes, Entry, Step } from '../domain/ambulance.ts';

/** A request that an ambulance goes to somebody, with its times (Y-10). */
export interface AmbulanceRequest extends AmbulanceTimes {
  readonly ambulanceId: Uuid;
  readonly supportCaseId: Uuid;
  readonly callTaskId: Uuid;
  readonly reason: string;
  readonly decidedBy: Uuid;
  readonly calledBy: Uuid | null;
  readonly entry: Entry | null;
  readonly outcome: AmbulanceOutcome | null;
  readonly endedBy: Uuid | null;
  readonly note: string;
}

const REQUEST = sql`r.ambulance_id as "ambulanceId", r.support_case_id as "supportCaseId", r.call_task_id as "callTaskId",
  r.reason, r.decided_at as "decidedAt", r.decided_by as "decidedBy", r.called_at as "calledAt", r.called_by as "calledBy",
  r.arrived_at as "arrivedAt", r.entry, r.outcome, r.ended_at as "endedAt", r.ended_by as "endedBy", r.note`;

/** Stores a request; null when one for the same person is not over yet. */
export async function insertAmbulance(
  tx: Tx,
  request: Pick<AmbulanceRequest, 'supportCaseId' | 'callTaskId' | 'reason' | 'decidedBy' | 'calledAt'>,
): Promise<Uuid | null> {
  const ambulanceId = tx.newId();
  const calledBy = request.calledAt === null ? null : request.decidedBy;
  const { numAffectedRows } = await sql`
    insert into ambulance_request (authority_id, ambulance_id, support_case_id, call_task_id, reason, decided_at,
      decided_by, called_at, called_by)
    values (${tx.authorityId}, ${ambulanceId}, ${request.supportCaseId}, ${request.callTaskId}, ${request.reason},
      ${tx.at}, ${request.decidedBy}, ${request.calledAt}, ${calledBy})
    on conflict (authority_id, support_case_id) where ended_at is null do nothing`.execute(tx.db);
  return numAffectedRows === 1n ? ambulanceId : null;
}

/** A request, locked until the transaction ends; null when there is none. */
export async function lockAmbulance(tx: Tx, ambulanceId: Uuid): Promise<AmbulanceRequest | null> {
  const { rows } = await sql<AmbulanceRequest>`select ${REQUEST} from ambulance_request r
    where r.authority_id = ${tx.authorityId} and r.ambulance_id = ${ambulanceId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** Whether an ambulance is on its way to somebody. */
export async function awaitsAmbulance(tx: Tx, supportCaseId: Uuid): Promise<boolean> {
  const { rows } = await sql`select from ambulance_request
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId} and ended_at is null`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** The requests for one person, newest first. The caller writes the audit row. */
export async function ambulancesOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly AmbulanceRequest[]> {
  const { rows } = await sql<AmbulanceRequest>`select ${REQUEST} from ambulance_request r
    where r.authority_id = ${tx.authorityId} and r.support_case_id = ${supportCaseId}
    order by r.decided_at desc, r.ambulance_id`.execute(tx.db);
  return rows;
}

/** Stores a step of a request. */
export async function storeStep(
  tx: Tx,
  ambulanceId: Uuid,
  step: Step,
  { note, by }: { readonly note: string; readonly by: Uuid },
): Promise<void> {
  await tx.db
    .updateTable('ambulance_request')
    .set(columnsOf(step, by))
    .set({ note: sql`left(concat_ws(${'\n'}, nullif(note, ''), nullif(${note}, '')), 1000)` })
    .where('authority_id', '=', tx.authorityId)
    .where('ambulance_id', '=', ambulanceId)
    .execute();
}

function columnsOf(step: Step, by: Uuid) {
  const { at }: { readonly at: Instant } = step;
  switch (step.step) {
    case 'called':
      return { called_at: at, called_by: by };
    case 'arrived':
      return { arrived_at: at };
    case 'ended':
      return { ended_at: at, ended_by: by, entry: step.entry, outcome: step.outcome };
  }
}
