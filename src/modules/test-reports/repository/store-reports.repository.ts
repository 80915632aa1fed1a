import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReportStatus } from '../domain/test-report.ts';
import type { ArrivingCount, ArrivingReports } from './arriving-reports.ts';
import { type CountedAs, insertCountChanges } from './test-count.repository.ts';

/**
 * What became of an arriving report: it is new, or the same row of the same source was there, with the same content or with
 * another.
 */
export type Arrival = 'new' | 'known' | 'different';

const STATUS: ReportStatus = 'reported';

/** The columns of what somebody typed. */
const ENTRY_COLUMNS = [
  ...[
    'legal_basis',
    'sampled_on',
    'sampled_minute',
    'resulted_on',
    'resulted_minute',
    'specimen',
    'method',
    'result',
  ],
  ...[
    'patient_number',
    'name',
    'name_kana',
    'birth_date',
    'sex',
    'phone',
    'postal_code',
    'municipality_code',
    'address',
  ],
  'onset_on',
];
const ENTRY = sql.raw(ENTRY_COLUMNS.join(', '));
const entryOf = (table: 'arriving' | 'there') =>
  sql.raw(ENTRY_COLUMNS.map(name => `${table}.${name}`).join(', '));

/**
 * Stores reports in one statement, and counts them; tells what became of each, in their order. The caller has looked up their
 * institutions: no foreign key does (docs/decisions/0026).
 */
export async function storeReports(tx: Tx, reports: ArrivingReports): Promise<readonly Arrival[]> {
  if (reports.size === 0) return [];
  // Read as it runs: without the sub-select the planner reads the whole array as well, to guess how many rows it has.
  const rows = sql`unnest((select ${reports.rows()}::text::arriving_report[]))`;
  const { numAffectedRows } = await sql`
    insert into test_report (authority_id, report_id, facility_id, revision, status, contract_id, contract_state, ${ENTRY},
      entry_channel, channel_reason, channel_note, proxy, sheet_id, source_key, entered_by, entered_at, changed_at)
    select ${tx.authorityId}::int, report_id, facility_id, 1, ${STATUS}::text, contract_id, contract_state, ${ENTRY},
      entry_channel, channel_reason, channel_note, proxy, sheet_id, decode(source_key, 'hex'), ${tx.actorName}::text,
      ${tx.at}::timestamptz, ${tx.at}::timestamptz
    from ${rows}
    on conflict (authority_id, source_key, facility_id) where source_key is not null do nothing
  `.execute(tx.db);
  const stored = Number(numAffectedRows);
  const there = stored === reports.size ? NONE : await thoseThere(tx, rows);
  if (stored + there.size !== reports.size) throw new Error('A report was neither stored nor there already.');
  const arrivals = reports.countedAs.map((_count, place) => there.get(place) ?? 'new');
  await insertCountChanges(tx, counted(reports.countedAs, arrivals));
  return arrivals;
}

const NONE: ReadonlyMap<number, Arrival> = new Map();

/** The places of the rows for which another report of the same source is there. */
async function thoseThere(tx: Tx, rows: RawBuilder<unknown>): Promise<ReadonlyMap<number, Arrival>> {
  // Keys are decoded first: in the join, row-level security would let no index find them.
  const { rows: found } = await sql<{ number: number; isSame: boolean }>`
    with arriving as materialized (
      select given.*, decode(given.source_key, 'hex') as key from ${rows} with ordinality given
    )
    select arriving.ordinality::int as "number",
      row(${entryOf('arriving')}) is not distinct from row(${entryOf('there')}) as "isSame"
    from arriving
    join test_report there on there.authority_id = ${tx.authorityId} and there.source_key = arriving.key
      and there.facility_id = arriving.facility_id
    where there.report_id <> arriving.report_id
  `.execute(tx.db);
  return new Map(found.map(({ number, isSame }) => [number - 1, isSame ? 'known' : 'different']));
}

function counted(
  countedAs: readonly ArrivingCount[],
  arrivals: readonly Arrival[],
): readonly (CountedAs & { readonly tests: number })[] {
  const tests = new Map<ArrivingCount, number>();
  for (const [place, count] of countedAs.entries())
    if (arrivals[place] === 'new') tests.set(count, (tests.get(count) ?? 0) + 1);
  return [...tests].map(([count, number]) => ({ ...count, status: STATUS, tests: number }));
}
