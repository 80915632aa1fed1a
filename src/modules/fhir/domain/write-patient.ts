import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { GuardianFacts, PatientFacts } from './patient-facts.ts';
import { GUARDIAN_RELATIONSHIP, MUNICIPALITY, NAME_REPRESENTATION, PROFILES } from './systems.ts';

/** A resource as JSON. */
export type Resource = { readonly resourceType: string } & Readonly<Record<string, unknown>>;

/** What a stored resource says of itself. */
export interface Stored {
  readonly id: Uuid;
  readonly version: number;
  readonly changedAt: Instant;
}

export const metaOf = ({ version, changedAt }: Stored, profile: string) => ({
  versionId: String(version),
  lastUpdated: changedAt,
  profile: [profile],
});

/** The same Patient that was read, with all that is kept of it. */
export function writePatient(stored: Stored, facts: PatientFacts): Resource {
  const { identifier, gender, birthDate, phone, diedOn, guardian } = facts;
  const name = [...nameText(facts.name, 'IDE'), ...nameText(facts.nameKana, 'SYL')];
  const address = addressOf(facts);
  return {
    resourceType: 'Patient',
    id: stored.id,
    meta: metaOf(stored, PROFILES.Patient),
    identifier: [identifier],
    ...(name.length > 0 && { name }),
    ...(phone !== null && { telecom: [{ system: 'phone', value: phone }] }),
    ...(gender !== null && { gender }),
    ...(birthDate !== null && { birthDate }),
    ...(diedOn !== null && { deceasedDateTime: diedOn }),
    ...(address !== null && { address: [address] }),
    ...(guardian !== null && { contact: [contactOf(guardian)] }),
  };
}

function nameText(text: string | null, representation: string) {
  if (text === null) return [];
  const parts = text.split(/\s+/u);
  const [family = '', given = ''] = parts;
  return [
    {
      extension: [{ url: NAME_REPRESENTATION, valueCode: representation }],
      use: 'usual',
      text,
      ...(parts.length === 2 && { family, given: [given] }),
    },
  ];
}

function addressOf({ postalCode, state, city, line, addressText, municipalityCode }: PatientFacts) {
  const parts = {
    ...(municipalityCode !== null && {
      extension: [{ url: MUNICIPALITY, valueCode: municipalityCode }],
    }),
    ...(addressText !== null && { text: addressText }),
    ...(line !== null && { line: [line] }),
    ...(city !== null && { city }),
    ...(state !== null && { state }),
    ...(postalCode !== null && { postalCode }),
  };
  return Object.keys(parts).length === 0 ? null : parts;
}

const contactOf = ({ name, phone, address }: GuardianFacts) => ({
  relationship: [{ coding: [{ system: GUARDIAN_RELATIONSHIP, code: 'GUARD' }] }],
  ...(name !== null && { name: { text: name } }),
  ...(phone !== null && { telecom: [{ system: 'phone', value: phone }] }),
  ...(address !== null && { address: { text: address } }),
});
