import type { Uuid } from '../../../kernel/ids.ts';

/** The kinds of institution that take part (H-04). A hotel is not a medical institution (H-15). */
export const FACILITY_KINDS = ['outpatient-clinic', 'test-centre', 'hospital', 'hotel', 'other'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** An institution that reports, or looks after patients. */
export interface Facility {
  readonly facilityId: Uuid;
  /** Ten digits: prefecture (2), table of fees (1), number (7). Null for hotels and others without. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: FacilityKind;
  readonly postalCode: string;
  /** Six digits with the check digit. */
  readonly municipalityCode: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string | null;
  readonly healthCentreId: Uuid | null;
  readonly status: 'active' | 'closed';
}

/** Whether the institution is a medical institution in the sense of the memo (H-15): any but hotels and others. */
export const isMedicalInstitution = (kind: FacilityKind): boolean => kind !== 'hotel' && kind !== 'other';
