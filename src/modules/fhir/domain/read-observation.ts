import { codeIn, type Element, extensionsOf } from './element.ts';
import { checkElements } from './known-elements.ts';
import { readLaboratoryCode } from './laboratory-code.ts';
import {
  INTERPRETATION,
  JLAC10,
  LABORATORY_CATEGORIES,
  LEGAL_BASIS,
  METHOD_CODES,
  ONSET_ON,
  SNOMED,
  SPECIMEN_CODES,
} from './systems.ts';
import { type When, whenOf } from './when.ts';

/** What an Observation says of a test, by the names of the fields of a test report; absent where it says nothing. */
export type TestFields = Partial<
  Record<
    | 'sampledOn'
    | 'sampledTime'
    | 'resultedOn'
    | 'resultedTime'
    | 'specimen'
    | 'method'
    | 'result'
    | 'legalBasis'
    | 'onsetOn',
    string
  >
>;

export interface ReadObservation {
  readonly fields: TestFields;
  readonly laboratoryCode: string;
}

const FINAL = ['final', 'amended', 'corrected'];

/** Codes of a result, by the systems that they are sent in. */
const RESULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [INTERPRETATION]: {
    POS: 'positive',
    DET: 'positive',
    NEG: 'negative',
    ND: 'negative',
    IND: 'indeterminate',
    E: 'indeterminate',
  },
  [SNOMED]: {
    '10828004': 'positive',
    '260373001': 'positive',
    '260385009': 'negative',
    '260415000': 'negative',
    '82334004': 'indeterminate',
    '419984006': 'indeterminate',
  },
};

/** Reads JP_Observation_LabResult of a test for SARS-CoV-2. Null, with the issues, when it is of something else. */
export function readObservation(observation: Element): ReadObservation | null {
  checkElements(observation, 'Observation');
  const status = observation.text('status');
  if (status === null) observation.refuse('missing', 'status');
  else if (!FINAL.includes(status)) observation.refuse('not-final', 'status', status);
  if (!observation.children('category').some(isLaboratory)) observation.refuse('not-laboratory', 'category');
  const laboratoryCode = codeIn(observation.child('code'), JLAC10);
  if (laboratoryCode === null) return observation.refuse('no-laboratory-code', 'code.coding');
  const read = readLaboratoryCode(laboratoryCode);
  if (read.kind === 'other-analyte') return observation.refuse('not-the-virus', 'code.coding');
  const told = codeIn(observation.child('method'), [METHOD_CODES]);
  const method = told ?? (read.kind === 'method' ? read.method : null);
  if (method === null) observation.refuse('method-unknown', 'method');
  const sampled = sampledAt(observation);
  const resulted = whenAt(observation, 'issued', true);
  return {
    laboratoryCode,
    fields: compact({
      sampledOn: sampled?.day ?? null,
      sampledTime: sampled?.time ?? null,
      resultedOn: resulted?.day ?? null,
      resultedTime: resulted?.time ?? null,
      specimen: specimenOf(observation),
      method,
      result: resultOf(observation),
      legalBasis: extensionsOf(observation, LEGAL_BASIS)[0]?.text('valueCode') ?? null,
      onsetOn: extensionsOf(observation, ONSET_ON)[0]?.text('valueDate') ?? null,
    }),
  };
}

const isLaboratory = (category: Element): boolean => codeIn(category, LABORATORY_CATEGORIES) === 'laboratory';

function sampledAt(observation: Element): When | null {
  const period = observation.child('effectivePeriod');
  return period === null ? whenAt(observation, 'effectiveDateTime', false) : whenAt(period, 'start', false);
}

function whenAt(element: Element, name: string, needsTime: boolean): When | null {
  const text = element.text(name);
  if (text === null) return null;
  const when = whenOf(text);
  if (when === null || (needsTime && when.time === null))
    return element.refuse(needsTime ? 'not-an-instant' : 'not-a-date', name);
  return when;
}

/** The kind of specimen, from the contained Specimen to which the Observation refers. */
function specimenOf(observation: Element): string | null {
  const reference = observation.child('specimen')?.text('reference') ?? null;
  if (reference === null) return null;
  const specimen = reference.startsWith('#')
    ? observation.children('contained').find(one => one.text('id') === reference.slice(1))
    : undefined;
  if (specimen === undefined) return observation.refuse('no-such-reference', 'specimen.reference');
  return codeIn(specimen.child('type'), [SPECIMEN_CODES]);
}

/** What came out: by its interpretation or as a value, which must not contradict each other. */
function resultOf(observation: Element): string | null {
  const value = observation.child('valueCodeableConcept');
  const told = [...observation.children('interpretation'), ...(value === null ? [] : [value])].flatMap(
    resultsIn,
  );
  const results = [...new Set(told)];
  if (results.length > 1) return observation.refuse('result-contradicts', 'interpretation');
  return results[0] ?? observation.refuse('result-unknown', 'interpretation');
}

function resultsIn(concept: Element): readonly string[] {
  return Object.entries(RESULTS).flatMap(([system, codes]) => {
    const code = codeIn(concept, [system]) ?? '';
    return Object.hasOwn(codes, code) ? (codes[code] ?? []) : [];
  });
}

const compact = (fields: Readonly<Record<string, string | null>>): TestFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as TestFields;
