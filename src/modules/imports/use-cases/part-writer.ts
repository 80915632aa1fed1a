import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { insertPart } from '../repository/import-part.repository.ts';
import type { FileVault } from './file-vault.ts';
import { PART_BYTES } from './stored-file.ts';

/** Stores a file part by part while it arrives. */
export interface PartWriter {
  readonly add: (bytes: Uint8Array) => Promise<void>;
  /** Stores what is left; nothing may be added afterwards. */
  readonly end: () => Promise<void>;
}

/** The same bytes in parts of `PART_BYTES`, the last one shorter, however they were cut before. */
export async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const some of bytes) {
    held.push(some);
    length += some.length;
    if (length < PART_BYTES) continue;
    const all = Buffer.concat(held);
    let from = 0;
    for (; length - from >= PART_BYTES; from += PART_BYTES) yield all.subarray(from, from + PART_BYTES);
    held = [all.subarray(from)];
    length -= from;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Makes the writer. Each part is one transaction: a slow sender holds none open. */
export function partWriter(
  database: Database,
  actor: Actor,
  owner: { readonly importId: Uuid; readonly facilityId: Uuid | null },
  vault: FileVault,
): PartWriter {
  let held: Uint8Array[] = [];
  let length = 0;
  let partNo = 0;
  let storing: Promise<void> = Promise.resolve();
  const store = async (bytes: Uint8Array): Promise<void> => {
    const number = partNo;
    partNo += 1;
    await storing;
    // While it is stored the next one arrives; whether it was is asked before the next is.
    storing = database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'The arrival of the file is written down once.');
      return insertPart(tx, owner, number, vault.sealPart(number, bytes));
    });
    storing.catch(() => undefined);
  };
  return {
    add: async bytes => {
      if (length === 0 && bytes.length === PART_BYTES) return store(bytes);
      held.push(bytes);
      length += bytes.length;
      if (length < PART_BYTES) return;
      const all = Buffer.concat(held);
      let from = 0;
      for (; length - from >= PART_BYTES; from += PART_BYTES)
        await store(all.subarray(from, from + PART_BYTES));
      held = [Buffer.from(all.subarray(from))];
      length -= from;
    },
    end: async () => {
      if (length > 0) await store(Buffer.concat(held));
      held = [];
      length = 0;
      await storing;
    },
  };
}
