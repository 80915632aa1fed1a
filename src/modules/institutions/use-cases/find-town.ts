import type { Places } from '../domain/places.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';

/** The first town of a postal code, however it is written; null when the code is unknown. */
export function findTown(
  { addressBook }: Pick<InstitutionsDeps, 'addressBook'>,
  postalCode: string,
): ReturnType<Places['townsOf']>[number] | null {
  const digits = postalCode.normalize('NFKC').replaceAll(/[^0-9]/g, '');
  return addressBook.townsOf(digits)[0] ?? null;
}
