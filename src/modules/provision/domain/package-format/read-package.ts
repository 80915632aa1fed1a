import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { PackageManifest } from './package-manifest.ts';
import { type PackageReason, reason } from './package-reason.ts';
import { countRows, type PackageSheet } from './package-sheets.ts';
import type { PackageWords } from './package-words.ts';
import { type ProvidedRow, ROW_KINDS } from './provided-row.ts';
import { readManifest } from './read-manifest.ts';
import { readRows } from './read-rows.ts';
import { canonicalRows } from './row-columns.ts';

/** A sheet of a stranger, with the lines (from 1) in which something is computed. */
export type ReceivedSheet = PackageSheet & { readonly computedLines: readonly number[] };

/** A package that agrees with itself. Who signed it, and for whom it is, is asked afterwards. */
export type ReadPackage = { readonly manifest: PackageManifest; readonly rows: readonly ProvidedRow[] };

/** What reading needs from outside: the words of the format, and the SHA-256 of a text as lower-case hexadecimal. */
export type PackageReading = { readonly words: PackageWords; readonly sha256: (text: string) => string };

/**
 * Reads the sheets of a package, all or nothing: the first thing that is not as the format and the manifest say refuses it
 * (E-14, E-29).
 */
export function readPackage(
  sheets: readonly ReceivedSheet[],
  { words, sha256 }: PackageReading,
): Result<ReadPackage, PackageReason> {
  const named = (name: string) => sheets.filter(sheet => sheet.name === name);
  for (const name of [words.manifestSheet, words.rowsSheet])
    if (named(name).length !== 1) return fail(reason('missing-sheet', { name }));
  const other = sheets.find(({ name }) => name !== words.manifestSheet && name !== words.rowsSheet);
  if (other !== undefined) return fail(reason('unknown-sheet', { name: other.name }));
  for (const { name, computedLines } of sheets)
    for (const line of computedLines) return fail(reason('formula', { line, name }));

  const manifest = readManifest(named(words.manifestSheet)[0]?.rows ?? [], words);
  if (!manifest.ok) return manifest;
  const { fields, counts, rowsSha256 } = manifest.value;
  const rows = readRows(named(words.rowsSheet)[0]?.rows ?? [], fields, words);
  if (!rows.ok) return rows;
  const counted = countRows(rows.value);
  if (ROW_KINDS.some(kind => counted[kind] !== counts[kind])) return fail(reason('counts-differ'));
  if (sha256(canonicalRows(rows.value, fields)) !== rowsSha256) return fail(reason('rows-altered'));
  return ok({ manifest: manifest.value, rows: rows.value });
}
