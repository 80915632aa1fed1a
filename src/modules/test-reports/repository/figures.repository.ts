import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { HOURS_TO_ENTRY, isLateBy } from './report-list.repository.ts';

/** How fast results were entered in one week (H-08). Hours are counted from the result to the entry. */
export interface EntrySpeed {
  /** The Monday of the week of entry. */
  readonly weekFrom: PlainDate;
  readonly reports: number;
  readonly medianHours: number;
  readonly worstHours: number;
  readonly late: number;
}

export interface FacilitySpeed extends EntrySpeed {
  readonly facilityId: Uuid;
  readonly facilityName: string;
}

/** How much of a week's reports the institutions of a health centre entered themselves (H-19). */
export interface EntryShare {
  readonly weekFrom: PlainDate;
  /** Null for institutions that no health centre looks after. */
  readonly healthCentreId: Uuid | null;
  readonly healthCentreName: string | null;
  readonly byInstitutions: number;
  readonly byProxy: number;
}

/** The weeks that are counted: those of entry from this Monday on, for one institution or all of them. */
export interface CountedWeeks {
  readonly from: PlainDate;
  readonly facilityId: Uuid | null;
  readonly slowAfterHours: number;
}

const WEEK = sql<PlainDate>`date_trunc('week', test_report.entered_at at time zone 'Asia/Tokyo')::date`;

function countedReports(tx: Tx, { from, facilityId }: CountedWeeks) {
  const query = tx.db
    .selectFrom('test_report')
    .innerJoin('facility', join =>
      join
        .onRef('facility.authority_id', '=', 'test_report.authority_id')
        .onRef('facility.facility_id', '=', 'test_report.facility_id'),
    )
    .where('test_report.authority_id', '=', tx.authorityId)
    .where('test_report.status', '=', 'reported')
    .where('test_report.entered_at', '>=', startOfJstDay(from));
  return facilityId === null ? query : query.where('test_report.facility_id', '=', facilityId);
}

const speedOf = (slowAfterHours: number) => ({
  weekFrom: WEEK,
  reports: sql<number>`count(*)::int`,
  medianHours: sql<number>`percentile_cont(0.5) within group (order by ${HOURS_TO_ENTRY})`,
  worstHours: sql<number>`max(${HOURS_TO_ENTRY})::float8`,
  late: sql<number>`(count(*) filter (where ${isLateBy(slowAfterHours)}))::int`,
});

/** The speed of all of them by week, oldest first. Reads nothing personal. */
export const speedByWeek = (tx: Tx, weeks: CountedWeeks): Promise<readonly EntrySpeed[]> => {
  const speed = speedOf(weeks.slowAfterHours);
  return countedReports(tx, weeks)
    .select([
      speed.weekFrom.as('weekFrom'),
      speed.reports.as('reports'),
      speed.medianHours.as('medianHours'),
      speed.worstHours.as('worstHours'),
      speed.late.as('late'),
    ])
    .groupBy(WEEK)
    .orderBy(WEEK)
    .execute();
};

/** The speed of each institution in these weeks, the one with the most late reports first, at most `limit`. */
export const speedByFacility = (
  tx: Tx,
  weeks: CountedWeeks,
  limit: number,
): Promise<readonly FacilitySpeed[]> => {
  const speed = speedOf(weeks.slowAfterHours);
  return countedReports(tx, weeks)
    .select([
      'facility.facility_id as facilityId',
      'facility.name as facilityName',
      speed.weekFrom.as('weekFrom'),
      speed.reports.as('reports'),
      speed.medianHours.as('medianHours'),
      speed.worstHours.as('worstHours'),
      speed.late.as('late'),
    ])
    .groupBy(['facility.facility_id', 'facility.name', WEEK])
    .orderBy('late', 'desc')
    .orderBy('worstHours', 'desc')
    .orderBy(WEEK, 'desc')
    .orderBy('facility.facility_id')
    .limit(limit)
    .execute();
};

/** Who entered the reports, by health centre and week, oldest week first. Reads nothing personal. */
export const shareByHealthCentre = (tx: Tx, weeks: CountedWeeks): Promise<readonly EntryShare[]> =>
  countedReports(tx, weeks)
    .leftJoin('health_centre', join =>
      join
        .onRef('health_centre.authority_id', '=', 'facility.authority_id')
        .onRef('health_centre.health_centre_id', '=', 'facility.health_centre_id'),
    )
    .select([
      WEEK.as('weekFrom'),
      'facility.health_centre_id as healthCentreId',
      'health_centre.name as healthCentreName',
      sql<number>`(count(*) filter (where not test_report.proxy))::int`.as('byInstitutions'),
      sql<number>`(count(*) filter (where test_report.proxy))::int`.as('byProxy'),
    ])
    .groupBy([WEEK, 'facility.health_centre_id', 'health_centre.name'])
    .orderBy(WEEK)
    .orderBy('health_centre.name')
    .execute();
