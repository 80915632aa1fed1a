import type { Uuid } from '../../../kernel/ids.ts';
import { type Applicant, addressOf } from './applicant.ts';
import type { Filing } from './filing.ts';
import { isLiveFiling } from './filing-status.ts';
import type { Municipality } from './postal-code.ts';

/** What people of one household have in common, so that nobody types it twice. */
export type SharedAnswers = Pick<
  Applicant,
  'postalCode' | 'prefecture' | 'municipality' | 'street' | 'phone' | 'email' | 'observationChannel'
>;

/** Whether another member of the household may file with what this filing says: while it is live. */
export const mayFileForHousehold = ({ status }: Pick<Filing, 'status'>): boolean => isLiveFiling(status);

/** The household of a filing is named after the filing that it began with. */
export const householdOf = (filing: Pick<Filing, 'filingId' | 'householdId'>): Uuid =>
  filing.householdId ?? filing.filingId;

/**
 * What the next member of the household starts with. Name, birth date and everything about health are each person's own;
 * each gets a filing and a case of their own. Null when the municipality's code is no longer in the table.
 */
export function sharedAnswersOf(filing: Filing, municipality: Municipality | null): SharedAnswers | null {
  if (municipality === null) return null;
  return {
    postalCode: filing.postalCode,
    prefecture: filing.prefecture,
    municipality,
    street: streetOf(filing.address, municipality),
    phone: filing.phone,
    email: filing.email,
    observationChannel: filing.observationChannel,
  };
}

/** The address without the municipality, as `addressOf` joined them. */
export const streetOf = (address: string, municipality: Municipality): string =>
  address.startsWith(addressOf({ municipality, street: '' }))
    ? address.slice(municipality.name.length)
    : address;
