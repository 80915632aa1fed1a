import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { CaseItems } from './case-items.ts';
import { elementOf } from './element.ts';
import type { Issue } from './issue.ts';
import { laboratoryCodeFor } from './laboratory-code.ts';
import type { PatientFacts } from './patient-facts.ts';
import { readCondition } from './read-condition.ts';
import { readObservation } from './read-observation.ts';
import { readPatient } from './read-patient.ts';
import { timeOf } from './when.ts';
import { writeCondition } from './write-condition.ts';
import { writeObservation } from './write-observation.ts';
import { type Resource, writePatient } from './write-patient.ts';

const stored = { id: 'x' as Uuid, version: 1, changedAt: '2022-02-14T00:00:00.000Z' as Instant };

function read<T>(resource: Resource, reader: (element: NonNullable<ReturnType<typeof elementOf>>) => T) {
  const issues: Issue[] = [];
  const sent: unknown = JSON.parse(JSON.stringify(resource));
  const element = elementOf(sent, resource.resourceType, issues);
  return { value: element === null ? null : reader(element), issues };
}

const word = fc.stringMatching(/^[一-龠ァ-ヴa-z0-9]{1,12}$/u).filter(text => text.trim() === text);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date('2020-01-16'), max: new Date('2022-02-14'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const identifier = fc.record({ system: fc.webUrl(), value: word });
const name = maybe(fc.tuple(word, word).map(parts => parts.join(' ')));

const patients: fc.Arbitrary<PatientFacts> = fc.record({
  identifier,
  name,
  nameKana: name,
  gender: maybe(fc.constantFrom('male', 'female', 'other', 'unknown')),
  birthDate: maybe(day),
  phone: maybe(word),
  postalCode: maybe(word),
  state: maybe(word),
  city: maybe(word),
  line: maybe(word),
  addressText: maybe(word),
  municipalityCode: maybe(fc.stringMatching(/^\d{6}$/)),
  diedOn: maybe(day),
  guardian: maybe(fc.record({ name: maybe(word), phone: maybe(word), address: maybe(word) })),
});

describe('a Patient', () => {
  it('says after writing and reading what it said before, whatever of it is there', () => {
    fc.assert(
      fc.property(patients, facts => {
        expect(read(writePatient(stored, facts), readPatient)).toEqual({ value: facts, issues: [] });
      }),
    );
  });
});

const METHODS = ['pcr', 'lamp', 'antigen-quantitative', 'antigen-qualitative', 'other'];
const tests = fc.record({
  sampledOn: day,
  sampledMinute: maybe(fc.integer({ min: 0, max: 1439 })),
  resultedOn: day,
  resultedMinute: fc.integer({ min: 0, max: 1439 }),
  specimen: fc.constantFrom('nasopharyngeal', 'nasal', 'saliva', 'sputum', 'throat', 'other'),
  method: fc.constantFrom(...METHODS),
  result: fc.constantFrom('positive', 'negative', 'indeterminate'),
  legalBasis: fc.constantFrom('article-15', 'other'),
  onsetOn: maybe(day),
});

describe('an Observation', () => {
  it('keeps every supported field of a test from FHIR to the report and back', () => {
    fc.assert(
      fc.property(
        tests,
        maybe(identifier),
        fc.constantFrom(null, ...METHODS.map(laboratoryCodeFor)),
        (test, sent, code) => {
          const written = writeObservation(
            stored,
            { identifier: sent, patientId: 'p' as Uuid, laboratoryCode: code },
            test,
            false,
          );
          const { value, issues } = read(written, readObservation);
          expect(issues).toEqual([]);
          expect(value?.fields).toEqual({
            sampledOn: test.sampledOn,
            ...(test.sampledMinute !== null && { sampledTime: timeOf(test.sampledMinute) }),
            resultedOn: test.resultedOn,
            resultedTime: timeOf(test.resultedMinute),
            specimen: test.specimen,
            method: test.method,
            result: test.result,
            legalBasis: test.legalBasis,
            ...(test.onsetOn !== null && { onsetOn: test.onsetOn }),
          });
          expect(value?.laboratoryCode).toBe(code ?? laboratoryCodeFor(test.method));
        },
      ),
    );
  });

  it('that was withdrawn is read by nobody as a result', () => {
    const test = { ...fc.sample(tests, 1)[0] } as Parameters<typeof writeObservation>[2];
    const sent = { identifier: null, patientId: 'p' as Uuid, laboratoryCode: null };
    expect(
      read(writeObservation(stored, sent, test, true), readObservation).issues.map(({ reason }) => reason),
    ).toEqual(['not-final']);
  });
});

const items: fc.Arbitrary<CaseItems> = fc
  .record(
    {
      kind: fc.constantFrom('confirmed', 'asymptomatic', 'suspected', 'deceased', 'suspected-deceased'),
      physician: word,
      'diagnosed-on': day,
      'onset-on': day,
      symptoms: fc.uniqueArray(fc.constantFrom('fever', 'cough', 'fatigue', 'other'), { minLength: 1 }),
      severity: fc.constantFrom('mild', 'moderate-1', 'moderate-2', 'severe'),
      remarks: word,
      occupation: word,
      'test-method': fc.constantFrom('pcr', 'antigen-qualitative'),
      'sampled-on': day,
      'risk-factors': fc.uniqueArray(fc.constantFrom('diabetes', 'smoking', 'obesity'), { minLength: 2 }),
      hospitalisation: fc.constantFrom('yes', 'no'),
      'route-note': word,
    },
    { requiredKeys: ['kind', 'diagnosed-on'] },
  )
  .map(given => given as CaseItems);

describe('a Condition', () => {
  it('keeps every item of a case report that the Patient does not tell', () => {
    fc.assert(
      fc.property(items, maybe(identifier), (given, sent) => {
        const written = writeCondition(stored, { identifier: sent, patientId: 'p' as Uuid }, given, false);
        const { value, issues } = read(written, readCondition);
        expect(issues).toEqual([]);
        expect(value).toEqual(given);
      }),
    );
  });

  it('leaves the items of the person to the Patient', () => {
    const given = {
      kind: 'confirmed',
      'diagnosed-on': '2022-02-14',
      name: 'NAME',
      phone: 'PHONE',
      'died-on': '2022-02-14',
    };
    const written = writeCondition(stored, { identifier: null, patientId: 'p' as Uuid }, given, false);
    expect(JSON.stringify(written)).not.toMatch(/NAME|PHONE|died/);
  });
});
