import type { Actor } from '../../../platform/db/actor.ts';
import { commitWithoutWaiting } from '../../../platform/db/commit-without-waiting.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { insertTestReports } from '../../test-reports/index.ts';
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
import type { BadRow } from './judge-rows.ts';
import type { BiteReader, ReadBite } from './read-bite.ts';

interface Bite {
  readonly job: KeyedImport;
  readonly vault: FileVault;
  readonly bite: ReadBite;
  readonly reader: BiteReader;
}

/**
 * Stores one bite, and ends the import with the last one. False when the import no longer stands where the bite begins:
 * it was cancelled, or another worker went on with it.
 */
export const commitBite = (
  { database }: Pick<ImportsDeps, 'database'>,
  actor: Actor,
  { job, vault, bite, reader }: Bite,
): Promise<boolean> =>
  database.withTenant(actor, async tx => {
    const current = await lockImport(tx, job.importId);
    if (current?.status !== 'running' || current.nextByte !== bite.from.byte) {
      exemptFromAudit(tx, 'Nothing was taken.');
      return false;
    }
    const { good, known, bad } = await takeRows(tx, bite, reader);
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
    // The place stands in the same transaction, and what is told as finished is on the disk with all before it.
    else await commitWithoutWaiting(tx);
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

async function takeRows(tx: Tx, bite: ReadBite, { cellsAt }: BiteReader): Promise<TakenRows> {
  const arrivals = await insertTestReports(tx, bite.reports);
  const linesOf = (arrival: (typeof arrivals)[number]) =>
    bite.lines.filter((_line, place) => arrivals[place] === arrival);
  const different = linesOf('different');
  const cells = different.length === 0 ? null : await cellsAt(bite, new Set(different));
  const bad = [
    ...bite.bad,
    ...different.map(line => ({
      line,
      cells: cells?.get(line) ?? [],
      reasons: [{ column: 0, reason: 'reported-differently' }],
    })),
  ];
  return {
    good: linesOf('new').length,
    known: linesOf('known').length,
    bad: bad.toSorted((a, b) => a.line - b.line),
  };
}

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
