import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { InstitutionPlace, Place, Severity } from '../domain/stay.ts';

/** A notified patient in the list of the health centre. */
export interface CarePatient {
  readonly caseId: Uuid;
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly phone: string;
  /** Null while no place was decided. */
  readonly place: Place | null;
  readonly facilityName: string | null;
  readonly elsewhere: string | null;
  readonly awaits: InstitutionPlace | null;
  /** Since when the patient is there; the day on which recuperation began while no place was decided. */
  readonly since: PlainDate;
  readonly arrivedAt: Instant | null;
  readonly severity: Severity | null;
  readonly intensiveCare: boolean;
  readonly ventilator: boolean;
  readonly ecmo: boolean;
  /** Reported as a suspected case only (疑似症, H-16). */
  readonly suspected: boolean;
}

export const CARE_PARTS = ['undecided', 'waiting', 'home', 'hotel', 'hospital', 'elsewhere'] as const;
export type CarePart = (typeof CARE_PARTS)[number];

export interface CareSelection {
  readonly part: CarePart;
  readonly facilityId: Uuid | null;
}

export interface CarePosition {
  readonly since: PlainDate;
  readonly caseId: Uuid;
}

const inPart = (part: Exclude<CarePart, 'undecided'>) =>
  part === 'waiting' ? sql`s.awaits is not null` : sql`s.place = ${part}`;

const SUSPECTED = sql`exists (select from case_report r where r.authority_id = c.authority_id and r.case_id = c.case_id
  and r.kind in ('suspected', 'suspected-deceased') and not exists (select from case_report n
    where n.authority_id = r.authority_id and n.case_id = r.case_id and n.reported_at > r.reported_at))`;

/**
 * Patients of one part of the list, who is there longest first. The caller writes the audit row. `offset 0` lets each case be
 * asked in turn until the page is full; otherwise every stay of the authority would be looked at first.
 */
export async function carePage(
  tx: Tx,
  { part, facilityId }: CareSelection,
  after: CarePosition | null,
  limit: number,
): Promise<readonly CarePatient[]> {
  const beyond = (since: ReturnType<typeof sql>, caseId: ReturnType<typeof sql>) =>
    after === null ? sql`true` : sql`(${since}, ${caseId}) > (${after.since}::date, ${after.caseId}::uuid)`;
  const chosen =
    part === 'undecided'
      ? sql`select c.case_id, c.starts_on as since from recuperation_case c
          where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.category = 'notified'
            and not exists (select from case_stay s where s.authority_id = c.authority_id and s.case_id = c.case_id
              and s.until_on is null offset 0)
            and ${beyond(sql`c.starts_on`, sql`c.case_id`)}
          order by c.starts_on, c.case_id limit ${limit}`
      : sql`select s.case_id, s.from_on as since from case_stay s
          where s.authority_id = ${tx.authorityId} and s.until_on is null and ${inPart(part)}
            and (${facilityId}::uuid is null or s.facility_id = ${facilityId}::uuid)
            and ${beyond(sql`s.from_on`, sql`s.case_id`)}
          order by s.from_on, s.case_id limit ${limit}`;
  const { rows } = await sql<CarePatient>`
    select c.case_id as "caseId", p.name, p.name_kana as "nameKana", p.birth_date as "birthDate", p.phone, s.place,
      f.name as "facilityName", s.elsewhere, s.awaits, chosen.since, s.arrived_at as "arrivedAt", s.severity,
      coalesce(s.intensive_care, false) as "intensiveCare", coalesce(s.ventilator, false) as ventilator,
      coalesce(s.ecmo, false) as ecmo, ${SUSPECTED} as suspected
    from (${chosen}) chosen
      join recuperation_case c on c.authority_id = ${tx.authorityId} and c.case_id = chosen.case_id
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
      left join case_stay s on s.authority_id = c.authority_id and s.case_id = c.case_id and s.until_on is null
      left join facility f on f.authority_id = s.authority_id and f.facility_id = s.facility_id
    order by chosen.since, c.case_id`.execute(tx.db);
  return rows;
}

/** How many patients are in a place, by institution. */
export interface PlaceCount {
  readonly place: Place;
  readonly facilityId: Uuid | null;
  readonly facilityName: string | null;
  readonly patients: number;
  readonly waiting: number;
  readonly expected: number;
}

/** Counts everybody who has a place. Reads nothing personal. */
export async function countPlaces(tx: Tx): Promise<readonly PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select counted.*, f.name as "facilityName" from (
      select s.place, s.facility_id as "facilityId", count(*) as patients, count(s.awaits) as waiting,
        count(*) filter (where s.arrived_at is null) as expected
      from case_stay s where s.authority_id = ${tx.authorityId} and s.until_on is null
      group by s.place, s.facility_id) counted
    left join facility f on f.authority_id = ${tx.authorityId} and f.facility_id = counted."facilityId"
    order by counted.place, f.name`.execute(tx.db);
  return rows;
}

/** As many as are counted: more are "that many and more". */
export const MOST_UNDECIDED = 1_000;

/** How many notified patients have no place yet, at most `MOST_UNDECIDED`. */
export async function countUndecided(tx: Tx): Promise<number> {
  const { rows } = await sql<{ patients: number }>`
    select count(*) as patients from (select from recuperation_case c
      where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.category = 'notified'
        and not exists (select from case_stay s where s.authority_id = c.authority_id and s.case_id = c.case_id
          and s.until_on is null offset 0)
      limit ${MOST_UNDECIDED}) undecided`.execute(tx.db);
  return rows[0]?.patients ?? 0;
}
