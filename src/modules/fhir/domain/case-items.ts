import { ITEM } from './systems.ts';

/** What a Condition and its Patient say of the items of 発生届, by their code: one text, or several. */
export type CaseItems = Readonly<Record<string, string | readonly string[]>>;

/** Items that a Patient tells. */
const OF_PATIENT: Readonly<Record<string, string>> = {
  name: 'name',
  'name-kana': 'name',
  sex: 'gender',
  'birth-date': 'birthDate',
  phone: 'telecom',
  'postal-code': 'address.postalCode',
  address: 'address',
  'municipality-code': 'address.city',
  'died-on': 'deceased',
  'guardian-name': 'contact.name',
  'guardian-phone': 'contact.telecom',
  'guardian-address': 'contact.address',
};

/** Items that have an element of their own in a Condition. Every other item is an extension. */
const OF_CONDITION: Readonly<Record<string, string>> = {
  kind: 'verificationStatus',
  physician: 'recorder.display',
  'diagnosed-on': 'recordedDate',
  'onset-on': 'onset',
  symptoms: 'evidence.code',
  severity: 'severity',
  remarks: 'note.text',
};

/** Items of an element that may stand in an extension as well: not every kind follows from the verification status. */
const ALSO_AN_EXTENSION: readonly string[] = ['kind'];

/** Whether the item is told by an extension of the Condition. */
export const isExtensionItem = (item: string): boolean =>
  ALSO_AN_EXTENSION.includes(item) || !(item in OF_PATIENT || item in OF_CONDITION);

/** Whether a Condition has an element for the item. */
export const isElementItem = (item: string): boolean => item in OF_CONDITION;

/** Whether the Patient tells the item. */
export const isPatientItem = (item: string): boolean => item in OF_PATIENT;

/** Where an item is, or ought to be, as a FHIRPath expression. */
export function expressionOfItem(item: string, patient: string, condition: string): string {
  const [ofPatient, ofCondition] = [OF_PATIENT[item], OF_CONDITION[item]];
  if (ofPatient !== undefined) return `${patient}.${ofPatient}`;
  if (ofCondition !== undefined) return `${condition}.${ofCondition}`;
  return `${condition}.extension.where(url = '${ITEM}' and extension('item').value = '${item}')`;
}

/** The same for a field of a test report. */
export function expressionOfTestField(field: string, patient: string, observation: string): string {
  const [ofPatient, ofObservation] = [TEST_OF_PATIENT[field], TEST_OF_OBSERVATION[field]];
  return ofPatient === undefined ? `${observation}.${ofObservation ?? field}` : `${patient}.${ofPatient}`;
}

const TEST_OF_PATIENT: Readonly<Record<string, string>> = {
  patientNumber: 'identifier',
  name: 'name',
  nameKana: 'name',
  birthDate: 'birthDate',
  sex: 'gender',
  phone: 'telecom',
  postalCode: 'address.postalCode',
  municipality: 'address.city',
  address: 'address',
};

const TEST_OF_OBSERVATION: Readonly<Record<string, string>> = {
  sampledOn: 'effective',
  sampledTime: 'effective',
  resultedOn: 'issued',
  resultedTime: 'issued',
  specimen: 'specimen',
  result: 'interpretation',
  legalBasis: 'extension',
  onsetOn: 'extension',
};
