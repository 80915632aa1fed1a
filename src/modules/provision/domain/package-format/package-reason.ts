/** Why a package is refused as a whole: nothing of it is taken (E-29). */
export type PackageProblem =
  | 'missing-sheet'
  | 'unknown-sheet'
  | 'unknown-format'
  /** A line of the manifest that is absent, is there twice, is none of ours, or holds what cannot be. */
  | 'missing-item'
  | 'item-twice'
  | 'unknown-item'
  | 'bad-item'
  /** A column that the basis does not list. */
  | 'extra-column'
  | 'missing-column'
  | 'formula'
  | 'row-number'
  | 'no-reference'
  | 'reference-twice'
  | 'unknown-kind'
  | 'cancelled-with-values'
  | 'row-without-values'
  | 'impossible-period'
  | 'counts-differ'
  | 'rows-altered';

/** The problem, the line of its sheet (from 1), and the sheet, item or column as the file names it. */
export type PackageReason = {
  readonly problem: PackageProblem;
  readonly line: number | null;
  readonly name: string | null;
};

/** A reason; what is not given cannot be named. */
export const reason = (
  problem: PackageProblem,
  { line = null, name = null }: Partial<Omit<PackageReason, 'problem'>> = {},
): PackageReason => ({ problem, line, name });
