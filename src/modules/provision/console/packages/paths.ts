import type { Uuid } from '../../../../kernel/ids.ts';

export const PACKAGES_PATH = '/console/packages';
/** Told by telephone: who is not to be supported any more. */
export const RECALLS_PATH = `${PACKAGES_PATH}/recalls`;
export const PACKAGE_PATTERN = `${PACKAGES_PATH}/:packageId`;

/** What is done with one package at an address of its own. */
export type PackagePart =
  | 'seal'
  | 'password'
  | 'package.xlsx'
  | 'package.zip'
  | 'release'
  | 'tell-password'
  | 'receive'
  | 'open'
  | 'confirm-deletion'
  | 'recall'
  | 'discard';

export const packagePath = (packageId: Uuid, part?: PackagePart): string =>
  part === undefined ? `${PACKAGES_PATH}/${packageId}` : `${PACKAGES_PATH}/${packageId}/${part}`;

export const packagePattern = (part: PackagePart): string => `${PACKAGE_PATTERN}/${part}`;

export const DISCLOSURES_PATH = '/console/disclosures';
export const DISCLOSURES_CSV_PATH = `${DISCLOSURES_PATH}/disclosures.csv`;
export const STATEMENT_PATH = `${DISCLOSURES_PATH}/statement`;

/** A path with the parts of its query that are set. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
