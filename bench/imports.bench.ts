import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { from as copyFrom } from 'pg-copy-streams';
import { type ImportFile, writeImportFile } from './import-file.ja.ts';
import type { ImportedFile, ImportOrder } from './import-process.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { progress } from './progress.ts';
import { RESIDENTS } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const MOST_MB = 300;

/**
 * A laboratory's file in CP932, from its first byte received to its last row committed, in a process of its own; then the
 * same file again, which must change nothing. Beside it, the bytes of the same file by COPY into a plain table of texts.
 */
export async function benchImports(world: World, size: Size): Promise<readonly Comparison[]> {
  progress(`writing a file of ${size.importRows} rows`);
  const file = await writeImportFile(join(world.folder, 'results.csv'), size.importRows);
  const facilityId = await registerClinic(world);
  const order = { connection: world.connection, path: file.path, facilityId };
  progress('imports, the file for the first time');
  const first = await importInProcess(order);
  progress('imports, the same file again');
  const again = await importInProcess(order);
  progress('imports, COPY of the same file');
  const copied = await copyFile(world, file);
  await judge(world, file, first, again);
  const megabytes = Math.max(first.peakMb, again.peakMb);
  return [
    compare(
      'a CP932 file of tests, from upload to committed rows',
      { unit: 'rows', latencyOf: 'bite' },
      figureOf('received, sealed, judged, stored with errors by row', [sampleOf(file, first)]),
      figureOf('COPY of the same bytes into a plain table', [copied]),
      [
        `${file.rows} rows, ${Math.round(file.bytes / 1e6)} MB; ${first.tally.good} new, ${first.tally.bad} refused with line and column`,
        `received and sealed in ${first.receivedSeconds.toFixed(1)} s of ${first.seconds.toFixed(1)} s`,
        `again: ${again.tally.known} there already, 0 new, in ${again.seconds.toFixed(1)} s`,
        `peak ${megabytes} MB resident in the importing process, of which ${first.startMb} MB before the file came`,
      ],
    ),
  ];
}

const sampleOf = (file: ImportFile, { seconds, bites }: ImportedFile): Sample => ({
  operations: file.rows,
  seconds,
  latencies: bites,
});

async function registerClinic({ admin }: World): Promise<string> {
  const facilityId = randomUUID();
  await admin.query(
    `insert into app.facility (authority_id, facility_id, code, name, kind, postal_code, municipality_code, address, phone,
       status, created_at)
     values ($1, $2, '1411234567', 'Bench', 'outpatient-clinic', '2310001', '141003', '1-1', '0450000000', 'active', now())`,
    [RESIDENTS, facilityId],
  );
  return facilityId;
}

async function importInProcess(order: ImportOrder): Promise<ImportedFile> {
  const child = fork(fileURLToPath(new URL('import-process.ts', import.meta.url)), {
    // What is collected early is not held.
    execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=60', '--import', 'tsx'],
    serialization: 'advanced',
  });
  child.send(order);
  const told = await Promise.race([
    once(child, 'message').then(([imported]) => imported as ImportedFile),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The importing process ended with ${code}.`);
    }),
  ]);
  child.disconnect();
  return told;
}

async function copyFile({ admin }: World, { path, rows }: ImportFile): Promise<Sample> {
  const header = (await readFile(path)).indexOf(0x0a);
  await admin.query(
    `create table bench.copied (${Array.from({ length: 14 }, (_none, column) => `c${column} text`).join(', ')})`,
  );
  const client = await admin.connect();
  try {
    const started = performance.now();
    await pipeline(
      createReadStream(path, { start: header + 1 }),
      client.query(copyFrom("copy bench.copied from stdin (format csv, encoding 'SJIS')")),
    );
    const seconds = secondsSince(started);
    return { operations: rows, seconds, latencies: [seconds * 1000] };
  } finally {
    client.release();
  }
}

/** Ends the bench with an error when a row was lost, was taken twice, or too much memory was taken. */
async function judge(
  { admin }: World,
  file: ImportFile,
  first: ImportedFile,
  again: ImportedFile,
): Promise<void> {
  const count = async (query: string): Promise<number> =>
    (await admin.query<{ n: number }>(query)).rows[0]?.n ?? -1;
  const stored = await count(`select count(*)::int as n from app.test_report where entry_channel = 'file'`);
  const errors = await count('select count(*)::int as n from app.import_row_error');
  const good = file.rows - file.bad;
  const faults = [
    first.tally.good === good ? '' : `${first.tally.good} of ${good} rows were taken`,
    first.tally.bad === file.bad ? '' : `${first.tally.bad} of ${file.bad} bad rows were found`,
    again.tally.good === 0 && again.tally.known === good ? '' : 'the second import changed something',
    stored === good ? '' : `${stored} of ${good} rows are in the database`,
    errors === 2 * file.bad ? '' : `${errors} of ${2 * file.bad} errors are in the database`,
    first.peakMb <= MOST_MB ? '' : `the process took ${first.peakMb} MB`,
  ].filter(fault => fault !== '');
  if (faults.length > 0) throw new Error(`Imports: ${faults.join('; ')}.`);
}
