import * as ownFields from './policy-fields.ts';
import * as provisionFields from './policy-fields-of-provision.ts';
import * as reportingFields from './policy-fields-of-reporting.ts';

const fields = { ...ownFields, ...reportingFields, ...provisionFields };

/** What a person of the authority's own staff is there for. `entry-support` is temporary (H-33). */
const AUTHORITY_ROLES = ['manager', 'reviewer', 'health-centre', 'auditor', 'entry-support'] as const;
/** Roles in an institution (H-04, H-17). A manager there looks after the institution's own accounts besides. */
const INSTITUTION_ROLES = [
  'clinic',
  'clinic-manager',
  'hospital',
  'hospital-manager',
  'hotel',
  'hotel-manager',
] as const;

/** Roles in the unit of a city that supports people at home: its leader, who may be deputised, and its members (Y-14, Y-15). */
const CITY_ROLES = ['support-leader', 'support-deputy', 'support-staff'] as const;

/** What a person of the staff is there for. */
export const ROLES = [...AUTHORITY_ROLES, ...INSTITUTION_ROLES, ...CITY_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Whether somebody with this role belongs to an institution, whose rows alone they see. */
export const isInstitutionRole = (role: string): boolean => INSTITUTION_ROLES.some(known => known === role);

/** Whether somebody with this role belongs to a city, which is an authority of its own. */
export const isCityRole = (role: string): boolean => CITY_ROLES.some(known => known === role);

/** Everybody. */
function forAll<Fields extends readonly string[]>(shown: Fields): Record<Role, Fields> {
  return Object.fromEntries(ROLES.map(role => [role, shown])) as Record<Role, Fields>;
}

/** Everybody of a prefecture and its institutions. */
function forPrefecture<Fields extends readonly string[]>(shown: Fields) {
  return Object.fromEntries([...AUTHORITY_ROLES, ...INSTITUTION_ROLES].map(role => [role, shown])) as Record<
    (typeof AUTHORITY_ROLES)[number] | (typeof INSTITUTION_ROLES)[number],
    Fields
  >;
}

/** Everybody of a city's unit (E-33). */
const forCity = <Fields extends readonly string[]>(shown: Fields) => ({
  ...forCityLeaders(shown),
  'support-staff': shown,
});

/** Who leads a city's unit, and who stands in for them (Y-15). */
const forCityLeaders = <Fields extends readonly string[]>(shown: Fields) => ({
  'support-leader': shown,
  'support-deputy': shown,
});

/** Everybody of an institution. */
function forInstitutions<Fields extends readonly string[]>(
  shown: Fields,
): Record<(typeof INSTITUTION_ROLES)[number], Fields> {
  return Object.fromEntries(INSTITUTION_ROLES.map(role => [role, shown])) as Record<
    (typeof INSTITUTION_ROLES)[number],
    Fields
  >;
}

/** Who reports tests and patients: clinics and hospitals, and for them the health centre and its support (H-02, H-33). */
function forReporters<Fields extends readonly string[]>(shown: Fields) {
  return {
    clinic: shown,
    'clinic-manager': shown,
    hospital: shown,
    'hospital-manager': shown,
    'health-centre': shown,
    'entry-support': shown,
  };
}

/**
 * Who may do what, and which fields they see while doing it: permission (`resource.action`) × role → fields.
 * The one source for routes, navigation and tests (ASVS 8.1.1, 8.1.2). A role that is not listed may not.
 */
const POLICY = {
  home: forAll([]),
  'filing.review': { manager: fields.WHOLE_FILING, reviewer: fields.WHOLE_FILING },
  'filing.read': {
    manager: fields.WHOLE_FILING,
    reviewer: fields.WHOLE_FILING,
    'health-centre': fields.CARE_FILING,
  },
  'case.read': {
    manager: fields.WHOLE_CASE,
    reviewer: [...fields.CONTACT, ...fields.PERIOD],
    'health-centre': fields.WHOLE_CASE,
  },
  'case.release': { manager: fields.WHOLE_CASE, 'health-centre': fields.WHOLE_CASE },
  'case.transfer': {
    manager: fields.CARE_FILING,
    reviewer: fields.CARE_FILING,
    'health-centre': fields.CARE_FILING,
  },
  'task.work': { manager: fields.WHOLE_CASE, 'health-centre': fields.WHOLE_CASE },
  'watch.change': { manager: fields.WATCH, 'health-centre': fields.WATCH },
  'channel.read': { manager: fields.CHANNEL, 'health-centre': fields.CHANNEL },
  'document.read': { manager: fields.DOCUMENT, reviewer: fields.DOCUMENT },
  'document.open': { manager: fields.DOCUMENT, reviewer: fields.DOCUMENT, 'health-centre': fields.DOCUMENT },
  'document.issue': { manager: fields.DOCUMENT, 'health-centre': fields.DOCUMENT },
  'document.revoke': { manager: fields.DOCUMENT },
  'document.batch': { manager: fields.BATCH },
  'inquiry.answer': { manager: fields.INQUIRY, reviewer: fields.INQUIRY },
  'account.manage': { manager: fields.ACCOUNT, 'support-leader': fields.ACCOUNT },
  'audit.read': { manager: fields.AUDIT, auditor: fields.AUDIT, 'support-leader': fields.AUDIT },
  'message.read': { manager: fields.MESSAGE },
  'facility.read': {
    manager: fields.FACILITY,
    'health-centre': fields.FACILITY,
    'entry-support': fields.FACILITY,
  },
  'facility.manage': { manager: fields.ENROLMENT },
  'colleague.manage': {
    'clinic-manager': fields.COLLEAGUE,
    'hospital-manager': fields.COLLEAGUE,
    'hotel-manager': fields.COLLEAGUE,
  },
  'facility-notice.publish': { manager: fields.FACILITY_NOTICE },
  'facility-notice.read': forInstitutions(['title', 'body', 'publishedAt', 'readAt', 'acknowledgedAt']),
  'directory.read': forPrefecture(fields.DIRECTORY),
  'directory.manage': { manager: fields.DIRECTORY },
  'reference.read': forPrefecture(fields.REFERENCE),
  'contract.read': {
    manager: fields.CONTRACT,
    'clinic-manager': fields.CONTRACT,
    'hospital-manager': fields.CONTRACT,
  },
  'contract.manage': { manager: fields.CONTRACT },
  'subsidy.decide': { manager: fields.SUBSIDY },
  'cost.manage': { manager: fields.COST },
  'readiness.manage': { manager: fields.READINESS, 'health-centre': fields.READINESS },
  'test.report': forReporters(fields.TEST_REPORT),
  'test.read': { manager: fields.TEST_REPORT, ...forReporters(fields.TEST_REPORT) },
  'sheet.work': {
    manager: fields.SHEET,
    'health-centre': fields.SHEET,
    'entry-support': fields.SHEET,
  },
  'case-report.submit': forReporters(fields.CASE_REPORT),
  'case-report.read': { manager: fields.CASE_REPORT, ...forReporters(fields.CASE_REPORT) },
  'case-report.review': { manager: fields.CASE_REPORT, 'health-centre': fields.CASE_REPORT },
  'person.join': { manager: fields.CANDIDATE, 'health-centre': fields.CANDIDATE },
  'care.read': { manager: fields.CARE, 'health-centre': fields.CARE },
  'care.change': { manager: fields.CARE, 'health-centre': fields.CARE },
  'stay.read': {
    hospital: fields.HOSPITAL_STAY,
    'hospital-manager': fields.HOSPITAL_STAY,
    hotel: fields.HOTEL_STAY,
    'hotel-manager': fields.HOTEL_STAY,
  },
  'stay.enter': {
    hospital: fields.HOSPITAL_ENTRY,
    'hospital-manager': fields.HOSPITAL_ENTRY,
    hotel: fields.HOTEL_ENTRY,
    'hotel-manager': fields.HOTEL_ENTRY,
  },
  'import.run': { manager: fields.IMPORT, ...forReporters(fields.IMPORT) },
  'surveillance.read': { manager: fields.COUNTS, reviewer: fields.COUNTS, 'health-centre': fields.COUNTS },
  'fhir-client.manage': { manager: fields.FHIR_CLIENT },
  'provision.read': { manager: fields.LEGAL_BASIS, auditor: fields.LEGAL_BASIS },
  'provision.manage': { manager: fields.LEGAL_BASIS },
  'provision.release': { manager: fields.PROVIDED },
  'disclosure.read': { manager: fields.DISCLOSURE, auditor: fields.DISCLOSURE },
  'package.import': forCityLeaders(fields.PROVIDED),
  'support.work': forCity(fields.SUPPORT),
  'support.decide': forCityLeaders(fields.SUPPORT),
  'support.manage': forCityLeaders(fields.SUPPORT_OFFICE),
  'support.report': forCity(fields.SUPPORT_FIGURES),
} as const satisfies Record<string, Partial<Record<Role, readonly string[]>>>;

export type Permission = keyof typeof POLICY;

/** Every permission that exists. */
export const PERMISSIONS = Object.keys(POLICY) as readonly Permission[];

/** Reads a role's name; null for anything else. */
export const parseRole = (text: string): Role | null => ROLES.find(role => role === text) ?? null;

/** Whether the role may use the permission. A role or permission that the table does not know may not. */
export const mayStaff = (role: string, permission: string): boolean => grantOf(role, permission) !== null;

/** The fields of the permission's resource that the role sees; none when it may not use the permission. */
export const visibleFields = (role: string, permission: string): ReadonlySet<string> =>
  new Set(grantOf(role, permission) ?? []);

/** What one line of a list tells of a resource, where that is less than the whole. */
const LINES = {
  'test.read': fields.TEST_REPORT_LINE,
  'case-report.read': fields.CASE_REPORT_LINE,
  'case-report.review': fields.CASE_REPORT_LINE,
} as const satisfies Partial<Record<Permission, readonly string[]>>;

/** The fields of the permission's resource that the role sees in a list. */
export function visibleInList(role: string, permission: keyof typeof LINES): ReadonlySet<string> {
  const visible = visibleFields(role, permission);
  return new Set(LINES[permission].filter(field => visible.has(field)));
}

/** What a program of an institution reads of what the institution reported (E-03). */
const PROGRAMS = {
  'test.read': fields.OBSERVATION,
  'case-report.read': fields.CONDITION,
} as const satisfies Partial<Record<Permission, readonly string[]>>;

/** The fields of the permission's resource that a program of an institution sees. */
export const visibleToProgram = <Read extends keyof typeof PROGRAMS>(
  permission: Read,
): ReadonlySet<(typeof PROGRAMS)[Read][number]> => new Set(PROGRAMS[permission]);

function grantOf(role: string, permission: string): readonly string[] | null {
  if (!Object.hasOwn(POLICY, permission)) return null;
  const grants: Partial<Record<string, readonly string[]>> = POLICY[permission as Permission];
  return Object.hasOwn(grants, role) ? (grants[role] ?? null) : null;
}
