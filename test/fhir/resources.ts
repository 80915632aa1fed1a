import {
  ICD10,
  INTERPRETATION,
  ITEM,
  itemCodes,
  JLAC10,
  LABORATORY_CATEGORIES,
  NAME_REPRESENTATION,
  patientNumberSystem,
  SPECIMEN_CODES,
  VERIFICATION_STATUS,
} from '../../src/modules/fhir/domain/systems.ts';

/** Resources of made-up people, as a chart would send them. */
type Json = Readonly<Record<string, unknown>>;

export const CHART = 'https://chart.invalid/id';
export const PATIENT_URL = 'urn:uuid:6b0f6d0e-3d3c-4d1e-9a52-1d6f2f0c0001';

const concept = (system: string, code: string): Json => ({ coding: [{ system, code }] });

/** A patient of Ebina; `number` is the clinic's own. */
export const patientOf = (number: string, changes: Json = {}): Json => ({
  resourceType: 'Patient',
  identifier: [{ system: patientNumberSystem('1410000011'), value: number }],
  name: [
    {
      extension: [{ url: NAME_REPRESENTATION, valueCode: 'IDE' }],
      use: 'usual',
      text: '桐山 朝子',
      family: '桐山',
      given: ['朝子'],
    },
    {
      extension: [{ url: NAME_REPRESENTATION, valueCode: 'SYL' }],
      use: 'usual',
      text: 'キリヤマ アサコ',
      family: 'キリヤマ',
      given: ['アサコ'],
    },
  ],
  telecom: [{ system: 'phone', value: '046-231-0001', use: 'home' }],
  gender: 'female',
  birthDate: '1979-08-23',
  address: [
    { text: '神奈川県海老名市中央9-8-7', city: '海老名市', state: '神奈川県', postalCode: '243-0432' },
  ],
  ...changes,
});

/** The result of an antigen test of a nasopharyngeal swab, taken at nine. */
export const observationOf = (number: string, result: 'POS' | 'NEG' | 'IND', changes: Json = {}): Json => ({
  resourceType: 'Observation',
  identifier: [{ system: `${CHART}/result`, value: number }],
  contained: [{ resourceType: 'Specimen', id: 'specimen', type: concept(SPECIMEN_CODES, 'nasopharyngeal') }],
  status: 'final',
  category: [concept(LABORATORY_CATEGORIES[0], 'laboratory')],
  code: { ...concept(JLAC10[0], '5F625141006319011'), text: 'SARS-CoV-2' },
  subject: { reference: PATIENT_URL },
  effectiveDateTime: '2022-02-14T09:00:00+09:00',
  issued: '2022-02-14T00:15:00Z',
  interpretation: [concept(INTERPRETATION, result)],
  specimen: { reference: '#specimen' },
  ...changes,
});

const item = (code: string, ...values: string[]): Json => ({
  url: ITEM,
  extension: [{ url: 'item', valueCode: code }, ...values.map(value => ({ url: 'value', valueCode: value }))],
});

/** A patient with symptoms, with every item that the set of 2020-09-28 asks for. */
export const conditionOf = (number: string, changes: Json = {}): Json => ({
  resourceType: 'Condition',
  identifier: [{ system: `${CHART}/condition`, value: number }],
  extension: [
    item('test-method', 'antigen-qualitative'),
    item('risk-factors', 'diabetes', 'hypertension'),
    item('hospitalisation', 'no'),
    {
      url: ITEM,
      extension: [
        { url: 'item', valueCode: 'sampled-on' },
        { url: 'value', valueDate: '2022-02-14' },
      ],
    },
  ],
  clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  verificationStatus: concept(VERIFICATION_STATUS, 'confirmed'),
  severity: concept(itemCodes('severity'), 'mild'),
  code: { ...concept(ICD10[0], 'U07.1'), text: 'COVID-19' },
  subject: { reference: PATIENT_URL },
  onsetDateTime: '2022-02-12',
  recordedDate: '2022-02-14',
  recorder: { display: '医師 一郎' },
  evidence: [
    { code: [concept(itemCodes('symptoms'), 'fever')] },
    { code: [concept(itemCodes('symptoms'), 'cough')] },
  ],
  ...changes,
});

/** A transaction of these; the first is the patient to whom the others refer. */
export const bundleOf = (resources: readonly Json[], changes: Json = {}): Json => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource, place) => ({
    ...(place === 0 && { fullUrl: PATIENT_URL }),
    resource,
    request: { method: 'POST', url: resource.resourceType },
  })),
  ...changes,
});
