import { isInstitutionRole, ROLES, type Role } from './policy.ts';

const OF_INSTITUTIONS: Readonly<Record<string, readonly Role[]>> = {
  clinic: ['clinic', 'clinic-manager'],
  hospital: ['hospital', 'hospital-manager'],
  hotel: ['hotel', 'hotel-manager'],
};
const OF_THE_AUTHORITY = ROLES.filter(role => !isInstitutionRole(role));

/**
 * The roles of the same kind: those of the authority's own staff, or those of one kind of institution. A person is given
 * no role of another kind (H-17).
 */
export const rolesOfTheSameKind = (role: Role): readonly Role[] =>
  Object.values(OF_INSTITUTIONS).find(roles => roles.includes(role)) ?? OF_THE_AUTHORITY;

/** Whether the role looks after the accounts of its authority or institution. */
export const isManager = (role: Role): boolean => role === 'manager' || role.endsWith('-manager');
