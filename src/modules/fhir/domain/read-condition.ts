import { type CaseItems, isExtensionItem } from './case-items.ts';
import { codeIn, type Element, extensionsOf } from './element.ts';
import { checkElements } from './known-elements.ts';
import { municipalityTold, type PatientFacts, sexOf, streetOf } from './patient-facts.ts';
import { ICD10, ITEM, itemCodes, VERIFICATION_STATUS } from './systems.ts';
import { whenOf } from './when.ts';

/** COVID-19 as the virus was identified, and as it was not (ICD-10). */
const DISEASE = ['U071', 'U072'];
const CONFIRMED = 'confirmed';
const SUSPECTED = ['provisional', 'differential', 'unconfirmed'];
const VALUES = ['valueCode', 'valueString', 'valueDate'] as const;

/** Reads JP_Condition of COVID-19 as items of 発生届. Null, with the issues, when it is of another disease. */
export function readCondition(condition: Element): CaseItems | null {
  checkElements(condition, 'Condition');
  const code = codeIn(condition.child('code'), ICD10);
  if (code === null || !DISEASE.includes(code.replace('.', '').toUpperCase()))
    return condition.refuse('not-the-disease', 'code.coding');
  const extended = new Map<string, readonly string[]>();
  for (const extension of extensionsOf(condition, ITEM)) readItem(extension, extended);
  return {
    ...told({
      kind: kindOf(condition),
      physician:
        condition.child('recorder')?.text('display') ?? condition.child('asserter')?.text('display') ?? null,
      'diagnosed-on': dayAt(condition, 'recordedDate'),
      'onset-on': dayAt(condition, 'onsetDateTime'),
      severity: codeIn(condition.child('severity'), [itemCodes('severity')]),
      remarks: condition.children('note')[0]?.text('text') ?? null,
    }),
    ...symptomsOf(condition),
    ...Object.fromEntries(
      [...extended].map(([item, values]) => [item, values.length === 1 ? (values[0] ?? '') : values]),
    ),
  };
}

/** What the Patient tells of the items; a person who died is reported as such. */
export const itemsOfPatient = (patient: PatientFacts): CaseItems =>
  told({
    name: patient.name,
    'name-kana': patient.nameKana,
    sex: sexOf(patient),
    'birth-date': patient.birthDate,
    phone: patient.phone,
    'postal-code': patient.postalCode,
    address: streetOf(patient),
    'municipality-code': municipalityTold(patient),
    'died-on': patient.diedOn,
    'guardian-name': patient.guardian?.name ?? null,
    'guardian-phone': patient.guardian?.phone ?? null,
    'guardian-address': patient.guardian?.address ?? null,
  });

/** Both together. Where the kind was not told by itself, a day of death makes it one of the deceased. */
export function itemsOf(patient: CaseItems, condition: CaseItems): CaseItems {
  const died = patient['died-on'] !== undefined;
  const kind =
    died && condition.kind === 'confirmed'
      ? 'deceased'
      : died && condition.kind === 'suspected'
        ? 'suspected-deceased'
        : condition.kind;
  return { ...patient, ...condition, ...(kind !== undefined && { kind }) };
}

function kindOf(condition: Element): string | null {
  const status = codeIn(condition.child('verificationStatus'), [VERIFICATION_STATUS]);
  if (status === null) return null;
  if (status === CONFIRMED) return 'confirmed';
  return SUSPECTED.includes(status) ? 'suspected' : condition.refuse('refuted', 'verificationStatus', status);
}

function dayAt(condition: Element, name: string): string | null {
  const text = condition.text(name);
  return text === null ? null : (whenOf(text)?.day ?? condition.refuse('not-a-date', name));
}

function symptomsOf(condition: Element): CaseItems {
  const symptoms = condition
    .children('evidence')
    .flatMap(evidence => evidence.children('code'))
    .flatMap(concept => codeIn(concept, [itemCodes('symptoms')]) ?? []);
  return symptoms.length === 0 ? {} : { symptoms };
}

function readItem(extension: Element, read: Map<string, readonly string[]>): void {
  const parts = extension.children('extension');
  const item = parts.find(part => part.text('url') === 'item')?.text('valueCode') ?? null;
  if (item === null) return void extension.refuse('missing', "extension('item').value");
  if (!isExtensionItem(item)) return void extension.refuse('item-unknown', '', item);
  if (read.has(item)) return void extension.refuse('named-twice', '', item);
  const values = parts
    .filter(part => part.text('url') === 'value')
    .flatMap(part => VALUES.flatMap(name => part.text(name) ?? []));
  if (values.length === 0) extension.refuse('missing', "extension('value').value", item);
  else read.set(item, values);
}

const told = (items: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(items).flatMap(([item, text]) => (text === null ? [] : [[item, text]])));
