import type { Instant } from '../../../../kernel/instant.ts';
import { dutyOf } from '../../domain/packages/package-duty.ts';
import type { ProvisionPackage } from '../../use-cases/packages/show-packages.use-case.ts';
import { ja as words } from './words.ja.ts';

/** The names of the fields that are given, in the order of the file. */
export const fieldsText = (fields: ProvisionPackage['fields']): string =>
  fields.map(field => words.fields[field]).join(words.separator);

/** How many rows there are of each kind. */
export const countsText = ({ counts }: Pick<ProvisionPackage, 'counts'>): string =>
  words.counts(counts.new, counts.changed, counts.cancelled);

/** What is to be done next with the package, in words; empty when nothing is. */
export const dutyText = (given: ProvisionPackage, now: Instant): string => {
  const duty = dutyOf(given, now);
  return duty === null ? '' : words.duties[duty];
};
