import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { SheetPosition } from '../../../platform/sheets/csv-reader.ts';
import { isInstitutionRole } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityByCode } from '../../institutions/index.ts';
import { changedParts, insertTestReports, storedEntries, type TestEntry } from '../../test-reports/index.ts';
import { rowIdentity } from '../domain/row-identity.ts';
import {
  advanceImport,
  type KeyedImport,
  lockImport,
  stepImport,
} from '../repository/import-job.repository.ts';
import { destroyImport, destroyParts } from '../repository/import-part.repository.ts';
import { insertRefusedRows, insertRowErrors } from '../repository/row-error.repository.ts';
import type { FileVault } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import type { BadRow, GoodRow, JudgedRows } from './judge-rows.ts';

/** A stretch of a file, read and judged. */
export interface ReadBite extends JudgedRows {
  readonly from: SheetPosition;
  readonly next: SheetPosition;
  readonly isEnd: boolean;
}

interface Bite {
  readonly job: KeyedImport;
  readonly contracts: ContractsOf;
  readonly vault: FileVault;
  readonly bite: ReadBite;
}

/**
 * Stores one bite, and ends the import with the last one. False when the import no longer stands where the bite begins:
 * it was cancelled, or another worker went on with it.
 */
export const commitBite = (
  { database }: Pick<ImportsDeps, 'database'>,
  actor: Actor,
  { job, contracts, vault, bite }: Bite,
): Promise<boolean> =>
  database.withTenant(actor, async tx => {
    const current = await lockImport(tx, job.importId);
    if (current?.status !== 'running' || current.nextByte !== bite.from.byte) {
      exemptFromAudit(tx, 'Nothing was taken.');
      return false;
    }
    const { good, known, bad } = await takeRows(tx, job, contracts, bite);
    await keepBadRows(tx, job, vault, bad);
    const tally = { read: good + known + bad.length, good, known, bad: bad.length, blank: bite.blank };
    await advanceImport(tx, job.importId, bite.next, tally);
    await recordAudit(tx, {
      action: 'import.take',
      resource: 'test-report',
      subjectId: job.importId,
      purpose: 'surveillance',
      fields: (job.mapping ?? []).filter(field => field !== null),
      detail: { good, known, bad: bad.length, fromLine: bite.from.line },
    });
    if (bite.isEnd) await finish(tx, job, current.tally.bad + bad.length > 0);
    return true;
  });

async function finish(tx: Tx, { importId }: KeyedImport, hasBadRows: boolean): Promise<void> {
  await stepImport(tx, importId, 'finished');
  // The rows that were not taken stay sealed for the file in which they are put right.
  await (hasBadRows ? destroyParts : destroyImport)(tx, importId);
}

interface TakenRows {
  readonly good: number;
  readonly known: number;
  readonly bad: readonly BadRow[];
}

async function takeRows(
  tx: Tx,
  job: KeyedImport,
  contracts: ContractsOf,
  bite: ReadBite,
): Promise<TakenRows> {
  const bad: BadRow[] = [...bite.bad];
  const owned = await withFacilities(tx, job, bite.good, bad);
  const file = Buffer.from(job.sha256 ?? []).toString('hex');
  const proxy = !(tx.actor.kind === 'staff' && isInstitutionRole(tx.actor.role));
  const reports = [];
  for (const { row, facilityId } of owned)
    reports.push({
      entry: row.entry,
      contract: await contracts(tx, facilityId, row.entry),
      origin: {
        facilityId,
        channel: 'file',
        channelReason: null,
        channelNote: null,
        proxy,
        sheetId: null,
        sourceKey: sourceKeyOf(row, file),
      },
    } as const);
  const ids = await insertTestReports(tx, reports);
  const there = reports.flatMap((report, place) =>
    (ids[place] ?? null) === null ? [{ report, place }] : [],
  );
  const stored = await storedEntries(
    tx,
    there.map(({ report: { origin } }) => origin),
  );
  let known = 0;
  for (const [number, { report, place }] of there.entries()) {
    const entry = stored[number] ?? null;
    const row = owned[place]?.row;
    if (row !== undefined && (entry === null || changedParts(entry, report.entry).length > 0))
      bad.push({ ...row, reasons: [{ column: 0, reason: 'reported-differently' }] });
    else known += 1;
  }
  return { good: reports.length - there.length, known, bad: bad.toSorted((a, b) => a.line - b.line) };
}

/** The institution of each row; one whose code is unknown, or not the caller's own, is a bad row. */
async function withFacilities(
  tx: Tx,
  { facilityId, mapping }: KeyedImport,
  rows: readonly GoodRow[],
  bad: BadRow[],
): Promise<readonly { readonly row: GoodRow; readonly facilityId: Uuid }[]> {
  if (facilityId !== null) return rows.map(row => ({ row, facilityId }));
  const column = (mapping ?? []).indexOf('facilityCode') + 1;
  const known = new Map<string, Uuid | null>();
  const owned: { row: GoodRow; facilityId: Uuid }[] = [];
  for (const row of rows) {
    const code = (row.facilityCode ?? '').normalize('NFKC').trim();
    if (!known.has(code)) known.set(code, (await facilityByCode(tx, code))?.facilityId ?? null);
    const found = known.get(code) ?? null;
    if (found === null) bad.push({ ...row, reasons: [{ column, reason: 'unknown-facility' }] });
    else owned.push({ row, facilityId: found });
  }
  return owned;
}

/** The contract of a test. */
export type ContractsOf = (
  tx: Tx,
  facilityId: Uuid,
  test: Pick<TestEntry, 'sampledOn' | 'method'>,
) => ReturnType<ImportsDeps['contractOn']>;

/** Asks for the contract of an institution, day and method once a run, which is some seconds of a file. */
export function rememberedContracts({ contractOn }: Pick<ImportsDeps, 'contractOn'>): ContractsOf {
  const known = new Map<string, Awaited<ReturnType<ContractsOf>>>();
  return async (tx, facilityId, { sampledOn, method }) => {
    const key = `${facilityId} ${sampledOn} ${method}`;
    const contract = known.get(key) ?? (await contractOn(tx, { facilityId, day: sampledOn, method }));
    known.set(key, contract);
    return contract;
  };
}

const sourceKeyOf = ({ entry, line }: GoodRow, file: string): Uint8Array =>
  createHash('sha256').update(rowIdentity(entry, { file, line })).digest();

async function keepBadRows(
  tx: Tx,
  job: KeyedImport,
  vault: FileVault,
  bad: readonly BadRow[],
): Promise<void> {
  const [first] = bad;
  if (first === undefined) return;
  await insertRowErrors(tx, job, bad);
  const rows = bad.map(({ line, cells, reasons }) => ({ line, cells, reasons }));
  await insertRefusedRows(
    tx,
    job,
    first.line,
    vault.sealRefused(first.line, Buffer.from(JSON.stringify(rows))),
  );
}
