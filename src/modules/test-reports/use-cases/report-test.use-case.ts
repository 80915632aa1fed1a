import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish, publishAll } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import { checkOrigin, type EntryOrigin, type OriginReason } from '../domain/entry-origin.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { ArrivingReports } from '../repository/arriving-reports.ts';
import { type Arrival, storeReports } from '../repository/store-reports.repository.ts';
import type { TestReportsDeps } from './test-reports-deps.ts';

export type TestReportReason = OriginReason | 'unknown-facility' | 'already-reported';

/**
 * The names of this module's events; the payload is `{ reportId }`, and of a correction also the revision that it replaced
 * and whether whoever corrected it may decide about persons.
 */
export const REPORTED = 'test-report.reported';
export const CORRECTED = 'test-report.corrected';

/**
 * Takes one test report: entry is the report (H-08). Without a contract in force on the day of sampling it is kept and
 * flagged (H-30). Tells `test-report.reported`. Fails when the institution is unknown or not the caller's own, when a
 * report by FAX, paper or phone has no reason, or when the same row of the same source is there already.
 */
export async function reportTest(
  tx: Tx,
  deps: Pick<TestReportsDeps, 'contractOn'>,
  entry: TestEntry,
  origin: EntryOrigin,
): Promise<Result<Uuid, readonly TestReportReason[]>> {
  const checked = checkOrigin(origin);
  if (!checked.ok) return fail([checked.reason]);
  // One that has closed since may still owe reports of before.
  if ((await facilityById(tx, origin.facilityId)) === null) return fail(['unknown-facility']);
  const contract = await deps.contractOn(tx, {
    facilityId: origin.facilityId,
    day: entry.sampledOn,
    method: entry.method,
  });
  const arriving = new ArrivingReports(tx.newId);
  const reportId = arriving.add({ entry, origin: checked.value, contract });
  const [arrival] = await storeReports(tx, arriving);
  if (arrival !== 'new') return fail(['already-reported']);
  await recordAudit(tx, {
    action: origin.proxy ? 'test-report.enter-for' : 'test-report.enter',
    resource: 'test-report',
    subjectId: reportId,
    purpose: 'surveillance',
    fields: Object.entries(entry).flatMap(([field, value]) => (value === null ? [] : [field])),
    detail: { channel: origin.channel, proxy: origin.proxy, contract: contract.contractState },
  });
  await publish(tx, { type: REPORTED, payload: { reportId } });
  return ok(reportId);
}

/**
 * Stores many reports at once, as from a file; the caller has looked up their institutions and contracts and writes the audit
 * rows. Tells what became of each, in their order. Publishes those alone that name an infected person: nobody follows the
 * others one by one.
 */
export async function insertTestReports(tx: Tx, reports: ArrivingReports): Promise<readonly Arrival[]> {
  const arrivals = await storeReports(tx, reports);
  await publishAll(
    tx,
    reports.named.flatMap(({ place, reportId }) =>
      arrivals[place] === 'new' ? [{ type: REPORTED, payload: { reportId } }] : [],
    ),
  );
  return arrivals;
}
