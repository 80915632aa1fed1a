import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from '../provided-field.ts';
import type { ManifestItem } from './manifest-items.ts';
import type { RowKind } from './provided-row.ts';
import type { RowColumn } from './row-columns.ts';

/**
 * The words of a package as people in an office read them. They are part of the format: a package is read by the words by
 * which it was written, so a change of one is a new number of the format.
 */
export type PackageWords = {
  readonly manifestSheet: string;
  readonly rowsSheet: string;
  /** The headings of the manifest sheet. */
  readonly item: string;
  readonly content: string;
  /** Stands between the parts of a list. */
  readonly separator: string;
  readonly items: Readonly<Record<ManifestItem, string>>;
  readonly columns: Readonly<Record<RowColumn, string>>;
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly fields: Readonly<Record<ProvidedField, string>>;
  readonly categories: Readonly<Record<ProvisionCategory, string>>;
  readonly purposes: Readonly<Record<ProvisionPurpose, string>>;
};

/** The code that a word stands for; null when it is none of the words. */
export function codeOf<Code extends string>(
  words: Readonly<Record<Code, string>>,
  word: string,
): Code | null {
  const found = Object.entries(words).find(([, known]) => known === word);
  return found === undefined ? null : (found[0] as Code);
}
