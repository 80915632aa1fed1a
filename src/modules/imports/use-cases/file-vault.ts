import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { KeyedImport } from '../repository/import-job.repository.ts';

/** Seals and opens what is kept of one file. What is sealed for one place opens nowhere else. */
export interface FileVault {
  readonly sealPart: (partNo: number, bytes: Uint8Array) => Uint8Array;
  readonly openPart: (partNo: number, sealed: Uint8Array) => Uint8Array;
  readonly sealRefused: (firstLine: number, bytes: Uint8Array) => Uint8Array;
  readonly openRefused: (firstLine: number, sealed: Uint8Array) => Uint8Array;
}

const keyContext = (authorityId: AuthorityId, importId: Uuid): string =>
  `import_job|wrapped_key|${importId}|${authorityId}`;

/** A key for a new file; `wrapped` is stored, and destroying it destroys the file. */
export const newFileKey = (keyRing: KeyRing, authorityId: AuthorityId, importId: Uuid) =>
  keyRing.newDataKey(keyContext(authorityId, importId));

/** The vault of a file by its stored key; null when that was destroyed. */
export const vaultOf = (
  keyRing: KeyRing,
  authorityId: AuthorityId,
  { importId, wrappedKey }: Pick<KeyedImport, 'importId' | 'wrappedKey'>,
): FileVault | null =>
  wrappedKey === null
    ? null
    : createVault(
        keyRing,
        authorityId,
        importId,
        keyRing.unwrapDataKey(wrappedKey, keyContext(authorityId, importId)),
      );

/** The vault of a file by its key in clear. */
export function createVault(
  keyRing: KeyRing,
  authorityId: AuthorityId,
  importId: Uuid,
  key: Uint8Array,
): FileVault {
  const context = (table: string, place: number): string =>
    `${table}|sealed|${importId}:${place}|${authorityId}`;
  const seal = (table: string) => (place: number, bytes: Uint8Array) =>
    keyRing.seal(key, bytes, context(table, place));
  const open = (table: string) => (place: number, sealed: Uint8Array) =>
    keyRing.open(key, sealed, context(table, place));
  return {
    sealPart: seal('import_part'),
    openPart: open('import_part'),
    sealRefused: seal('import_refused_row'),
    openRefused: open('import_refused_row'),
  };
}
