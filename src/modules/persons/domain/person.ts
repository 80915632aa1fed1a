import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What is known of a person and how to reach them. */
export interface PersonDetails {
  readonly name: string;
  /** Full-width katakana. */
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  /** Digits with a leading 0; '' when a report named none. */
  readonly phone: string;
  /** '' when a report named none. */
  readonly email: string;
  /** Seven digits. */
  readonly postalCode: string;
  /** Six digits with check digit. */
  readonly municipalityCode: string;
  readonly address: string;
  /** Language tag in which the person is written to. */
  readonly language: string;
}

/** The part of it that a person may correct without filing anew. */
export type ContactDetails = Pick<
  PersonDetails,
  'phone' | 'email' | 'postalCode' | 'municipalityCode' | 'address'
>;

export interface Person extends PersonDetails {
  readonly personId: Uuid;
  readonly contactVersion: number;
}
