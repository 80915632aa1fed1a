import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Outcome, Severity } from '../domain/stay.ts';
import type { DayValues } from './stay-event.repository.ts';

/** Everything that some institution may see of a stay, by the names of the policy table. */
export interface StayFields {
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly onsetOn: PlainDate | null;
  readonly diagnosedOn: PlainDate | null;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly severity: Severity | null;
  readonly intensiveCare: boolean;
  readonly ventilator: boolean;
  readonly ecmo: boolean;
  readonly outcome: Outcome | null;
  readonly temperature: number | null;
  readonly spo2: number | null;
  readonly symptoms: readonly string[] | null;
  readonly emergencySymptoms: readonly string[] | null;
  readonly condition: DayValues['condition'] | null;
}

export interface InstitutionStay extends StayFields {
  readonly stayId: Uuid;
  readonly arrivedAt: Instant | null;
  /** When the values of a day were last entered. */
  readonly observedAt: Instant | null;
}

const STAYS = sql`
  select s.stay_id as "stayId", s.arrived_at as "arrivedAt", s.name, s.name_kana as "nameKana",
    s.birth_date as "birthDate", s.sex, s.onset_on as "onsetOn", s.diagnosed_on as "diagnosedOn", s.from_on as "from",
    s.until_on as "until", s.severity, s.intensive_care as "intensiveCare", s.ventilator, s.ecmo, s.outcome,
    d.temperature, d.spo2, d.symptoms, d.emergency_symptoms as "emergencySymptoms", d.condition,
    d.happened_at as "observedAt"
  from case_stay s
    left join lateral (select e.* from stay_event e where e.authority_id = s.authority_id and e.stay_id = s.stay_id
      and e.kind = 'day' order by e.recorded_at desc, e.event_id desc limit 1) d on true`;

/** Where a page of the list goes on. */
export interface StayPosition {
  readonly from: PlainDate;
  readonly stayId: Uuid;
}

export type StayFilter = 'here' | 'expected' | 'left';

const FILTERS = {
  here: sql`s.until_on is null and s.arrived_at is not null`,
  expected: sql`s.until_on is null and s.arrived_at is null`,
  left: sql`s.until_on is not null and s.arrived_at is not null`,
} as const;

/**
 * The stays of the acting institution, who came last first; those that ended before `seenFrom` are not theirs to see any
 * more. The database shows no other institution's.
 */
export async function staysOfInstitution(
  tx: Tx,
  facilityId: Uuid,
  { filter, after, seenFrom }: StaySelection,
  limit: number,
): Promise<readonly InstitutionStay[]> {
  const { rows } = await sql<InstitutionStay>`${STAYS}
    where s.authority_id = ${tx.authorityId} and s.facility_id = ${facilityId} and ${FILTERS[filter]}
      and (s.until_on is null or s.until_on >= ${seenFrom}::date)
      and (${after?.from ?? null}::date is null or (s.from_on, s.stay_id) < (${after?.from ?? null}::date,
        ${after?.stayId ?? null}::uuid))
    order by s.from_on desc, s.stay_id desc limit ${limit}`.execute(tx.db);
  return rows;
}

export interface StaySelection {
  readonly filter: StayFilter;
  readonly after: StayPosition | null;
  readonly seenFrom: PlainDate;
}

/** How many stays each part of the list has. Reads nothing personal. */
export async function countStays(
  tx: Tx,
  facilityId: Uuid,
  seenFrom: PlainDate,
): Promise<Readonly<Record<StayFilter, number>>> {
  const { rows } = await sql<Record<StayFilter, number>>`
    select count(*) filter (where ${FILTERS.here}) as here, count(*) filter (where ${FILTERS.expected}) as expected,
      count(*) filter (where ${FILTERS.left}) as "left"
    from case_stay s where s.authority_id = ${tx.authorityId} and s.facility_id = ${facilityId}
      and (s.until_on is null or s.until_on >= ${seenFrom}::date)`.execute(tx.db);
  return rows[0] ?? { here: 0, expected: 0, left: 0 };
}

/** One stay of the acting institution; null when there is none, it is another's, or it ended before `seenFrom`. */
export async function stayOfInstitution(
  tx: Tx,
  stayId: Uuid,
  seenFrom: PlainDate,
): Promise<InstitutionStay | null> {
  const { rows } = await sql<InstitutionStay>`${STAYS}
    where s.authority_id = ${tx.authorityId} and s.stay_id = ${stayId} and s.facility_id is not null
      and (s.until_on is null or s.until_on >= ${seenFrom}::date)
      and not (s.until_on is not null and s.arrived_at is null)`.execute(tx.db);
  return rows[0] ?? null;
}
