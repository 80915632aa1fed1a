import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { InstitutionPlace, Place, Severity } from '../domain/stay.ts';
import { type CarePosition, undecidedCases } from './undecided-case.repository.ts';

export type { CarePosition };

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

const inPart = (part: Exclude<CarePart, 'undecided'>) =>
  part === 'waiting' ? sql`s.awaits is not null` : sql`s.place = ${part}`;

const listed = (cases: readonly CarePosition[]) => sql`select * from unnest(
  ${cases.map(({ caseId }) => caseId)}::uuid[], ${cases.map(({ since }) => since)}::date[]) listed (case_id, since)`;

const SUSPECTED = sql`exists (select from case_report r where r.authority_id = c.authority_id and r.case_id = c.case_id
  and r.kind in ('suspected', 'suspected-deceased') and not exists (select from case_report n
    where n.authority_id = r.authority_id and n.case_id = r.case_id and n.reported_at > r.reported_at))`;

/** Patients of one part of the list, who is there longest first. The caller writes the audit row. */
export async function carePage(
  tx: Tx,
  { part, facilityId }: CareSelection,
  after: CarePosition | null,
  limit: number,
): Promise<readonly CarePatient[]> {
  const beyond =
    after === null ? sql`` : sql`and (s.from_on, s.case_id) > (${after.since}::date, ${after.caseId}::uuid)`;
  const chosen =
    part === 'undecided'
      ? listed(await undecidedCases(tx, after, limit))
      : sql`select s.case_id, s.from_on as since from case_stay s
          where s.authority_id = ${tx.authorityId} and s.until_on is null and ${inPart(part)}
            and (${facilityId}::uuid is null or s.facility_id = ${facilityId}::uuid) ${beyond}
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
