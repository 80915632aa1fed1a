import { describe, expect, it } from 'vitest';
import { elementOf } from './element.ts';
import type { Issue } from './issue.ts';
import type { ResourceType } from './known-elements.ts';
import { readCondition } from './read-condition.ts';
import { readObservation } from './read-observation.ts';
import { readOrganization } from './read-organization.ts';
import { readPatient } from './read-patient.ts';
import { NAME_REPRESENTATION } from './systems.ts';

const READERS = {
  Patient: readPatient,
  Organization: readOrganization,
  Observation: readObservation,
  Condition: readCondition,
} as const;

const READ_BY = (type: ResourceType, resource: object) => {
  const issues: Issue[] = [];
  const element = elementOf({ resourceType: type, ...resource }, type, issues);
  const read = element === null ? null : READERS[type](element);
  return { read, issues: issues.map(({ severity, reason, expression }) => [severity, reason, expression]) };
};

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const text = (value: string) => ({ text: value });

/**
 * The shapes of the examples of JP Core 1.2 (jami-fhir-jp-wg/jp-core-v1x, input/fsh/examples): the same elements and
 * code systems with other people and words.
 */
describe('an official example of JP Core', () => {
  it('jp-patient-example-1 is accepted with both its names, telephone, birth date and address', () => {
    const name = (code: string, family: string, given: string) => ({
      extension: [{ url: NAME_REPRESENTATION, valueCode: code }],
      use: 'usual',
      text: `${family} ${given}`,
      family,
      given: [given],
    });
    const { read, issues } = READ_BY('Patient', {
      meta: { profile: ['http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient'] },
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-religion',
          valueCodeableConcept: concept('x', '1'),
        },
        {
          url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
          valueAddress: { state: '神奈川' },
        },
        {
          url: 'http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Patient_Race',
          valueCodeableConcept: concept('x', '1'),
        },
      ],
      identifier: [{ system: 'urn:oid:1.2.392.100495.20.3.51.11410000011', value: '00000042' }],
      name: [name('IDE', '桐山', '朝夫'), name('SYL', 'キリヤマ', 'アサオ')],
      telecom: [{ system: 'phone', value: '0462310001', use: 'home' }],
      gender: 'male',
      birthDate: '1971-02-03',
      address: [{ postalCode: '243-0432', text: '神奈川県海老名市' }],
    });
    expect(issues).toEqual([]);
    expect(read).toMatchObject({
      identifier: { value: '00000042' },
      name: '桐山 朝夫',
      nameKana: 'キリヤマ アサオ',
      phone: '0462310001',
      gender: 'male',
      birthDate: '1971-02-03',
      postalCode: '243-0432',
      addressText: '神奈川県海老名市',
    });
  });

  it('jp-organization-example-hospital and -clinic are known by their ten digits', () => {
    const { read, issues } = READ_BY('Organization', {
      extension: [
        {
          url: 'http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Organization_PrefectureNo',
          valueCoding: { code: '14' },
        },
      ],
      identifier: [
        {
          system: 'http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no',
          value: '1410000011',
        },
      ],
      name: '海老名第一医院',
      address: [{ text: '神奈川県海老名市', country: 'JPN' }],
    });
    expect(read).toBe('1410000011');
    expect(issues).toEqual([
      ['warning', 'not-used', 'Organization.name'],
      ['warning', 'not-used', 'Organization.address'],
    ]);
  });

  it('jp-organization-example-payer and -inspection are refused: they name no medical institution', () => {
    for (const system of [
      'http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber',
      'http://hospital.invalid/local',
    ])
      expect(READ_BY('Organization', { identifier: [{ system, value: '7' }] })).toEqual({
        read: null,
        issues: [['error', 'missing', 'Organization.identifier']],
      });
  });

  it('jp-observation-labresult-example-1, of uric acid, is refused: it is no test for the virus', () => {
    const { read, issues } = READ_BY('Observation', {
      contained: [{ resourceType: 'ServiceRequest', id: 'order' }],
      basedOn: [{ reference: '#order' }],
      status: 'final',
      category: [
        concept('http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS', 'laboratory'),
      ],
      code: {
        coding: [
          { system: 'http://hospital.invalid/local', code: '1' },
          { system: 'http://medis.or.jp/CodeSystem/master-JLAC10-17digits', code: '3C020000002327101' },
        ],
        text: '尿酸',
      },
      subject: { reference: 'Patient/jp-patient-example-1' },
      effectiveDateTime: '2021-10-19T02:20:00+09:00',
      valueQuantity: { value: 8.5, unit: 'mg/dL' },
      interpretation: [concept('http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', 'H')],
      referenceRange: [{ low: { value: 2.1 } }],
      performer: [{ reference: 'Practitioner/1' }],
      specimen: { reference: 'Specimen/1' },
    });
    expect(read).toBeNull();
    expect(issues).toEqual([
      ['warning', 'not-used', 'Observation.basedOn'],
      ['warning', 'not-used', 'Observation.valueQuantity'],
      ['warning', 'not-used', 'Observation.referenceRange'],
      ['warning', 'not-used', 'Observation.performer'],
      ['error', 'not-the-virus', 'Observation.code.coding'],
    ]);
  });

  it('jp-condition-example-1, whose disease is told in words alone, is refused', () => {
    const { read, issues } = READ_BY('Condition', {
      verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
      code: text('ほかの病気'),
      bodySite: [text('部位')],
      subject: { reference: 'Patient/jp-patient-example-1' },
      onsetAge: { value: 52, unit: 'years' },
      recordedDate: '2022-08-01',
      evidence: [{ code: [text('所見')] }],
    });
    expect(read).toBeNull();
    expect(issues).toEqual([
      ['warning', 'not-used', 'Condition.bodySite'],
      ['warning', 'not-used', 'Condition.onsetAge'],
      ['error', 'not-the-disease', 'Condition.code.coding'],
    ]);
  });

  it('jp-condition-diagnosis-example-1, a fracture in codes for exchange, is refused', () => {
    const { read, issues } = READ_BY('Condition', {
      identifier: [{ system: 'http://hospital.invalid/disease', value: '1' }],
      verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
      code: {
        extension: [
          {
            url: 'http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Condition_DiseasePrefixModifier',
          },
        ],
        coding: [{ system: 'http://medis.or.jp/CodeSystem/master-disease-exCode', code: 'CJTR' }],
      },
      subject: { reference: 'Patient/jp-patient-example-1' },
      onsetDateTime: '2017-02-28',
      abatementDateTime: '2017-03-07',
      recordedDate: '2017-03-07',
    });
    expect(read).toBeNull();
    expect(issues).toEqual([
      ['warning', 'not-used', 'Condition.abatementDateTime'],
      ['error', 'not-the-disease', 'Condition.code.coding'],
    ]);
  });
});
