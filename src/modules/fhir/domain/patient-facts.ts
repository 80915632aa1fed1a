/** A code or number with the system that gave it. */
export interface Identifier {
  readonly system: string;
  readonly value: string;
}

/** Somebody who answers for a minor. */
export interface GuardianFacts {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/** What a Patient says, as it was sent; null where it says nothing. What of it can be taken is the reports' own rule. */
export interface PatientFacts {
  readonly identifier: Identifier;
  readonly name: string | null;
  readonly nameKana: string | null;
  /** A code of FHIR's administrative gender. */
  readonly gender: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly postalCode: string | null;
  readonly state: string | null;
  readonly city: string | null;
  readonly line: string | null;
  readonly addressText: string | null;
  /** Six digits with the check digit. */
  readonly municipalityCode: string | null;
  readonly diedOn: string | null;
  readonly guardian: GuardianFacts | null;
}

export const GENDERS = ['male', 'female', 'other', 'unknown'] as const;

/** The sex as reports tell it; the statutory form knows no third one, and what it does not know is unknown. */
export const sexOf = ({ gender }: Pick<PatientFacts, 'gender'>): string | null =>
  gender === null || gender === 'male' || gender === 'female' ? gender : 'unknown';

/** Town, block and building, or the whole address where it was not told in parts. */
export const streetOf = ({ line, addressText }: Pick<PatientFacts, 'line' | 'addressText'>): string | null =>
  line ?? addressText;

/** The municipality as it was told: by its code, else by its name with that of the prefecture. */
export function municipalityTold({
  municipalityCode,
  state,
  city,
}: Pick<PatientFacts, 'municipalityCode' | 'state' | 'city'>): string | null {
  if (municipalityCode !== null) return municipalityCode;
  return city === null ? null : `${state ?? ''}${city}`;
}
