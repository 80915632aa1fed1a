import { isCityRole, isInstitutionRole, ROLES, type Role } from '../../src/modules/accounts/index.ts';
import type { CallerName } from './seeded-world.ts';

/** The role of a caller of the staff. */
export const ROLE_OF: Partial<Record<CallerName, Role>> = {
  ...(Object.fromEntries(ROLES.map(role => [role, role])) as Record<Role, Role>),
  stranger: 'manager',
  'other-clinic': 'clinic',
  'other-city': 'support-leader',
};

/** The institution to which the rows of an address belong, where it is not the clinic. */
const OWNER_OF: Readonly<Record<string, string>> = { stayId: 'hospital', sheetId: 'authority' };
/** Rows that the authority tells to every institution. */
const OF_ALL_INSTITUTIONS: readonly string[] = ['noticeId'];
/** The institution of a caller; null for everybody else. */
export const institutionOf = (caller: CallerName): string | null => {
  const role = ROLE_OF[caller];
  if (role === undefined || !isInstitutionRole(role)) return null;
  return caller === 'other-clinic' ? caller : (role.split('-')[0] ?? null);
};

/** Rows of the city, where the same name of a parameter is not one of the prefecture's. */
export const OF_THE_CITY: ReadonlySet<string> = new Set([
  'receivedPackageId',
  'providerKeyId',
  'acceptedBasisId',
  'deletionId',
  'supportCaseId',
  'supportDecisionId',
  'teamPostId',
  'callSlotId',
  'callTaskId',
  'ambulanceId',
  'callHandoverId',
  'storeId',
  'storeAgreementId',
  'storeItemId',
  'orderId',
  'rubbishAreaId',
  'roundId',
  'settlementId',
]);

/** Whether the path names a row that belongs to somebody else. */
export function namesForeignRow(path: string, caller: CallerName): boolean {
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) =>
    ['language', 'kind', 'action'].includes(name) ? [] : [name],
  );
  if (names.length === 0) return false;
  if (caller === 'stranger' || caller === 'other-city') return true;
  const role = ROLE_OF[caller];
  if (role !== undefined && isCityRole(role)) return !names.every(name => OF_THE_CITY.has(name));
  const institution = institutionOf(caller);
  return (
    institution !== null &&
    names.some(name => !OF_ALL_INSTITUTIONS.includes(name) && (OWNER_OF[name] ?? 'clinic') !== institution)
  );
}
