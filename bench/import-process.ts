import { createReadStream } from 'node:fs';
import { importsDeps } from '../src/composition/imports.ts';
import type { Uuid } from '../src/kernel/ids.ts';
import { displayNames } from '../src/modules/accounts/index.ts';
import { receiveFile, runImport, showImport, startImport } from '../src/modules/imports/index.ts';
import { loadRulebook } from '../src/modules/rulebook/index.ts';
import { japanPostAddressBook } from '../src/modules/self-recuperation/index.ts';
import { adjustableClock } from '../src/platform/clock/clock.ts';
import { createKeyRing } from '../src/platform/crypto/key-ring.ts';
import { systemActor } from '../src/platform/db/actor.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { createIdSource } from '../src/platform/ids/uuid-v7.ts';
import { PREFECTURE } from './import-file.ja.ts';
import { secondsSince } from './measure.ts';
import { CONTEXT_KEY, type Connection, RESIDENTS } from './settings.ts';

/** What a process of its own is told to import. Run by `imports.bench.ts`. */
export interface ImportOrder {
  readonly connection: Connection;
  readonly path: string;
  readonly facilityId: string;
}

/** What it tells when every row is committed. */
export interface ImportedFile {
  readonly seconds: number;
  readonly receivedSeconds: number;
  /** Milliseconds between one committed bite and the next. */
  readonly bites: readonly number[];
  readonly tally: { readonly good: number; readonly bad: number; readonly known: number };
  readonly startMb: number;
  readonly peakMb: number;
}

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

async function importFile({ connection, path, facilityId }: ImportOrder): Promise<ImportedFile> {
  const clock = adjustableClock({ offsetMs: connection.clockOffsetMs, keep: async () => undefined });
  const database = await openDatabase({
    url: connection.appUrl,
    contextKey: CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
    poolSize: 4,
  });
  const keyRing = createKeyRing({ current: 1, keys: new Map([[1, Buffer.alloc(32, 'import')]]) });
  const deps = importsDeps({
    database,
    keyRing,
    rulebook: await loadRulebook(),
    staffNames: displayNames,
    addressBook: japanPostAddressBook,
    prefecture: PREFECTURE,
  });
  const actor = systemActor(RESIDENTS, 'bench');
  const startMb = peakMb();
  const bites: number[] = [];
  const started = performance.now();
  const { importId } = await receiveFile(deps, actor, {
    name: 'results.csv',
    bytes: createReadStream(path),
    facilityId: facilityId as Uuid,
  });
  const receivedSeconds = secondsSince(started);
  const begun = await startImport(deps, actor, importId, 'by-caller');
  if (!begun.ok) throw new Error('The import did not start.');
  let last = performance.now();
  const onProgress = (): void => {
    const now = performance.now();
    bites.push(now - last);
    last = now;
  };
  await runImport(deps, RESIDENTS, importId, { onProgress });
  const seconds = secondsSince(started);
  const view = await showImport(deps, actor, importId);
  await database.close();
  if (view?.job.status !== 'finished') throw new Error(`The import is ${view?.job.status}.`);
  return { seconds, receivedSeconds, bites, tally: view.job.tally, startMb, peakMb: peakMb() };
}

process.on('SIGINT', () => undefined);
process.once('message', async (order: ImportOrder) => {
  process.send?.(await importFile(order));
});
