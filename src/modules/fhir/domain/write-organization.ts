import { INSTITUTION_NUMBER, PROFILES } from './systems.ts';
import type { Resource } from './write-patient.ts';

/** An institution of the registry as far as it is told outside. */
export interface ToldInstitution {
  readonly facilityId: string;
  /** Ten digits; null for one without. */
  readonly code: string | null;
  readonly name: string;
  readonly phone: string;
  readonly postalCode: string;
  readonly address: string;
  readonly status: 'active' | 'closed';
}

/** The Organization of an institution. */
export const writeOrganization = (institution: ToldInstitution): Resource => ({
  resourceType: 'Organization',
  id: institution.facilityId,
  meta: { profile: [PROFILES.Organization] },
  ...(institution.code !== null && {
    identifier: [{ system: INSTITUTION_NUMBER, value: institution.code }],
  }),
  active: institution.status === 'active',
  name: institution.name,
  telecom: [{ system: 'phone', value: institution.phone }],
  address: [{ text: institution.address, postalCode: institution.postalCode, country: 'JPN' }],
});
