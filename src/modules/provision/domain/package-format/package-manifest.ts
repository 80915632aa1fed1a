import type { Instant } from '../../../../kernel/instant.ts';
import type { ProvidedField, ProvisionCategory, ProvisionPurpose } from '../provided-field.ts';
import type { RowKind } from './provided-row.ts';

/** The one format that is written and read. A change of its columns is a new number. */
export const PACKAGE_FORMAT = 'mimamori-provision/1';

export type RowCounts = Readonly<Record<RowKind, number>>;

/**
 * What the provider decides about a package before its rows are counted. One package has one category, one basis and one
 * receiver.
 */
export type PackageHeading = {
  readonly packageId: string;
  /** For each receiver and basis from 1, without gaps: a number that is missing was a package that did not arrive. */
  readonly sequence: number;
  /** Null for the first one. */
  readonly previousSequence: number | null;
  readonly provider: { readonly code: string; readonly name: string };
  /** Six digits with the check digit. */
  readonly receiver: string;
  /** The unit of the receiver that may open it. */
  readonly unit: string;
  readonly basis: { readonly id: string; readonly title: string; readonly agreement: string };
  readonly category: ProvisionCategory;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  readonly createdAt: Instant;
};

/** The first sheet of a package: who gives what to whom on which basis, and the sums by which the rows are checked. */
export type PackageManifest = PackageHeading & {
  readonly format: typeof PACKAGE_FORMAT;
  readonly counts: RowCounts;
  /** Lower-case hexadecimal SHA-256 of `canonicalRows`. */
  readonly rowsSha256: string;
  /** The provider's signature over all of the above, as base32 text. */
  readonly signature: string;
};
