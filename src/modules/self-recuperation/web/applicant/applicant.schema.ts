import type { Applicant, ApplicantEntry } from '../../domain/applicant.ts';
import type { SharedAnswers } from '../../domain/household.ts';
import { type Entries, type EntryValues, oneOf } from '../entries.ts';

/** The channels of the daily question in the order of the form. */
export const CHANNEL_ORDER = ['line', 'voice', 'web'] as const;

/** Reads the posted fields of step 2. */
export const applicantEntry = ({ text }: Entries): ApplicantEntry => ({
  name: text('name'),
  nameKana: text('name-kana'),
  guardianName: text('guardian-name'),
  postalCode: text('postal-code'),
  municipality: text('municipality'),
  street: text('street'),
  phone: text('phone'),
  email: text('email'),
  emailAgain: text('email-again'),
  observationChannel: oneOf(CHANNEL_ORDER, text('observation-channel')),
});

/** The fields of step 2 filled from kept answers; `applicantEntry` reads them back as the same answers. */
export const applicantValues = (applicant: Applicant): EntryValues => ({
  name: applicant.name,
  'name-kana': applicant.nameKana,
  'guardian-name': applicant.guardianName,
  ...sharedValues(applicant),
});

/** What the household has in common, filled in for its next member. */
export const sharedValues = (applicant: SharedAnswers): EntryValues => ({
  'postal-code': `${applicant.postalCode.slice(0, 3)}-${applicant.postalCode.slice(3)}`,
  municipality: applicant.municipality.name,
  street: applicant.street,
  phone: applicant.phone,
  email: applicant.email,
  'email-again': applicant.email,
  'observation-channel': applicant.observationChannel,
});
