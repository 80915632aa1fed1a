import type { Uuid } from '../../../kernel/ids.ts';
import { laboratoryCodeFor, readLaboratoryCode } from './laboratory-code.ts';
import type { Identifier } from './patient-facts.ts';
import {
  INTERPRETATION,
  JLAC10,
  LABORATORY_CATEGORIES,
  LEGAL_BASIS,
  METHOD_CODES,
  ONSET_ON,
  PROFILES,
  SPECIMEN_CODES,
} from './systems.ts';
import { timeOf, whenText } from './when.ts';
import { metaOf, type Resource, type Stored } from './write-patient.ts';

/** A test report as far as an Observation tells it; the same names as in the report. */
export interface ObservedTest {
  readonly sampledOn: string;
  /** Minutes of the day in Japan; null where only the day is known. */
  readonly sampledMinute: number | null;
  readonly resultedOn: string;
  readonly resultedMinute: number | null;
  readonly specimen: string;
  readonly method: string;
  readonly result: string;
  readonly legalBasis: string;
  readonly onsetOn: string | null;
}

/** How a report is named outside: as it was sent. */
export interface Sent {
  readonly identifier: Identifier | null;
  readonly patientId: Uuid;
  readonly laboratoryCode: string | null;
}

const INTERPRETATIONS: Readonly<Record<string, string>> = {
  positive: 'POS',
  negative: 'NEG',
  indeterminate: 'IND',
};
/** `issued` is an instant: where only the day is known, its beginning. */
const BEGINNING_OF_DAY = '00:00';

/** The Observation of a test report. `isWithdrawn` is told by its status. */
export function writeObservation(
  stored: Stored,
  sent: Sent,
  test: ObservedTest,
  isWithdrawn: boolean,
): Resource {
  const code = sent.laboratoryCode ?? laboratoryCodeFor(test.method);
  const read = readLaboratoryCode(code);
  const isToldByCode = read.kind === 'method' && read.method === test.method;
  const minute = (at: number | null): string | null => (at === null ? null : timeOf(at));
  return {
    resourceType: 'Observation',
    id: stored.id,
    meta: metaOf(stored, PROFILES.Observation),
    contained: [
      {
        resourceType: 'Specimen',
        id: 'specimen',
        type: { coding: [{ system: SPECIMEN_CODES, code: test.specimen }] },
      },
    ],
    extension: [
      { url: LEGAL_BASIS, valueCode: test.legalBasis },
      ...(test.onsetOn === null ? [] : [{ url: ONSET_ON, valueDate: test.onsetOn }]),
    ],
    ...(sent.identifier !== null && { identifier: [sent.identifier] }),
    status: isWithdrawn ? 'entered-in-error' : stored.version > 1 ? 'corrected' : 'final',
    category: [{ coding: [{ system: LABORATORY_CATEGORIES[0], code: 'laboratory' }] }],
    code: { coding: [{ system: JLAC10[0], code }], text: 'SARS-CoV-2' },
    subject: { reference: `Patient/${sent.patientId}` },
    effectiveDateTime: whenText({ day: test.sampledOn, time: minute(test.sampledMinute) }),
    issued: whenText({ day: test.resultedOn, time: minute(test.resultedMinute) ?? BEGINNING_OF_DAY }),
    interpretation: [{ coding: [{ system: INTERPRETATION, code: INTERPRETATIONS[test.result] ?? '' }] }],
    ...(!isToldByCode && { method: { coding: [{ system: METHOD_CODES, code: test.method }] } }),
    specimen: { reference: '#specimen' },
  };
}
