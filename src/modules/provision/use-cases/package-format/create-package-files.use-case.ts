import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SigningKey } from '../../../../platform/proof/proof-keys.ts';
import type { ProtectedFiles } from '../../../../platform/protected-files/protected-files.port.ts';
import {
  PACKAGE_FORMAT,
  type PackageHeading,
  type PackageManifest,
} from '../../domain/package-format/package-manifest.ts';
import {
  countRows,
  type PackageSheet,
  packageSheets,
  sheetFile,
} from '../../domain/package-format/package-sheets.ts';
import type { ProvidedRow } from '../../domain/package-format/provided-row.ts';
import { readPackage } from '../../domain/package-format/read-package.ts';
import { canonicalRows } from '../../domain/package-format/row-columns.ts';
import { PROVIDED_FIELDS } from '../../domain/provided-field.ts';
import { packageWords } from '../../package-words.ja.ts';
import { sha256Hex } from './sha256-hex.ts';
import { signManifest } from './sign-manifest.ts';

export interface CreatePackageDeps {
  readonly protectedFiles: ProtectedFiles;
  /** The key with which the provider signs packages (`provisionKeys`). */
  readonly signingKey: SigningKey;
}

/** A package as it is sent: the same sheets as a workbook and as an archive of CSV, both behind the same password. */
export interface PackageFiles {
  readonly manifest: PackageManifest;
  readonly workbook: Uint8Array;
  readonly archive: Uint8Array;
  /** Lower-case hexadecimal, of the protected bytes. */
  readonly sha256s: { readonly workbook: string; readonly archive: string };
}

/**
 * Makes the files of a package (E-31, R-08): counts, checks and signs its rows, and protects both files with the password,
 * away from the thread that answers requests. Nothing is made that a receiver would have to refuse: rows that break the
 * format throw.
 */
export async function createPackageFiles(
  { protectedFiles, signingKey }: CreatePackageDeps,
  heading: PackageHeading,
  rows: readonly ProvidedRow[],
  password: string,
): Promise<PackageFiles> {
  const unsigned = {
    ...heading,
    fields: PROVIDED_FIELDS.filter(field => heading.fields.includes(field)),
    format: PACKAGE_FORMAT,
    counts: countRows(rows),
    rowsSha256: sha256Hex(canonicalRows(rows, heading.fields)),
  } as const;
  const manifest = { ...unsigned, signature: await signManifest(unsigned, signingKey) };
  const sheets = packageSheets(manifest, rows, packageWords);
  refuseUnreadable(sheets);
  // Each of these takes milliseconds for thousands of rows; requests are answered between them.
  await nextTurn();
  const files = sheets.map(sheetFile).map(({ name, text }) => ({ name, content: Buffer.from(text) }));
  const workbook = await protectedFiles.sealWorkbook(sheets, password);
  const archive = await protectedFiles.sealArchive(files, password);
  return {
    manifest,
    workbook,
    archive,
    sha256s: { workbook: sha256Of(workbook), archive: sha256Of(archive) },
  };
}

function refuseUnreadable(sheets: readonly PackageSheet[]): void {
  const received = sheets.map(sheet => ({ ...sheet, computedLines: [] }));
  const read = readPackage(received, { words: packageWords, sha256: sha256Hex });
  if (read.ok) return;
  const { problem, line, name } = read.reason;
  throw new Error(`The rows break the format of packages: ${problem}, line ${line}, ${name}.`);
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
