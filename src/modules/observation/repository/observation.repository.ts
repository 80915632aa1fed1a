import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Answer, Condition } from '../domain/answer.ts';
import type { Grade } from '../domain/care-task.ts';

export type AnswerChannel = 'web' | 'line' | 'voice' | 'staff';

/** One answer as it was given, with its grade. Never changed; a later answer stands beside it. */
export interface Observation extends Answer {
  readonly observationId: Uuid;
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
  readonly answeredAt: Instant;
  readonly channel: AnswerChannel;
  readonly grade: Grade;
  readonly ruleId: string;
}

const COLUMNS = [
  'observation_id as observationId',
  'case_id as caseId',
  'slot_on as slotOn',
  'answered_at as answeredAt',
  'channel',
  'temperature',
  'spo2',
  'symptoms',
  'emergency_symptoms as emergencySymptoms',
  'condition',
  'grade',
  'rule_id as ruleId',
] as const;

interface CheckedColumns {
  readonly channel: AnswerChannel;
  readonly condition: Condition;
  readonly grade: Grade;
}

const observations = (tx: Tx) =>
  tx.db
    .selectFrom('observation')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<CheckedColumns>();

/** Stores an answer; false when one with this id exists, and nothing is stored. */
export async function insertObservation(tx: Tx, observation: Observation): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('observation')
    .values({
      authority_id: tx.authorityId,
      observation_id: observation.observationId,
      case_id: observation.caseId,
      slot_on: observation.slotOn,
      answered_at: observation.answeredAt,
      channel: observation.channel,
      temperature: observation.temperature,
      spo2: observation.spo2,
      symptoms: [...observation.symptoms],
      emergency_symptoms: [...observation.emergencySymptoms],
      condition: observation.condition,
      note: null,
      grade: observation.grade,
      rule_id: observation.ruleId,
      actor: tx.actorName,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'observation_id']).doNothing())
    .returning('observation_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The answer with this id; null when there is none in this authority. */
export async function observationById(tx: Tx, observationId: Uuid): Promise<Observation | null> {
  return (await observations(tx).where('observation_id', '=', observationId).executeTakeFirst()) ?? null;
}

/** Every answer of these cases, oldest first. The caller writes the audit row of the read. */
export async function observationsOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly Observation[]> {
  if (caseIds.length === 0) return [];
  return observations(tx)
    .where('case_id', 'in', [...caseIds])
    .orderBy('answered_at')
    .execute();
}

/** The latest answer of each case. Cases without one are absent. The caller writes the audit row of the read. */
export async function latestObservations(
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Observation>> {
  if (caseIds.length === 0) return new Map();
  const rows = await observations(tx)
    .where('case_id', 'in', [...caseIds])
    .distinctOn(['authority_id', 'case_id'])
    .orderBy('authority_id')
    .orderBy('case_id')
    .orderBy('answered_at', 'desc')
    .execute();
  return new Map(rows.map(row => [row.caseId, row]));
}
