/** The fields of each resource, as the policy table grants them. Names are those of the read models. */
export const CONTACT = [
  'name',
  'nameKana',
  'birthDate',
  'age',
  'guardianName',
  'postalCode',
  'address',
  'phone',
] as const;
export const HEALTH = [
  'pregnancy',
  'riskFactors',
  'testedAtMedicalInstitution',
  'testedOn',
  'onsetOn',
] as const;
export const REVIEW = [
  'managementNumber',
  'status',
  'submittedAt',
  'dueOn',
  'decisionReasons',
  'checklist',
] as const;
export const EVIDENCE = ['testSource', 'evidenceKind', 'kitListed', 'kitMaker', 'images', 'remarks'] as const;
export const PERIOD = [
  'category',
  'status',
  'dayZero',
  'lastDay',
  'returnOn',
  'endsAt',
  'plannedReturnDate',
] as const;
export const OBSERVED = [
  'temperature',
  'spo2',
  'symptoms',
  'emergencySymptoms',
  'condition',
  'grade',
  'note',
] as const;

export const WHOLE_FILING = [
  ...REVIEW,
  ...CONTACT,
  'email',
  'observationChannel',
  ...HEALTH,
  ...EVIDENCE,
] as const;
export const CARE_FILING = [...REVIEW, ...CONTACT, 'observationChannel', ...HEALTH] as const;
export const WHOLE_CASE = [...CONTACT, ...PERIOD, ...OBSERVED] as const;
export const DOCUMENT = ['kind', 'number', 'issuedOn', 'validThrough', 'status'] as const;
export const ACCOUNT = [
  'loginName',
  'displayName',
  'unitName',
  'role',
  'status',
  'locked',
  'secondFactor',
  'validFrom',
  'validThrough',
  'sessions',
  'healthCentres',
] as const;
export const AUDIT = [
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
export const INQUIRY = [
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
export const BATCH = ['kind', 'reason', 'requestedAt', 'status', 'total'] as const;
export const WATCH = [
  'schedule',
  'place',
  'chosenMinute',
  'channel',
  'householdPhone',
  'householdEmail',
] as const;
export const CHANNEL = ['channel', 'state', 'rate', 'waiting', 'canary', 'alarm'] as const;
export const MESSAGE = [
  'channel',
  'template',
  'language',
  'recipient',
  'status',
  'attempts',
  'createdAt',
] as const;
