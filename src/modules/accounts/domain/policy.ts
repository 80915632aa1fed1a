/** What a person of the staff is there for. */
export const ROLES = ['manager', 'reviewer', 'health-centre', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

const CONTACT = [
  'name',
  'nameKana',
  'birthDate',
  'age',
  'guardianName',
  'postalCode',
  'address',
  'phone',
] as const;
const HEALTH = ['pregnancy', 'riskFactors', 'testedAtMedicalInstitution', 'testedOn', 'onsetOn'] as const;
const REVIEW = [
  'managementNumber',
  'status',
  'submittedAt',
  'dueOn',
  'decisionReasons',
  'checklist',
] as const;
const EVIDENCE = ['testSource', 'evidenceKind', 'kitListed', 'kitMaker', 'images', 'remarks'] as const;
const PERIOD = [
  'category',
  'status',
  'dayZero',
  'lastDay',
  'returnOn',
  'endsAt',
  'plannedReturnDate',
] as const;
const OBSERVED = [
  'temperature',
  'spo2',
  'symptoms',
  'emergencySymptoms',
  'condition',
  'grade',
  'note',
] as const;

const WHOLE_FILING = [...REVIEW, ...CONTACT, 'email', 'observationChannel', ...HEALTH, ...EVIDENCE] as const;
const CARE_FILING = [...REVIEW, ...CONTACT, 'observationChannel', ...HEALTH] as const;
const WHOLE_CASE = [...CONTACT, ...PERIOD, ...OBSERVED] as const;
const DOCUMENT = ['kind', 'number', 'issuedOn', 'validThrough', 'status'] as const;
const ACCOUNT = [
  'loginName',
  'displayName',
  'unitName',
  'role',
  'status',
  'locked',
  'secondFactor',
  'sessions',
] as const;
const AUDIT = [
  'at',
  'actor',
  'role',
  'action',
  'resource',
  'subjectId',
  'purpose',
  'fields',
  'detail',
] as const;
const INQUIRY = [
  'number',
  'kind',
  'language',
  'email',
  'managementNumber',
  'body',
  'status',
  'receivedAt',
  'answer',
  'answeredAt',
] as const;
const BATCH = ['kind', 'reason', 'requestedAt', 'status', 'total'] as const;
const WATCH = ['schedule', 'place', 'chosenMinute', 'channel', 'householdPhone', 'householdEmail'] as const;
const CHANNEL = ['channel', 'state', 'rate', 'waiting', 'canary', 'alarm'] as const;
const MESSAGE = ['channel', 'template', 'language', 'recipient', 'status', 'attempts', 'createdAt'] as const;

/**
 * Who may do what, and which fields they see while doing it: permission (`resource.action`) × role → fields.
 * The one source for routes, navigation and tests (ASVS 8.1.1, 8.1.2). A role that is not listed may not.
 */
const POLICY = {
  home: { manager: [], reviewer: [], 'health-centre': [], auditor: [] },
  'filing.review': { manager: WHOLE_FILING, reviewer: WHOLE_FILING },
  'filing.read': { manager: WHOLE_FILING, reviewer: WHOLE_FILING, 'health-centre': CARE_FILING },
  'case.read': { manager: WHOLE_CASE, reviewer: [...CONTACT, ...PERIOD], 'health-centre': WHOLE_CASE },
  'case.release': { manager: WHOLE_CASE, 'health-centre': WHOLE_CASE },
  'case.transfer': { manager: CARE_FILING, reviewer: CARE_FILING, 'health-centre': CARE_FILING },
  'task.work': { manager: WHOLE_CASE, 'health-centre': WHOLE_CASE },
  'watch.change': { manager: WATCH, 'health-centre': WATCH },
  'channel.read': { manager: CHANNEL, 'health-centre': CHANNEL },
  'document.read': { manager: DOCUMENT, reviewer: DOCUMENT },
  'document.revoke': { manager: DOCUMENT },
  'document.batch': { manager: BATCH },
  'inquiry.answer': { manager: INQUIRY, reviewer: INQUIRY },
  'account.manage': { manager: ACCOUNT },
  'audit.read': { manager: AUDIT, auditor: AUDIT },
  'message.read': { manager: MESSAGE },
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

function grantOf(role: string, permission: string): readonly string[] | null {
  if (!Object.hasOwn(POLICY, permission)) return null;
  const grants: Partial<Record<string, readonly string[]>> = POLICY[permission as Permission];
  return Object.hasOwn(grants, role) ? (grants[role] ?? null) : null;
}
