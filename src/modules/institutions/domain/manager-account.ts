import type { Facility, FacilityKind } from './facility.ts';

/** The role of the person who looks after an institution's accounts (H-15): what its kind may enter, and its own staff. */
export function managerRoleOf(kind: FacilityKind): 'clinic-manager' | 'hospital-manager' | 'hotel-manager' {
  switch (kind) {
    case 'hospital':
      return 'hospital-manager';
    case 'hotel':
      return 'hotel-manager';
    case 'outpatient-clinic':
    case 'test-centre':
    // Laboratories and the like: they report tests.
    case 'other':
      return 'clinic-manager';
  }
}

/** A login name to begin with: the code where there is one, which the institution knows by heart; else part of its id. */
export const proposedLoginName = ({ code, facilityId }: Pick<Facility, 'code' | 'facilityId'>): string =>
  `m${code ?? facilityId.replaceAll('-', '').slice(-10)}`;
