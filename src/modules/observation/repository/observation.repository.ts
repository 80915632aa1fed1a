import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Answer, Condition } from '../domain/answer.ts';
import type { Grade } from '../domain/care-task.ts';
import type { SlotNo } from '../domain/plan-slots.ts';
import type { SlotKey } from './slot.repository.ts';

export type AnswerChannel = 'web' | 'line' | 'voice' | 'staff';

/** One answer as it was given, with its grade. Never changed; a later answer stands beside it. */
export interface Observation extends Answer {
  readonly observationId: Uuid;
  readonly caseId: Uuid;
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
  readonly answeredAt: Instant;
  readonly channel: AnswerChannel;
  readonly grade: Grade;
  /** What the person added in their own words, for staff alone; null when nothing. */
  readonly note: string | null;
  readonly ruleId: string;
  /** Who gave it, e.g. `resident:0190…` by the filing of their session, or staff. */
  readonly answeredBy: string;
}

const COLUMNS = [
  'observation_id as observationId',
  'case_id as caseId',
  'slot_on as slotOn',
  'slot_no as slotNo',
  'answered_at as answeredAt',
  'channel',
  'temperature',
  'spo2',
  'symptoms',
  'emergency_symptoms as emergencySymptoms',
  'condition',
  'note',
  'grade',
  'rule_id as ruleId',
  'actor as answeredBy',
] as const;

interface CheckedColumns {
  readonly slotNo: SlotNo;
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

/** Those of the answers that exist in this authority, by their id. */
export async function observationsByIds(
  tx: Tx,
  observationIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Observation>> {
  if (observationIds.length === 0) return new Map();
  const rows = await observations(tx)
    .where(sql<boolean>`observation_id = any(${observationIds}::uuid[])`)
    .execute();
  return new Map(rows.map(row => [row.observationId, row]));
}

/** The latest answer to each of these questions, by case. Questions without one are absent. The caller audits the read. */
export async function latestAnswersTo(
  tx: Tx,
  slots: readonly SlotKey[],
): Promise<ReadonlyMap<Uuid, Observation>> {
  if (slots.length === 0) return new Map();
  const rows = await observations(tx)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('case_id', 'slot_on', 'slot_no'),
        'in',
        slots.map(({ caseId, slotOn, slotNo }) => tuple(caseId, slotOn, slotNo)),
      ),
    )
    .orderBy('answered_at')
    .execute();
  return new Map(rows.map(row => [row.caseId, row]));
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
