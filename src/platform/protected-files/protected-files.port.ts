import type { Result } from '../../kernel/result.ts';

/** A sheet of texts. What is not given at the end of a row is empty. */
export type ProtectedSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/** A sheet as it was found: the lines (from 1) that hold a formula or an error are named, for no value of theirs was given. */
export type OpenedSheet = ProtectedSheet & { readonly computedLines: readonly number[] };

/** A file of an archive; its name is a plain one, without folders. */
export type ProtectedFile = { readonly name: string; readonly content: Uint8Array };

/** Why a protected file cannot be opened. */
export type ProtectedFileRefusal =
  | 'too-large'
  /** It opens without a password, or is something else altogether. */
  | 'not-a-protected-file'
  /** Protected in an older or weaker way than AES-256, or with a password that takes minutes to try. */
  | 'other-protection'
  | 'wrong-password'
  /** The password is right and the bytes are not those that were sealed. */
  | 'altered'
  /** It opens, and holds no table that can be read. */
  | 'unreadable';

/**
 * Files that only their password opens (E-31): workbooks with the agile encryption of office programs (ECMA-376), archives
 * with AES-256 of WinZip. Both are sealed and opened away from the thread that answers requests.
 */
export type ProtectedFiles = {
  /** An XLSX file. Throws `RangeError` for more than `LARGEST` allows. */
  readonly sealWorkbook: (sheets: readonly ProtectedSheet[], password: string) => Promise<Uint8Array>;
  readonly openWorkbook: (
    bytes: Uint8Array,
    password: string,
  ) => Promise<Result<readonly OpenedSheet[], ProtectedFileRefusal>>;
  /** A ZIP file. */
  readonly sealArchive: (files: readonly ProtectedFile[], password: string) => Promise<Uint8Array>;
  readonly openArchive: (
    bytes: Uint8Array,
    password: string,
  ) => Promise<Result<readonly ProtectedFile[], ProtectedFileRefusal>>;
  /** Lets what runs finish and ends the threads. */
  readonly stop: () => Promise<void>;
};

/** What is sealed and opened at most. A row of a package is below 300 bytes: 16 MiB are all of a large city's cases. */
export const LARGEST = {
  sealedBytes: 16 * 1024 ** 2,
  unpackedBytes: 128 * 1024 ** 2,
  entries: 100,
  rows: 100_000,
} as const;
