import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { EntryOrigin } from '../domain/entry-origin.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { entryOf, type TestReport } from '../domain/test-report.ts';
import { REPORT_COLUMNS } from './report-columns.ts';

type Source = Pick<EntryOrigin, 'facilityId' | 'sourceKey'>;

const keyOf = ({ facilityId, sourceKey }: Source): string =>
  `${facilityId} ${Buffer.from(sourceKey ?? []).toString('hex')}`;

/** What is stored by now for each source, as it stands; null where nothing is. The caller writes the audit row. */
export async function storedEntries(
  tx: Tx,
  sources: readonly Source[],
): Promise<readonly (TestEntry | null)[]> {
  if (sources.length === 0) return [];
  const facilities = [...new Set(sources.map(({ facilityId }) => facilityId))];
  const keys = sources.map(({ sourceKey }) => Buffer.from(sourceKey ?? []));
  const rows = await tx.db
    .selectFrom('test_report')
    .select([...REPORT_COLUMNS, 'source_key as sourceKey'])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', 'in', facilities)
    .where(sql<boolean>`source_key = any(${keys}::bytea[])`)
    .execute();
  const stored = new Map(rows.map(row => [keyOf(row), entryOf(row as unknown as TestReport)]));
  return sources.map(source => stored.get(keyOf(source)) ?? null);
}
