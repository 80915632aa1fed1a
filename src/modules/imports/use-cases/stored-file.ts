import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import {
  readCsvStretch,
  type SheetPosition,
  type SheetStretch,
} from '../../../platform/sheets/csv-reader.ts';
import { readStoredStretch } from '../../../platform/sheets/stored-rows.ts';
import type { KeyedImport } from '../repository/import-job.repository.ts';
import { readParts } from '../repository/import-part.repository.ts';
import type { FileVault } from './file-vault.ts';

/** Bytes of a stored part; all but the last are of this size, so that a place in the file tells its part. */
export const PART_BYTES = 512 * 1024;

export interface StoredFile {
  /** The rows of at most `most` bytes from a place on, and whether the file ends with them. Throws `RefusedFile`. */
  readonly read: (from: SheetPosition, most: number) => Promise<SheetStretch & { readonly isEnd: boolean }>;
}

/** Reads a stored file from any row on. */
export function openStoredFile(
  database: Database,
  actor: Actor,
  vault: FileVault,
  job: Pick<KeyedImport, 'importId' | 'format' | 'encoding' | 'storedBytes'>,
): StoredFile {
  const bytesFrom = (from: number, most: number): Promise<Uint8Array> =>
    database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'The one who takes or shows the rows writes it down.');
      const first = Math.floor(from / PART_BYTES);
      const last = Math.floor(Math.max(from, from + most - 1) / PART_BYTES);
      const parts = await readParts(tx, job.importId, first, last - first + 1);
      const opened = parts.map(({ partNo, sealed }) =>
        sealed === null ? new Uint8Array(0) : vault.openPart(partNo, sealed),
      );
      const start = from - first * PART_BYTES;
      return Buffer.concat(opened).subarray(start, start + most);
    });

  return {
    read: async (from, most) => {
      const bytes = await bytesFrom(from.byte, most);
      const isEnd = from.byte + bytes.length >= job.storedBytes;
      const stretch =
        job.format === 'csv'
          ? readCsvStretch(bytes, from, job.encoding, isEnd)
          : readStoredStretch(bytes, from);
      return { ...stretch, isEnd };
    },
  };
}
