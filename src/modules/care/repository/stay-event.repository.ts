import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Condition, Outcome, Severity, Stay } from '../domain/stay.ts';

/** What was measured and heard in a hotel on one day. */
export interface DayValues {
  readonly temperature: number;
  readonly spo2: number | null;
  readonly symptoms: readonly string[];
  readonly emergencySymptoms: readonly string[];
  readonly condition: 'none' | 'same' | 'relieved' | 'worse';
}

/** What happened in a stay. */
export type StayHappening =
  | { readonly kind: 'planned' | 'arrived' }
  | { readonly kind: 'condition'; readonly now: Condition }
  | { readonly kind: 'day'; readonly values: DayValues }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

export type StayEvent = StayHappening & {
  readonly eventId: Uuid;
  readonly stayId: Uuid;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  /** The health centre entered it for the institution. */
  readonly proxy: boolean;
};

/** Adds what happened to a stay and returns its id. */
export async function insertStayEvent(
  tx: Tx,
  stay: Pick<Stay, 'stayId' | 'facilityId'>,
  happening: StayHappening,
  happenedAt: Instant = tx.at,
): Promise<Uuid> {
  const eventId = tx.newId();
  const condition = happening.kind === 'condition' ? happening.now : null;
  const day = happening.kind === 'day' ? happening.values : null;
  await tx.db
    .insertInto('stay_event')
    .values({
      authority_id: tx.authorityId,
      event_id: eventId,
      stay_id: stay.stayId,
      facility_id: stay.facilityId,
      kind: happening.kind,
      happened_at: happenedAt,
      recorded_at: tx.at,
      actor: tx.actorName,
      proxy: stay.facilityId !== null && tx.actor.kind === 'staff' && !tx.actor.facilityId,
      severity: condition?.severity ?? null,
      intensive_care: condition?.intensiveCare ?? null,
      ventilator: condition?.ventilator ?? null,
      ecmo: condition?.ecmo ?? null,
      temperature: day?.temperature ?? null,
      spo2: day?.spo2 ?? null,
      symptoms: day === null ? null : [...day.symptoms],
      emergency_symptoms: day === null ? null : [...day.emergencySymptoms],
      condition: day?.condition ?? null,
      outcome: happening.kind === 'ended' ? happening.outcome : null,
    })
    .execute();
  return eventId;
}

const events = (tx: Tx) =>
  tx.db.selectFrom('stay_event').selectAll().where('authority_id', '=', tx.authorityId);

/** What happened in these stays, first to last. */
export async function eventsOfStays(tx: Tx, stayIds: readonly Uuid[]): Promise<readonly StayEvent[]> {
  if (stayIds.length === 0) return [];
  const rows = await events(tx)
    .where('stay_id', 'in', [...stayIds])
    .orderBy('recorded_at')
    .orderBy('event_id')
    .execute();
  return rows.map(fromRow);
}

/** One of them; null when there is none. */
export async function stayEvent(tx: Tx, eventId: Uuid): Promise<StayEvent | null> {
  const row = await events(tx).where('event_id', '=', eventId).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

function fromRow(row: Row): StayEvent {
  const about = {
    eventId: row.event_id,
    stayId: row.stay_id,
    happenedAt: row.happened_at,
    recordedAt: row.recorded_at,
    actor: row.actor,
    proxy: row.proxy,
  };
  switch (row.kind) {
    case 'condition':
      return { ...about, kind: 'condition', now: conditionOf(row) };
    case 'day':
      return { ...about, kind: 'day', values: valuesOf(row) };
    case 'ended':
      return { ...about, kind: 'ended', outcome: row.outcome as Outcome };
    default:
      return { ...about, kind: row.kind as 'planned' | 'arrived' };
  }
}

const conditionOf = (row: Row): Condition => ({
  severity: row.severity as Severity | null,
  intensiveCare: row.intensive_care ?? false,
  ventilator: row.ventilator ?? false,
  ecmo: row.ecmo ?? false,
});

const valuesOf = (row: Row): DayValues => ({
  temperature: row.temperature ?? 0,
  spo2: row.spo2,
  symptoms: row.symptoms ?? [],
  emergencySymptoms: row.emergency_symptoms ?? [],
  condition: row.condition as DayValues['condition'],
});
