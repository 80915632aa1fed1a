import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type NameSearch, rangesOf } from '../../persons/index.ts';
import type { CaseReportStatus } from '../domain/case-report-status.ts';
import {
  type CaseReportRow,
  institutionOf,
  type ListedRow,
  lineOf,
  type ReportPosition,
} from './case-report-list.repository.ts';

/** Reports that wait for somebody, all, or those of one status. */
export type ReportState = 'open' | 'all' | CaseReportStatus;

/** Reports of patients of one municipality, or of these health centres, where null are those of none yet. */
export type ReportPlace =
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'health-centres'; readonly ids: readonly (Uuid | null)[] };

export interface ReportNarrowing {
  readonly state: ReportState;
  /** Null for the whole authority. */
  readonly place: ReportPlace | null;
}

/** Whether the reports of a state stand the oldest first, for they wait (H-12). Others stand in the order of entry, newest first. */
export function isOldestFirst(state: ReportState): boolean {
  switch (state) {
    case 'open':
    case 'submitted':
    case 'queried':
      return true;
    case 'all':
    case 'accepted':
    case 'transferred':
    case 'withdrawn':
      return false;
  }
}

/** A page of the reports of a state; those of an institution alone when it asks. The caller writes the audit row. */
export async function listReports(
  tx: Tx,
  narrowing: ReportNarrowing,
  after: ReportPosition | null,
  limit: number,
): Promise<readonly CaseReportRow[]> {
  const [at, direction, beyond] = isOldestFirst(narrowing.state)
    ? [sql`reported_at`, sql``, sql`>`]
    : [sql`entered_at`, sql`desc`, sql`<`];
  const goesOn =
    after === null ? sql`` : sql`and (r.${at}, r.report_id) ${beyond} (${after.at}, ${after.reportId})`;
  const order = (row: RawBuilder<unknown>) => sql`${row}.${at} ${direction}, ${row}.report_id ${direction}`;
  const found = branchesOf(narrowing.place).map(
    branch => sql`(select r.${at}, r.report_id from case_report r
      where ${isWanted(tx, narrowing.state)} ${branch} ${goesOn} order by ${order(sql`r`)} limit ${limit})`,
  );
  const rows = await rowsOf<ListedRow>(
    tx,
    sql`select * from (${sql.join(found, sql` union all `)}) each order by ${at} ${direction}, report_id ${direction} limit ${limit}`,
    order(sql`found`),
  );
  return rows.map(lineOf);
}

/** Where a list of what was found by name goes on: after this report. */
export interface FoundPosition {
  /** The reading or the name by which it was found. */
  readonly key: string;
  readonly birthDate: PlainDate;
  readonly reportId: Uuid;
}

export type FoundReport = CaseReportRow & { readonly key: string };

/** Reports whose patient's reading or name begins as asked, by it. The caller writes the audit row. */
export async function reportsByName(
  tx: Tx,
  search: NameSearch,
  { state, place }: ReportNarrowing,
  after: FoundPosition | null,
  limit: number,
): Promise<readonly FoundReport[]> {
  const arm = (column: 'name_kana' | 'name', beginnings: readonly string[], isOther = sql``) =>
    branchesOf(place).map(branch => {
      const key = sql`r.${sql.ref(column)}`;
      return sql`(select each.* from ${rangesIn(beginnings)} cross join lateral (
        select ${key} as key, r.birth_date, r.report_id from case_report r
        where ${isWanted(tx, state)} ${branch} and ${key} >= range.least and ${key} < range.below ${isOther}
          ${after === null ? sql`` : sql`and (${key}, r.birth_date, r.report_id) > (${after.key}, ${after.birthDate}::date, ${after.reportId}::uuid)`}
        order by ${key}, r.birth_date, r.report_id limit ${limit}) each)`;
    });
  const isNotRead =
    search.readings.length === 0
      ? undefined
      : sql`and not exists (select from ${rangesIn(search.readings)} where r.name_kana >= range.least and r.name_kana < range.below)`;
  const found = [
    ...(search.readings.length === 0 ? [] : arm('name_kana', search.readings)),
    ...(search.writings.length === 0 ? [] : arm('name', search.writings, isNotRead)),
  ];
  const rows = await rowsOf<ListedRow & { readonly key: string }>(
    tx,
    sql`select * from (${sql.join(found, sql` union all `)}) each order by key, birth_date, report_id limit ${limit}`,
    sql`found.key, found.birth_date, found.report_id`,
    sql`, found.key`,
  );
  return rows.map(row => ({ ...lineOf(row), key: row.key }));
}

const isWanted = (tx: Tx, state: ReportState) => {
  const own = institutionOf(tx);
  return sql`r.authority_id = ${tx.authorityId} ${isInState(state)}
    ${own === null ? sql`` : sql`and r.facility_id = ${own}`}`;
};

function isInState(state: ReportState): RawBuilder<unknown> {
  if (state === 'all') return sql``;
  if (state === 'open') return sql`and r.status in ('submitted', 'queried')`;
  return sql`and r.status = ${sql.lit(state)}`;
}

/** Each branch is one stretch of an index in the order of the list; a condition with "or" would be none. */
function branchesOf(place: ReportPlace | null): readonly RawBuilder<unknown>[] {
  switch (place?.kind) {
    case undefined:
      return [sql``];
    case 'municipality':
      return [sql`and r.municipality_code = ${place.code}`];
    case 'health-centres':
      return place.ids.map(id =>
        id === null ? sql`and r.health_centre_id is null` : sql`and r.health_centre_id = ${id}`,
      );
  }
}

const rangesIn = (beginnings: readonly string[]) => {
  const { from, below } = rangesOf(beginnings);
  return sql`unnest(${[...from]}::text[], ${[...below]}::text[]) as range (least, below)`;
};

/** The reports that were found, in an order. What was found is decided first: the rest is read of one page. */
async function rowsOf<Row extends ListedRow>(
  tx: Tx,
  found: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  also = sql``,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with found as materialized (${found})
    select r.*, f.name as facility_name, h.name as health_centre_name ${also}
    from found
      join case_report r on r.authority_id = ${tx.authorityId} and r.report_id = found.report_id
      join facility f on f.authority_id = ${tx.authorityId} and f.facility_id = r.facility_id
      left join health_centre h on h.authority_id = ${tx.authorityId} and h.health_centre_id = r.health_centre_id
    order by ${order}
  `.execute(tx.db);
  return rows;
}
