import type { Actor } from '../../../platform/db/actor.ts';
import { commitWithoutWaiting } from '../../../platform/db/commit-without-waiting.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { waitAtMost } from '../../../platform/db/wait-at-most.ts';
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
  /** Whether the bite before it was committed. */
  readonly before: Promise<boolean>;
}

interface StoringBite {
  /** When its reports are in, though not yet committed: from then on the next bite may store its own. */
  readonly taken: Promise<unknown>;
  /**
   * False when the import does not stand where the bite begins: it was cancelled, or another worker went on with it. Then
   * nothing is stored.
   */
  readonly committed: Promise<boolean>;
}

/** Two workers on one import might wait for each other by way of this program; the one that gives up is begun anew. */
const LONGEST_WAIT_SECONDS = 60;

/** The import stands elsewhere; what was stored of the bite is taken back. */
class StandsElsewhere extends Error {}

/**
 * Stores one bite, and ends the import with the last one. A row that stands in two bites makes the later wait in PostgreSQL
 * for the earlier. So the earlier must never wait for the later, which nobody would see: what the bites share, the import
 * itself, is touched only when the bite before is committed (docs/decisions/0026).
 */
export function storeBite(deps: Pick<ImportsDeps, 'database'>, actor: Actor, storing: Bite): StoringBite {
  let onTaken = (): void => undefined;
  const taken = new Promise<void>(resolve => {
    onTaken = resolve;
  });
  const committed = deps.database
    .withTenant(actor, async tx => {
      await waitAtMost(tx, LONGEST_WAIT_SECONDS);
      const rows = await takeRows(tx, storing.bite, storing.reader);
      onTaken();
      await advance(tx, storing, rows);
      return true;
    })
    .catch(error => {
      if (error instanceof StandsElsewhere) return false;
      throw error;
    });
  return { taken: Promise.race([taken, committed]), committed };
}

async function advance(
  tx: Tx,
  { job, vault, bite, before }: Bite,
  { good, known, bad }: TakenRows,
): Promise<void> {
  const current = (await before) ? await lockImport(tx, job.importId) : null;
  if (current?.status !== 'running' || current.nextByte !== bite.from.byte) throw new StandsElsewhere();
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
}

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
