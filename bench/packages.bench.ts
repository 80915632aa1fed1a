import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import ExcelJS from 'exceljs';
import type { Instant } from '../src/kernel/instant.ts';
import { addDays, type PlainDate } from '../src/kernel/plain-date.ts';
import type { PackageHeading } from '../src/modules/provision/domain/package-format/package-manifest.ts';
import type { ProvidedRow } from '../src/modules/provision/domain/package-format/provided-row.ts';
import { valueColumns, valueIn } from '../src/modules/provision/domain/package-format/row-columns.ts';
import { createPackageFiles } from '../src/modules/provision/use-cases/package-format/create-package-files.use-case.ts';
import { openPackageFile } from '../src/modules/provision/use-cases/package-format/open-package-file.use-case.ts';
import { generateProofKey, importSigningKey, publicProofKey } from '../src/platform/proof/proof-keys.ts';
import { EXAMPLE_PERSON } from './example-person.ja.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { progress } from './progress.ts';
import { prepareReceivingCity } from './receiving-city.ts';
import { PROVIDER, RECEIVING } from './settings.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

const ROWS = 5_000;
const PASSWORD = 'k7mq-a3xz-9wpt-h4cd';
const HEADING: PackageHeading = {
  packageId: randomUUID(),
  sequence: 1,
  previousSequence: null,
  provider: { code: PROVIDER, name: 'Bench' },
  receiver: String(RECEIVING),
  unit: 'Bench',
  basis: { id: randomUUID(), title: 'Bench', agreement: '' },
  category: 'notified',
  purposes: ['shopping', 'rubbish'],
  fields: ['name', 'address', 'contact', 'period'],
  createdAt: '2022-02-14T00:30:00.000Z' as Instant,
};

/**
 * A package of 5,000 people: checked, signed, written as protected workbook and archive; then imported by a municipality,
 * which decrypts and checks it and begins a case for each of them. Beside it, the same cells written and read by the same
 * package without any of that, on the thread that answers requests. The longest wait of that thread is told. Then the same
 * people are cancelled by a second package, every other one while they are supported.
 */
export async function benchPackages(world: World, { rounds }: Size): Promise<readonly Comparison[]> {
  const { protectedFiles } = world.deps;
  const key = await generateProofKey();
  const deps = { protectedFiles, signingKey: await importSigningKey(key) };
  const city = await prepareReceivingCity(world, publicProofKey(key));
  const receiver = {
    receiver: HEADING.receiver,
    trustedKeys: [{ provider: PROVIDER, key: publicProofKey(key) }],
  };
  const made = createWatch();
  const opened = createWatch();
  const openedArchives = createWatch();
  const imported = createWatch();
  const cancelled = createWatch();
  const plainMade = createWatch();
  const plainRead = createWatch();
  const plainCancelled = createWatch();
  let sizes = '';
  // The thread is started, and the packages it needs are loaded, before anything is measured.
  await createPackageFiles(deps, HEADING, [rowOf(0)], PASSWORD);
  for (let round = 1; round <= rounds; round += 1) {
    progress(`packages, round ${round}`);
    const rows = Array.from({ length: ROWS }, (_none, place) => rowOf(place));
    const heading = headingOf(2 * round - 1);
    const { workbook, archive } = await made.time(() => createPackageFiles(deps, heading, rows, PASSWORD));
    sizes = `${kilobytes(workbook)} KB as workbook, ${kilobytes(archive)} KB as archive`;
    for (const [bytes, watch] of [
      [workbook, opened],
      [archive, openedArchives],
    ] as const) {
      const read = await watch.time(() => openPackageFile(deps, bytes, PASSWORD, receiver));
      if (!read.ok || read.value.rows.length !== ROWS)
        throw new Error('Not every row that was given came out again.');
    }
    await imported.time(() => city.take(workbook, PASSWORD));
    const plain = await plainMade.time(() => plainWorkbook(rows));
    await plainRead.time(() => new ExcelJS.Workbook().xlsx.load(plain));

    await city.supportHalf();
    const gone = rows.map(({ rowNumber, reference }) => ({ ...NOBODY, rowNumber, reference }));
    const cancelling = await createPackageFiles(deps, headingOf(2 * round), gone, PASSWORD);
    await cancelled.time(() => city.take(cancelling.workbook, PASSWORD));
    const plainGone = await plainWorkbook(gone);
    await plainCancelled.time(() => new ExcelJS.Workbook().xlsx.load(plainGone));
  }
  const { people, recalled } = await city.count();
  if (people !== ROWS * rounds) throw new Error('Not everybody who was given is known.');
  if (recalled !== people) throw new Error('Not everybody who was cancelled is recalled.');
  const perRow = { unit: 'rows', latencyOf: `package of ${ROWS}` };
  const plainlyRead = figureOf('the unprotected workbook by exceljs alone', plainRead.samples);
  return [
    compare(
      `packages of ${ROWS} people, made`,
      perRow,
      figureOf('checked, signed, protected as workbook and archive', made.samples),
      figureOf('the same cells by exceljs alone, unprotected', plainMade.samples),
      [sizes, made.longestWait()],
    ),
    compare(
      `packages of ${ROWS} people, opened from the workbook`,
      perRow,
      figureOf('decrypted, integrity, format, counts and signature checked', opened.samples),
      plainlyRead,
      [opened.longestWait()],
    ),
    compare(
      `packages of ${ROWS} people, opened from the archive`,
      perRow,
      figureOf('decrypted, integrity, format, counts and signature checked', openedArchives.samples),
      plainlyRead,
      [openedArchives.longestWait()],
    ),
    compare(
      `packages of ${ROWS} people, imported by a municipality`,
      perRow,
      figureOf('the workbook opened and checked, a case for each person', imported.samples),
      plainlyRead,
      [imported.longestWait()],
    ),
    compare(
      `packages of ${ROWS} cancellations, imported by a municipality`,
      perRow,
      figureOf('the workbook opened and checked, the case of each person ended', cancelled.samples),
      figureOf('the unprotected workbook by exceljs alone', plainCancelled.samples),
      [cancelled.longestWait()],
    ),
  ];
}

/** Times work, and how long the event loop was held up meanwhile. */
function createWatch() {
  const samples: Sample[] = [];
  let longestMs = 0;
  return {
    samples,
    longestWait: () => `the thread that answers requests waited ${longestMs.toFixed(0)} ms at most`,
    time: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const started = performance.now();
      const result = await work();
      const seconds = secondsSince(started);
      delay.disable();
      longestMs = Math.max(longestMs, delay.max / 1e6);
      samples.push({ operations: ROWS, seconds, latencies: [seconds * 1_000] });
      return result;
    },
  };
}

const headingOf = (sequence: number): PackageHeading => ({
  ...HEADING,
  packageId: randomUUID(),
  sequence,
  previousSequence: sequence === 1 ? null : sequence - 1,
});

const NOBODY = {
  kind: 'cancelled',
  name: null,
  address: null,
  contact: null,
  periodFrom: null,
  periodThrough: null,
} as const;

const rowOf = (place: number): ProvidedRow => ({
  rowNumber: place + 1,
  reference: randomUUID(),
  kind: 'new',
  name: `${EXAMPLE_PERSON.name} ${place}`,
  address: `${EXAMPLE_PERSON.name} ${place % 9}-${place % 31}-${place}`,
  contact: `090${String(place).padStart(8, '0')}`,
  periodFrom: addDays('2022-02-01' as PlainDate, place % 14),
  periodThrough: addDays('2022-02-10' as PlainDate, place % 14),
});

async function plainWorkbook(rows: readonly ProvidedRow[]): Promise<ExcelJS.Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('rows');
  const columns = valueColumns(HEADING.fields);
  for (const row of rows)
    sheet.addRow([row.rowNumber, row.reference, row.kind, ...columns.map(column => valueIn(row, column))]);
  return book.xlsx.writeBuffer();
}

const kilobytes = (bytes: Uint8Array): number => Math.round(bytes.length / 1_000);
