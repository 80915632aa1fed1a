import type { Role } from './policy.ts';

/** Roles of the authority whose lists can be those of single health centres. */
const CENTRE_ROLES: readonly Role[] = ['health-centre', 'entry-support'];

/** Whether somebody of this role works for single health centres of the authority, or for all of them. */
export const mayBelongToCentre = (role: Role): boolean => CENTRE_ROLES.includes(role);
