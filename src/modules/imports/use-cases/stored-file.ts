import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import {
  readCsvStretch,
  type SheetPosition,
  type SheetStretch,
} from '../../../platform/sheets/csv-reader.ts';
import { RefusedFile } from '../../../platform/sheets/sheet-row.ts';
import { readStoredStretch } from '../../../platform/sheets/stored-rows.ts';
import type { KeyedImport } from '../repository/import-job.repository.ts';
import { readParts } from '../repository/import-part.repository.ts';
import type { FileVault } from './file-vault.ts';

/** Bytes of a stored part; all but the last are of this size, so that a place in the file tells its part. */
export const PART_BYTES = 512 * 1024;

export interface StoredFile {
  /**
   * The rows of at most `most` bytes from a place on, and whether the file ends with them; of one row that is longer that
   * row and more. Throws `RefusedFile`.
   */
  readonly read: (from: SheetPosition, most: number) => Promise<SheetStretch & { readonly isEnd: boolean }>;
}

/** Reads a stored file from any row on. */
export function openStoredFile(
  database: Database,
  actor: Actor,
  vault: FileVault,
  job: Pick<KeyedImport, 'importId' | 'format' | 'encoding' | 'storedBytes'>,
): StoredFile {
  // A stretch is shorter than a part: the part in which it ends is where the next one begins.
  let known = new Map<number, Uint8Array>();
  const partsOf = async (first: number, last: number): Promise<readonly Uint8Array[]> => {
    const numbers = Array.from({ length: last - first + 1 }, (_none, place) => first + place);
    const missing = numbers.find(partNo => !known.has(partNo));
    if (missing !== undefined) {
      const loaded = await load(missing, last - missing + 1);
      known = new Map([...known, ...loaded].filter(([partNo]) => partNo >= first));
    }
    return numbers.flatMap(partNo => known.get(partNo) ?? []);
  };
  const load = (first: number, count: number): Promise<readonly (readonly [number, Uint8Array])[]> =>
    database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'The one who takes or shows the rows writes it down.');
      const parts = await readParts(tx, job.importId, first, count);
      return parts.map(({ partNo, sealed }) => [
        partNo,
        sealed === null ? new Uint8Array(0) : vault.openPart(partNo, sealed),
      ]);
    });
  const bytesFrom = async (from: number, most: number): Promise<Uint8Array> => {
    const end = Math.min(from + most, job.storedBytes);
    const first = Math.floor(from / PART_BYTES);
    const parts = await partsOf(first, Math.floor(Math.max(from, end - 1) / PART_BYTES));
    const start = from - first * PART_BYTES;
    const [only] = parts;
    const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
    return bytes.subarray(start, start + end - from);
  };
  const readOnce = async (from: SheetPosition, most: number) => {
    const bytes = await bytesFrom(from.byte, most);
    const isEnd = from.byte + bytes.length >= job.storedBytes;
    const stretch =
      job.format === 'csv'
        ? readCsvStretch(bytes, from, job.encoding, isEnd)
        : readStoredStretch(bytes, from);
    return { ...stretch, isEnd };
  };

  return {
    read: async (from, most) => {
      try {
        return await readOnce(from, most);
      } catch (error) {
        const isTooLong = error instanceof RefusedFile && error.problem === 'row-too-long';
        if (!isTooLong || most >= PART_BYTES) throw error;
        return readOnce(from, PART_BYTES);
      }
    },
  };
}
