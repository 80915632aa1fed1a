import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CaseReport } from '../domain/case-report.ts';
import { LATE_AFTER_DAYS, type QualityFlaw } from '../domain/data-quality.ts';
import { reportOf } from './case-report.repository.ts';

/** A line of a list. */
export interface CaseReportRow extends CaseReport {
  readonly facilityName: string;
  readonly healthCentreName: string | null;
}

/** Where a page of a list goes on: after this report. */
export interface ReportPosition {
  readonly at: Instant;
  readonly reportId: Uuid;
}

/** A page of a list. */
export interface ListPlace {
  readonly after: ReportPosition | null;
  readonly limit: number;
}

/** The institution of whoever acts, whose reports alone they see; null for the authority's staff. */
export const institutionOf = ({ actor }: Tx): Uuid | null =>
  actor.kind === 'staff' ? (actor.facilityId ?? null) : null;

const isOfCentres = (centres: readonly Uuid[]) =>
  sql<boolean>`(health_centre_id is null or health_centre_id = any(${centres}::uuid[]))`;

const reports = (tx: Tx) =>
  tx.db
    .selectFrom('case_report as r')
    .innerJoin('facility as f', join =>
      join.onRef('f.authority_id', '=', 'r.authority_id').onRef('f.facility_id', '=', 'r.facility_id'),
    )
    .leftJoin('health_centre as h', join =>
      join
        .onRef('h.authority_id', '=', 'r.authority_id')
        .onRef('h.health_centre_id', '=', 'r.health_centre_id'),
    )
    .selectAll('r')
    .select(['f.name as facility_name', 'h.name as health_centre_name'])
    .where('r.authority_id', '=', tx.authorityId)
    // The policy says it too, but asks of every row.
    .$if(institutionOf(tx) !== null, query => query.where('r.facility_id', '=', institutionOf(tx)));

/** A row of a list as the database has it. */
export type ListedRow = Parameters<typeof reportOf>[0] & {
  readonly facility_name: string;
  readonly health_centre_name: string | null;
};

/** The line of a list that a row makes. */
export const lineOf = (row: ListedRow): CaseReportRow => ({
  ...reportOf(row),
  facilityName: row.facility_name,
  healthCentreName: row.health_centre_name,
});

/** Reports sent back with a question, the oldest first. */
export async function listQueriedReports(tx: Tx, limit: number): Promise<readonly CaseReportRow[]> {
  const rows = await reports(tx)
    .where('r.status', '=', 'queried')
    .orderBy('r.reported_at')
    .orderBy('r.report_id')
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/** How many wait, how many of them were sent back, and since when the oldest waits; for some health centres or for all. */
export async function countOpenReports(
  tx: Tx,
  centres: readonly Uuid[] | null,
): Promise<{
  readonly submitted: number;
  readonly queried: number;
  readonly oldest: Instant | null;
}> {
  const rows = await tx.db
    .selectFrom('case_report')
    .select(['status', sql<number>`count(*)::int`.as('count'), sql<Instant>`min(reported_at)`.as('oldest')])
    .where('authority_id', '=', tx.authorityId)
    .where('status', 'in', ['submitted', 'queried'])
    .$if(centres !== null, query => query.where(isOfCentres(centres ?? [])))
    .groupBy('status')
    .execute();
  const of = (status: string) => rows.find(row => row.status === status)?.count ?? 0;
  const oldest = rows.map(row => row.oldest).toSorted()[0] ?? null;
  return { submitted: of('submitted'), queried: of('queried'), oldest };
}

/** Reports with a flaw, the newest first (F-05). The same conditions as `flawsOf`, so that an index may be used. */
export async function listFlawedReports(
  tx: Tx,
  flaw: QualityFlaw,
  place: ListPlace,
): Promise<readonly CaseReportRow[]> {
  const { after } = place;
  const rows = await reports(tx)
    .where('r.status', 'not in', ['withdrawn', 'transferred'])
    .where(CONDITIONS[flaw])
    .$if(after !== null, query =>
      query.where(sql<boolean>`(r.reported_at, r.report_id) < (${after?.at}, ${after?.reportId})`),
    )
    .orderBy('r.reported_at', 'desc')
    .orderBy('r.report_id', 'desc')
    .limit(place.limit)
    .execute();
  return rows.map(lineOf);
}

const CONDITIONS = {
  'onset-missing': sql<boolean>`r.onset_on is null and r.kind in ('confirmed', 'suspected')`,
  'onset-equals-sampling': sql<boolean>`r.onset_on = r.sampled_on`,
  late: sql<boolean>`(r.reported_at at time zone 'Asia/Tokyo')::date - r.diagnosed_on > ${sql.lit(LATE_AFTER_DAYS)}`,
} satisfies Record<QualityFlaw, unknown>;

/** The newest reports with this reading and birth date in the last `hours`, besides `except`. */
export async function reportsOfPerson(
  tx: Tx,
  person: { readonly nameKana: string; readonly birthDate: PlainDate },
  hours: number,
  except: Uuid,
): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('case_report')
    .select('report_id')
    .where('authority_id', '=', tx.authorityId)
    .where('name_kana', '=', person.nameKana)
    .where('birth_date', '=', person.birthDate)
    .where('report_id', '!=', except)
    .where('status', '!=', 'withdrawn')
    .where('reported_at', '>', addHours(tx.at, -hours))
    .orderBy('reported_at', 'desc')
    .limit(5)
    .execute();
  return rows.map(row => row.report_id);
}

/** The physician of the institution's last report; null before the first. */
export async function lastPhysician(tx: Tx, facilityId: Uuid): Promise<string | null> {
  const row = await tx.db
    .selectFrom('case_report')
    .select('physician')
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .orderBy('entered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.physician ?? null;
}
