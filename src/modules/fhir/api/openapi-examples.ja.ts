import {
  ICD10,
  INTERPRETATION,
  JLAC10,
  LABORATORY_CATEGORIES,
  NAME_REPRESENTATION,
  patientNumberSystem,
  SPECIMEN_CODES,
  VERIFICATION_STATUS,
} from '../domain/systems.ts';

const SYSTEM = 'https://chart.example.jp/id';

const observation = {
  resourceType: 'Observation',
  identifier: [{ system: `${SYSTEM}/result`, value: 'R-20220214-001' }],
  contained: [
    {
      resourceType: 'Specimen',
      id: 'specimen',
      type: { coding: [{ system: SPECIMEN_CODES, code: 'nasopharyngeal' }] },
    },
  ],
  status: 'final',
  category: [{ coding: [{ system: LABORATORY_CATEGORIES[0], code: 'laboratory' }] }],
  code: { coding: [{ system: JLAC10[0], code: '5F625141006319011' }], text: 'SARS-CoV-2' },
  subject: { reference: 'urn:uuid:0f8b2c5e-41d6-4b3a-9c7e-1d2a3b4c5d6e' },
  effectiveDateTime: '2022-02-14T09:00:00+09:00',
  issued: '2022-02-14T09:30:00+09:00',
  interpretation: [{ coding: [{ system: INTERPRETATION, code: 'NEG' }] }],
  specimen: { reference: '#specimen' },
};

const patient = {
  resourceType: 'Patient',
  identifier: [{ system: patientNumberSystem('1410000001'), value: '000123' }],
  name: [
    { extension: [{ url: NAME_REPRESENTATION, valueCode: 'IDE' }], text: '見本 花子' },
    { extension: [{ url: NAME_REPRESENTATION, valueCode: 'SYL' }], text: 'ミホン ハナコ' },
  ],
  telecom: [{ system: 'phone', value: '046-200-0000' }],
  gender: 'female',
  birthDate: '1985-04-12',
  address: [{ postalCode: '243-0492', state: '神奈川県', city: '海老名市', line: ['勝瀬175-1'] }],
};

/** Examples of what is sent and answered, by the name of their schema. They show made-up people. */
export const EXAMPLES = {
  TokenRequest: { grant_type: 'client_credentials' },
  TokenResponse: { access_token: '140007.…', token_type: 'Bearer', expires_in: 3600 },
  TokenError: { error: 'invalid_client' },
  Patient: patient,
  Observation: observation,
  Condition: {
    resourceType: 'Condition',
    identifier: [{ system: `${SYSTEM}/condition`, value: 'C-20220214-001' }],
    verificationStatus: { coding: [{ system: VERIFICATION_STATUS, code: 'confirmed' }] },
    code: { coding: [{ system: ICD10[0], code: 'U07.1' }], text: 'COVID-19' },
    subject: { reference: 'urn:uuid:0f8b2c5e-41d6-4b3a-9c7e-1d2a3b4c5d6e' },
    onsetDateTime: '2022-02-12',
    recordedDate: '2022-02-14',
    recorder: { display: '見本 一郎' },
  },
  IncomingBundle: {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        fullUrl: 'urn:uuid:0f8b2c5e-41d6-4b3a-9c7e-1d2a3b4c5d6e',
        resource: patient,
        request: { method: 'POST', url: 'Patient' },
      },
      { resource: observation, request: { method: 'POST', url: 'Observation' } },
    ],
  },
  BundleResponse: {
    resourceType: 'Bundle',
    type: 'transaction-response',
    entry: [
      {
        response: {
          status: '201 Created',
          location: 'Patient/01933b7c-0000-7000-8000-000000000001',
          etag: 'W/"1"',
          lastModified: '2022-02-14T00:30:00.000Z',
        },
      },
    ],
  },
  OperationOutcome: {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: 'business-rule',
        details: {
          coding: [{ system: 'urn:mimamori:fhir:reason', code: 'field' }],
          text: '発病年月日を入れてください。',
        },
        expression: ['Bundle.entry[1].resource.onset'],
      },
    ],
  },
} as const;

/** What each door is for. */
export const summaries = {
  token: 'クライアントIDと秘密の鍵で、1時間のトークンを受け取る',
  metadata: 'このサーバーでできること（CapabilityStatement）',
  openapi: 'この説明（OpenAPI 3.1）',
  bundle: 'Bundle を送る（transaction はすべてか無し、batch は1件ずつ）',
  create: (type: string) => `${type} を送る`,
  search: (type: string) => `送った ${type} を探す`,
  read: (type: string) => `送った ${type} を見る`,
  title: '見守り FHIR R4 の入口',
};
