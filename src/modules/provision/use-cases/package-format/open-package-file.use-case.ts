import { createHash } from 'node:crypto';
import { csvCellValue } from '../../../../kernel/csv-text.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type {
  OpenedSheet,
  ProtectedFile,
  ProtectedFileRefusal,
  ProtectedFiles,
} from '../../../../platform/protected-files/protected-files.port.ts';
import { readCsv } from '../../../../platform/sheets/read-csv.ts';
import { RefusedFile } from '../../../../platform/sheets/sheet-row.ts';
import type { PackageReason } from '../../domain/package-format/package-reason.ts';
import { fileNameOf } from '../../domain/package-format/package-sheets.ts';
import { type ReadPackage, readPackage } from '../../domain/package-format/read-package.ts';
import { packageWords } from '../../package-words.ja.ts';
import { sha256Hex } from './sha256-hex.ts';
import { type SignatureProblem, type TrustedKey, verifyManifest } from './sign-manifest.ts';

/** Why a file is not taken as a package: how it is protected, what it holds, who signed it, or for whom it is. */
export type OpenPackageReason = {
  readonly problem: PackageReason['problem'] | ProtectedFileRefusal | SignatureProblem | 'other-receiver';
  /** The line of the sheet, from 1. */
  readonly line: number | null;
  /** The sheet, item, column or code that is meant, as the file names it; nothing about a person. */
  readonly name: string | null;
};

/** A package that may be taken, and the SHA-256 (lower-case hexadecimal) of the file in which it came. */
export type OpenedPackage = ReadPackage & { readonly fileSha256: string };

/** Who opens, and whose signatures count. */
export interface PackageReceiver {
  /** The municipality's code, six digits. */
  readonly receiver: string;
  readonly trustedKeys: readonly TrustedKey[];
}

const ZIP = [0x50, 0x4b];

/**
 * Opens a protected workbook or archive with its password and reads the package in it, without a network. Refused are a
 * wrong password, altered bytes, anything that is not as the format says (E-29), a provider or key that is not registered,
 * and a package for another municipality. Whether it came before, or one before it is missing, is the receiver's question.
 */
export async function openPackageFile(
  { protectedFiles }: { readonly protectedFiles: ProtectedFiles },
  bytes: Uint8Array,
  password: string,
  { receiver, trustedKeys }: PackageReceiver,
): Promise<Result<OpenedPackage, OpenPackageReason>> {
  const isArchive = ZIP.every((byte, place) => bytes[place] === byte);
  const sheets = isArchive
    ? await sheetsOfArchive(protectedFiles, bytes, password)
    : await protectedFiles.openWorkbook(bytes, password);
  if (!sheets.ok) return fail({ problem: sheets.reason, line: null, name: null });
  const read = readPackage(sheets.value, { words: packageWords, sha256: sha256Hex });
  if (!read.ok) return read;
  const { manifest } = read.value;
  const signed = await verifyManifest(manifest, trustedKeys);
  if (!signed.ok) return fail({ problem: signed.reason, line: null, name: manifest.provider.code });
  if (manifest.receiver !== receiver)
    return fail({ problem: 'other-receiver', line: null, name: manifest.receiver });
  return ok({ ...read.value, fileSha256: createHash('sha256').update(bytes).digest('hex') });
}

async function sheetsOfArchive(
  protectedFiles: ProtectedFiles,
  bytes: Uint8Array,
  password: string,
): Promise<Result<readonly OpenedSheet[], ProtectedFileRefusal>> {
  const files = await protectedFiles.openArchive(bytes, password);
  if (!files.ok) return files;
  try {
    return ok(files.value.map(sheetOf));
  } catch (error) {
    if (error instanceof RefusedFile) return fail('unreadable');
    throw error;
  }
}

function sheetOf({ name, content }: ProtectedFile): OpenedSheet {
  const sheetNames = [packageWords.manifestSheet, packageWords.rowsSheet];
  return {
    name: sheetNames.find(sheet => fileNameOf(sheet) === name) ?? name,
    rows: readCsv(content).map(({ cells }) => cells.map(csvCellValue)),
    computedLines: [],
  };
}
