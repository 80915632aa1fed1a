import { isCityRole, isInstitutionRole, ROLES, type Role } from './policy.ts';

const OF_OTHERS: Readonly<Record<string, readonly Role[]>> = {
  clinic: ['clinic', 'clinic-manager'],
  hospital: ['hospital', 'hospital-manager'],
  hotel: ['hotel', 'hotel-manager'],
  city: ['support-leader', 'support-deputy', 'support-staff'],
};
const OF_THE_AUTHORITY = ROLES.filter(role => !isInstitutionRole(role) && !isCityRole(role));

/**
 * The roles of the same kind: those of the authority's own staff, those of one kind of institution,
 * or those of a city's unit. A person is given
 * no role of another kind (H-17).
 */
export const rolesOfTheSameKind = (role: Role): readonly Role[] =>
  Object.values(OF_OTHERS).find(roles => roles.includes(role)) ?? OF_THE_AUTHORITY;

/** Whether the role looks after the accounts of its authority or institution. */
export const isManager = (role: Role): boolean =>
  role === 'manager' || role === 'support-leader' || role.endsWith('-manager');

/** The role of whoever looks after the accounts of an authority: in a city the leader of its unit (Y-14). */
export type AdminRole = Extract<Role, 'manager' | 'support-leader'>;
export const adminRoleOf = (kindOfAuthority: string): AdminRole =>
  kindOfAuthority === 'municipality' ? 'support-leader' : 'manager';
