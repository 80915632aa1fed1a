/** The fields of what institutions report and of what the authority does with it, like `policy-fields.ts`. */

/** A test with the person tested; a negative may have none (H-25). */
export const TEST_REPORT = [
  'facility',
  'patientNumber',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'postalCode',
  'municipalityCode',
  'address',
  'onsetOn',
  'sampledOn',
  'sampledMinute',
  'resultedOn',
  'resultedMinute',
  'specimen',
  'method',
  'result',
  'legalBasis',
  'contractState',
  'channel',
  'channelReason',
  'channelNote',
  'proxy',
  'sheetId',
  'enteredBy',
  'enteredAt',
  'status',
  'revisions',
] as const;
/** A test as one line of a list or of its CSV: neither telephone number nor address. */
export const TEST_REPORT_LINE = [
  'facility',
  'patientNumber',
  'name',
  'nameKana',
  'birthDate',
  'sampledOn',
  'resultedOn',
  'specimen',
  'method',
  'result',
  'contractState',
  'channel',
  'proxy',
  'enteredBy',
  'enteredAt',
  'status',
] as const satisfies readonly (typeof TEST_REPORT)[number][];
/** A test as an Observation tells it to the institution's program; the Patient tells of the person. */
export const OBSERVATION = [
  'sampledOn',
  'sampledMinute',
  'resultedOn',
  'resultedMinute',
  'specimen',
  'method',
  'result',
  'legalBasis',
  'onsetOn',
  'status',
] as const satisfies readonly (typeof TEST_REPORT)[number][];
/** A case report as it was submitted, and where it stands. */
export const CASE_REPORT = [
  'facility',
  'kind',
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'postalCode',
  'municipalityCode',
  'address',
  'onsetOn',
  'sampledOn',
  'diagnosedOn',
  'diedOn',
  'content',
  'physician',
  'status',
  'healthCentre',
  'reportedAt',
  'enteredAt',
  'acceptedAt',
  'entryChannel',
  'channelReason',
  'proxy',
  'queries',
  'revisions',
] as const;
/** A case report as one line of a list. */
export const CASE_REPORT_LINE = [
  'facility',
  'kind',
  'name',
  'nameKana',
  'birthDate',
  'status',
  'healthCentre',
  'reportedAt',
  'entryChannel',
  'proxy',
] as const satisfies readonly (typeof CASE_REPORT)[number][];
/** A case report as a Condition tells it to the institution's program; the Patient tells of the person. */
export const CONDITION = [
  'kind',
  'onsetOn',
  'sampledOn',
  'diagnosedOn',
  'content',
  'physician',
  'status',
] as const satisfies readonly (typeof CASE_REPORT)[number][];
export const FACILITY = [
  'code',
  'name',
  'kind',
  'postalCode',
  'municipality',
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
  'applicantName',
  'applicantPhone',
  'applicantEmail',
  'steps',
] as const;
export const COLLEAGUE = [
  'loginName',
  'displayName',
  'unitName',
  'role',
  'status',
  'locked',
  'secondFactor',
  'sessions',
] as const;
export const FACILITY_NOTICE = [
  'title',
  'body',
  'publishedAt',
  'readAt',
  'acknowledgedAt',
  'receipts',
] as const;
export const DIRECTORY = ['topic', 'office', 'officePhone', 'extension', 'officeEmail'] as const;
export const REFERENCE = ['number', 'title', 'dated', 'issuer', 'says', 'source'] as const;
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
  'stays',
  'household',
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
  'emergencySymptoms',
  'condition',
] as const;
/** What a hospital enters about a patient, and what a hotel does (H-17). */
export const HOSPITAL_ENTRY = [
  'from',
  'until',
  'severity',
  'intensiveCare',
  'ventilator',
  'ecmo',
  'outcome',
] as const;
export const HOTEL_ENTRY = [
  'from',
  'until',
  'temperature',
  'spo2',
  'symptoms',
  'emergencySymptoms',
  'condition',
] as const;
export const IMPORT = ['file', 'rows', 'good', 'bad', 'status', 'startedAt', 'startedBy'] as const;
export const COUNTS = ['day', 'week', 'ageBand', 'municipality', 'place', 'count', 'positivity'] as const;
export const FHIR_CLIENT = ['facility', 'clientId', 'createdAt', 'lastUsedAt', 'status'] as const;
