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
  'sessions',
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

/** A test with the person tested; a negative may have none (H-25). */
export const TEST_REPORT = [
  'facility',
  'patientNumber',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'address',
  'onsetOn',
  'sampledAt',
  'resultedAt',
  'specimen',
  'method',
  'result',
  'legalBasis',
  'contractState',
  'entryChannel',
  'proxy',
  'enteredBy',
  'enteredAt',
  'status',
  'revisions',
] as const;
/** A case report as it was submitted, and where it stands. */
export const CASE_REPORT = [
  'facility',
  'kind',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'address',
  'onsetOn',
  'sampledOn',
  'diagnosedOn',
  'diedOn',
  'content',
  'physician',
  'status',
  'reportedAt',
  'enteredAt',
  'acceptedAt',
  'entryChannel',
  'proxy',
  'queries',
  'revisions',
] as const;
export const FACILITY = [
  'code',
  'name',
  'kind',
  'address',
  'phone',
  'email',
  'healthCentre',
  'status',
] as const;
export const ENROLMENT = [
  ...FACILITY,
  'enrolment',
  'invitedOn',
  'appliedOn',
  'issuedOn',
  'activeSince',
  'exemption',
] as const;
export const COLLEAGUE = ['loginName', 'displayName', 'role', 'status', 'locked', 'validThrough'] as const;
export const FACILITY_NOTICE = [
  'title',
  'body',
  'publishedAt',
  'readAt',
  'acknowledgedAt',
  'receipts',
] as const;
export const DIRECTORY = ['topic', 'office', 'officePhone', 'extension', 'officeEmail'] as const;
export const CONTRACT = [
  'number',
  'kind',
  'parties',
  'tests',
  'unitPrice',
  'startsOn',
  'endsOn',
  'status',
] as const;
export const SUBSIDY = ['facility', 'sampledOn', 'method', 'decision', 'reasons', 'claim'] as const;
export const COST = ['item', 'amount', 'nationShare', 'authorityShare'] as const;
export const READINESS = [
  'healthCentre',
  'work',
  'volume',
  'minutes',
  'needed',
  'assigned',
  'deadline',
] as const;
export const SHEET = [
  'facility',
  'kind',
  'channel',
  'receivedAt',
  'image',
  'status',
  'claimedBy',
  'note',
] as const;
export const CANDIDATE = [
  'name',
  'nameKana',
  'birthDate',
  'phone',
  'address',
  'score',
  'reasons',
  'cases',
] as const;
/** What the health centre knows of a notified patient's care. */
export const CARE = [
  'place',
  'facility',
  'from',
  'until',
  'severity',
  'intensiveCare',
  'ventilator',
  'ecmo',
  'outcome',
  'contacts',
  'loans',
  'notes',
  'timeline',
] as const;
/** A patient as the hospital sees them while they lie there (H-18). */
export const HOSPITAL_STAY = [
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'onsetOn',
  'diagnosedOn',
  'from',
  'until',
  'severity',
  'intensiveCare',
  'ventilator',
  'ecmo',
  'outcome',
] as const;
/** A resident as the hotel sees them while they stay there (H-18). */
export const HOTEL_STAY = [
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'from',
  'until',
  'temperature',
  'spo2',
  'symptoms',
] as const;
export const IMPORT = ['file', 'rows', 'good', 'bad', 'status', 'startedAt', 'startedBy'] as const;
export const COUNTS = ['day', 'week', 'ageBand', 'municipality', 'place', 'count', 'positivity'] as const;
export const FHIR_CLIENT = ['facility', 'clientId', 'createdAt', 'lastUsedAt', 'status'] as const;
