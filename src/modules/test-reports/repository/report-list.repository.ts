import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { HealthCentre } from '../../institutions/index.ts';
import type { TestResult } from '../domain/test-codes.ts';
import type { TestReport } from '../domain/test-report.ts';
import { REPORT_COLUMNS } from './report-columns.ts';

/** What stands out about a report. */
export const REPORT_FLAGS = ['no-contract', 'late', 'proxy', 'corrected', 'withdrawn'] as const;
export type ReportFlag = (typeof REPORT_FLAGS)[number];

/** Which reports are listed; null is every one. */
export interface ReportFilter {
  /** By the day of entry, in Japan. */
  readonly enteredOn: PlainDate | null;
  readonly result: TestResult | null;
  readonly flag: ReportFlag | null;
  /** The actor's name of whoever entered it. */
  readonly enteredBy: string | null;
  readonly facilityId: Uuid | null;
  /** Those of the whole authority instead of the reader's own health centres. */
  readonly isWhole: boolean;
}

export interface ListedReport extends TestReport {
  readonly facilityName: string;
  readonly isLate: boolean;
}

export type ReportPosition = Pick<TestReport, 'enteredAt' | 'reportId'>;

/** The end of what a result known to the day alone counts from, or its minute. */
const RESULTED_AT = sql<Instant>`(test_report.resulted_on
  + make_interval(mins => coalesce(test_report.resulted_minute, 1440))) at time zone 'Asia/Tokyo'`;

/** Whether the entry came more than so many hours after the result. */
export const isLateBy = (hours: number) =>
  sql<boolean>`test_report.entered_at > ${RESULTED_AT} + make_interval(hours => ${hours})`;

/** Hours from the result to the entry, not below zero. */
export const HOURS_TO_ENTRY = sql<number>`greatest(0,
  extract(epoch from test_report.entered_at - ${RESULTED_AT}) / 3600)`;

/** Reports from the newest entry back. The caller writes the audit row. */
export async function reportPage(
  tx: Tx,
  filter: ReportFilter,
  { centres, after, limit, slowAfterHours }: PageBounds,
): Promise<readonly ListedReport[]> {
  let query = tx.db
    .selectFrom('test_report')
    .innerJoin('facility', join =>
      join
        .onRef('facility.authority_id', '=', 'test_report.authority_id')
        .onRef('facility.facility_id', '=', 'test_report.facility_id'),
    )
    .select([...REPORT_COLUMNS, 'facility.name as facilityName', isLateBy(slowAfterHours).as('isLate')])
    .where('test_report.authority_id', '=', tx.authorityId)
    .orderBy('test_report.entered_at', 'desc')
    .orderBy('test_report.report_id', 'desc')
    .limit(limit);
  if (filter.facilityId !== null) query = query.where('test_report.facility_id', '=', filter.facilityId);
  if (filter.result !== null) query = query.where('test_report.result', '=', filter.result);
  if (filter.enteredBy !== null) query = query.where('test_report.entered_by', '=', filter.enteredBy);
  if (filter.enteredOn !== null)
    query = query
      .where('test_report.entered_at', '>=', startOfJstDay(filter.enteredOn))
      .where('test_report.entered_at', '<', startOfJstDay(addDays(filter.enteredOn, 1)));
  if (filter.flag !== null) query = query.where(flagged(filter.flag, slowAfterHours));
  if (centres !== null) query = query.where(isOfCentres(centres));
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('test_report.entered_at', 'test_report.report_id'),
        '<',
        tuple(after.enteredAt, after.reportId),
      ),
    );
  return (await query.execute()) as readonly ListedReport[];
}

interface PageBounds {
  /** The health centres to which the list is limited; null when it is not. */
  readonly centres: readonly HealthCentre[] | null;
  readonly after: ReportPosition | null;
  readonly limit: number;
  readonly slowAfterHours: number;
}

/** From their institutions, from one that belongs to none, or about somebody who lives where they look after people. */
const isOfCentres = (centres: readonly HealthCentre[]) => sql<boolean>`(facility.health_centre_id is null
  or facility.health_centre_id = any(${centres.map(({ healthCentreId }) => healthCentreId)}::uuid[])
  or test_report.municipality_code = any(${centres.flatMap(({ municipalityCodes }) => municipalityCodes)}::text[]))`;

const flagged = (flag: ReportFlag, slowAfterHours: number) =>
  ({
    'no-contract': sql<boolean>`test_report.contract_state = 'none'`,
    late: isLateBy(slowAfterHours),
    proxy: sql<boolean>`test_report.proxy`,
    corrected: sql<boolean>`test_report.revision > 1`,
    withdrawn: sql<boolean>`test_report.status = 'withdrawn'`,
  })[flag];
