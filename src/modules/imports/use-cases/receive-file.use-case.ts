import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { readCsvStretch } from '../../../platform/sheets/csv-reader.ts';
import { createCsvShapeScan } from '../../../platform/sheets/csv-shape.ts';
import { type FileRefusal, RefusedFile, type SheetRow } from '../../../platform/sheets/sheet-row.ts';
import { storedRow } from '../../../platform/sheets/stored-rows.ts';
import { readXlsx } from '../../../platform/sheets/xlsx-reader.ts';
import { recordAudit } from '../../audit/index.ts';
import { checkMapping, repeatedHeadings, suggestMapping } from '../domain/column-mapping.ts';
import { isBlank } from '../domain/read-row.ts';
import {
  type ImportStep,
  insertImport,
  rememberedMapping,
  stepImport,
} from '../repository/import-job.repository.ts';
import { destroyImport } from '../repository/import-part.repository.ts';
import { createVault, newFileKey } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { inParts, type PartWriter, partWriter } from './part-writer.ts';

type ReceiveDeps = Pick<ImportsDeps, 'database' | 'keyRing' | 'columnWords'>;

/** A workbook is held whole while it is unpacked; a text file never is. */
const MOST_WORKBOOK_BYTES = 48 * 1024 ** 2;
const MOST_COLUMNS = 100;
const LONGEST_NAME = 120;
const WORKBOOK = Buffer.from('PK\u0003\u0004');
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A file that arrives. */
export interface ArrivingFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The institution whose tests it holds; null when each row names its own. */
  readonly facilityId: Uuid | null;
}

/**
 * Takes a file in, sealed in parts as it arrives, and looks whether it can be read at all: encoding, quotes, header. A file
 * that cannot is kept as an import that failed, with the reason and the line, and nothing of its content. One whose
 * columns are all known is ready to start.
 */
export async function receiveFile(
  deps: ReceiveDeps,
  actor: Actor,
  file: ArrivingFile,
): Promise<{ readonly importId: Uuid; readonly refused: FileRefusal | null }> {
  const parts = inParts(file.bytes);
  const first = await parts.next();
  const firstBytes = first.done === true ? new Uint8Array(0) : first.value;
  const format = startsWith(firstBytes, WORKBOOK) ? 'xlsx' : 'csv';
  const { importId, vault } = await register(deps, actor, file, format);
  const writer = partWriter(deps.database, actor, { importId, facilityId: file.facilityId }, vault);
  const all = keptOpen(prepended(firstBytes, parts));
  try {
    const facts = format === 'xlsx' ? await takeWorkbook(all, writer) : await takeText(all, writer);
    await settle(deps, actor, file, importId, facts);
    return { importId, refused: null };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    // A browser listens only when everything it sends was taken.
    for await (const _ of all);
    await refuse(deps, actor, importId, error);
    return { importId, refused: { problem: error.problem, line: error.line } };
  }
}

function register(
  { database, keyRing }: ReceiveDeps,
  actor: Actor,
  file: ArrivingFile,
  format: 'csv' | 'xlsx',
) {
  return database.withTenant(actor, async tx => {
    const importId = tx.newId();
    const { plain, wrapped } = newFileKey(keyRing, tx.authorityId, importId);
    const [requestedBy, requestedRole] = actor.kind === 'staff' ? [actor.id, actor.role] : [null, null];
    await insertImport(tx, {
      importId,
      facilityId: file.facilityId,
      fileName: file.name.slice(0, LONGEST_NAME),
      format,
      requestedBy,
      requestedRole,
      wrappedKey: wrapped,
    });
    await recordAudit(tx, {
      action: 'import.receive',
      resource: 'import',
      subjectId: importId,
      purpose: 'surveillance',
      detail: { format },
    });
    return { importId, vault: createVault(keyRing, tx.authorityId, importId, plain) };
  });
}

type Facts = Required<
  Pick<
    ImportStep,
    'encoding' | 'fileBytes' | 'storedBytes' | 'totalLines' | 'header' | 'nextByte' | 'nextLine' | 'sha256'
  >
>;

async function takeText(parts: AsyncIterable<Uint8Array>, writer: PartWriter): Promise<Facts> {
  const scan = createCsvShapeScan();
  const hash = createHash('sha256');
  let head: Uint8Array = new Uint8Array(0);
  let fileBytes = 0;
  for await (const part of parts) {
    if (fileBytes === 0) {
      if (startsWith(part, OLD_WORKBOOK)) throw new RefusedFile('old-or-locked-workbook');
      head = part;
    }
    fileBytes += part.length;
    hash.update(part);
    scan.see(part);
    await writer.add(part);
  }
  const { encoding, markBytes, lines } = scan.end();
  await writer.end();
  const start = { byte: markBytes, line: 1 };
  const { rows } = readCsvStretch(head.subarray(markBytes), start, encoding, head.length === fileBytes);
  const { header, line } = headerOf(rows);
  // Where the header ends is where the rows after it begin.
  const upTo = rows.find(row => row.line > line)?.line;
  if (upTo === undefined) throw new RefusedFile('empty');
  return {
    encoding,
    fileBytes,
    storedBytes: fileBytes,
    totalLines: lines,
    header,
    nextByte: markBytes + byteOfLine(head.subarray(markBytes), upTo - 1),
    nextLine: upTo,
    sha256: hash.digest(),
  };
}

async function takeWorkbook(parts: AsyncIterable<Uint8Array>, writer: PartWriter): Promise<Facts> {
  const hash = createHash('sha256');
  const held: Uint8Array[] = [];
  let fileBytes = 0;
  for await (const part of parts) {
    fileBytes += part.length;
    if (fileBytes > MOST_WORKBOOK_BYTES) throw new RefusedFile('too-large');
    hash.update(part);
    held.push(part);
  }
  let header: ReturnType<typeof headerOf> | null = null;
  let [storedBytes, totalLines] = [0, 0];
  for await (const row of readXlsx(Buffer.concat(held.splice(0)))) {
    totalLines = row.line;
    if (header === null) {
      if (!isBlank(row.cells)) header = headerOf([row]);
      continue;
    }
    const bytes = Buffer.from(storedRow(row));
    storedBytes += bytes.length;
    await writer.add(bytes);
  }
  await writer.end();
  if (header === null || storedBytes === 0) throw new RefusedFile('empty');
  return {
    encoding: 'utf-8',
    fileBytes,
    storedBytes,
    totalLines,
    header: header.header,
    nextByte: 0,
    nextLine: header.line + 1,
    sha256: hash.digest(),
  };
}

/** The first row with anything in it, without the empty columns that spreadsheets add at its end. */
function headerOf(rows: readonly SheetRow[]): { readonly header: readonly string[]; readonly line: number } {
  const row = rows.find(({ cells }) => !isBlank(cells));
  if (row === undefined) throw new RefusedFile('empty');
  if (
    row.problems !== undefined ||
    row.cells.length > MOST_COLUMNS ||
    !row.cells.some(cell => /\p{L}/u.test(cell))
  )
    throw new RefusedFile('header-missing', row.line);
  const header = row.cells.map(cell => cell.trim());
  while (header.at(-1) === '') header.pop();
  if (repeatedHeadings(header).length > 0) throw new RefusedFile('header-twice', row.line);
  return { header, line: row.line };
}

const settle = (
  { database, columnWords }: ReceiveDeps,
  actor: Actor,
  { facilityId }: ArrivingFile,
  importId: Uuid,
  facts: Facts,
): Promise<void> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Headings and figures alone.');
    const remembered = await rememberedMapping(tx, facilityId, facts.header);
    const mapping = remembered?.mapping ?? suggestMapping(facts.header, columnWords);
    const defaults = remembered?.defaults ?? {};
    const checked = checkMapping(mapping, { defaults, namesFacility: facilityId === null });
    await stepImport(tx, importId, checked.ok ? 'previewed' : 'uploaded', { ...facts, mapping, defaults });
  });

const refuse = (
  { database }: ReceiveDeps,
  actor: Actor,
  importId: Uuid,
  { problem, line }: FileRefusal,
): Promise<void> =>
  database.withTenant(actor, async tx => {
    await stepImport(tx, importId, 'failed', { failure: problem, failureLine: line });
    await destroyImport(tx, importId);
    await recordAudit(tx, {
      action: 'import.refuse',
      resource: 'import',
      subjectId: importId,
      purpose: 'surveillance',
      detail: { problem },
    });
  });

const startsWith = (bytes: Uint8Array, sign: Uint8Array): boolean =>
  Buffer.compare(bytes.subarray(0, sign.length), sign) === 0;

/** The byte at which the line after the first `lines` lines begins. */
function byteOfLine(bytes: Uint8Array, lines: number): number {
  let place = 0;
  for (let line = 0; line < lines; line += 1) {
    const end = bytes.indexOf(0x0a, place);
    if (end === -1) return bytes.length;
    place = end + 1;
  }
  return place;
}

/** One that a loop that is left does not close: what comes after can still be read. */
function keptOpen(parts: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => parts.next() }) };
}

async function* prepended(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}
