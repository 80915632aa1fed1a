import { codeIn, type Element, extensionsOf } from './element.ts';
import { checkElements } from './known-elements.ts';
import { GENDERS, type GuardianFacts, type Identifier, type PatientFacts } from './patient-facts.ts';
import { GUARDIAN_RELATIONSHIP, MUNICIPALITY, NAME_REPRESENTATION } from './systems.ts';
import { whenOf } from './when.ts';

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const GUARDIANS: readonly (string | null)[] = ['GUARD', 'PRN', 'FTH', 'MTH'];
/** Uses of an address or a number by which nobody is reached any more. */
const OF_THE_PAST: readonly (string | null)[] = ['old', 'temp', 'billing'];

/** Reads JP_Patient. Null, with the issues, when it has no identifier: by that it is known again. */
export function readPatient(patient: Element): PatientFacts | null {
  checkElements(patient, 'Patient');
  if (patient.flag('active') === false) patient.refuse('not-active', 'active');
  const [identifier = null] = patient.children('identifier').flatMap(one => readIdentifier(one) ?? []);
  const died = patient.text('deceasedDateTime');
  const facts = {
    name: nameOf(patient, ['IDE', null]),
    nameKana: nameOf(patient, ['SYL']),
    gender: genderOf(patient),
    birthDate: birthDateOf(patient),
    phone: phoneOf(patient),
    ...addressOf(patient),
    diedOn: died === null ? null : (whenOf(died)?.day ?? patient.refuse('not-a-date', 'deceasedDateTime')),
    guardian: guardianOf(patient),
  };
  if (identifier === null) return patient.refuse('missing', 'identifier');
  return { identifier, ...facts };
}

/** An identifier with both its parts; null, with an issue, when one is missing. */
export function readIdentifier(element: Element): Identifier | null {
  const [system, value] = [element.text('system'), element.text('value')];
  if (system !== null && value !== null) return { system, value };
  return element.refuse('missing', system === null ? 'system' : 'value');
}

function genderOf(patient: Element): string | null {
  const gender = patient.text('gender');
  if (gender === null || GENDERS.some(known => known === gender)) return gender;
  return patient.refuse('not-a-code', 'gender', GENDERS.join(' | '));
}

function birthDateOf(patient: Element): string | null {
  const text = patient.text('birthDate');
  return text === null || PARTIAL_DATE.test(text) ? text : patient.refuse('not-a-date', 'birthDate');
}

/** The name in one of these representations; one that does not say its own is in kanji. */
function nameOf(person: Element, representations: readonly (string | null)[]): string | null {
  const found = person
    .children('name')
    .filter(name => name.text('use') !== 'old')
    .find(name =>
      representations.includes(extensionsOf(name, NAME_REPRESENTATION)[0]?.text('valueCode') ?? null),
    );
  return found === undefined ? null : writtenName(found);
}

const writtenName = (name: Element): string | null =>
  name.text('text') ?? ([name.text('family'), ...name.texts('given')].filter(Boolean).join(' ') || null);

function phoneOf(person: Element): string | null {
  const phones = person
    .children('telecom')
    .filter(telecom => ['phone', 'sms'].includes(telecom.text('system') ?? ''))
    .filter(telecom => !OF_THE_PAST.includes(telecom.text('use')));
  return phones[0]?.text('value') ?? null;
}

function addressOf(patient: Element) {
  const address = patient.children('address').find(one => !OF_THE_PAST.includes(one.text('use')));
  if (address === undefined)
    return {
      postalCode: null,
      state: null,
      city: null,
      line: null,
      addressText: null,
      municipalityCode: null,
    };
  return {
    postalCode: address.text('postalCode'),
    state: address.text('state'),
    city: address.text('city'),
    line: address.texts('line').join('') || null,
    addressText: address.text('text'),
    municipalityCode: extensionsOf(address, MUNICIPALITY)[0]?.text('valueCode') ?? null,
  };
}

function guardianOf(patient: Element): GuardianFacts | null {
  const contact = patient
    .children('contact')
    .find(one =>
      one
        .children('relationship')
        .some(relationship => GUARDIANS.includes(codeIn(relationship, [GUARDIAN_RELATIONSHIP]))),
    );
  if (contact === undefined) return null;
  const name = contact.child('name');
  return {
    name: name === null ? null : writtenName(name),
    phone: phoneOf(contact),
    address: contact.child('address')?.text('text') ?? null,
  };
}
