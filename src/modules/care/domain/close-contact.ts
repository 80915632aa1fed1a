import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** How somebody is close to a patient. */
export const RELATIONS = ['household', 'work', 'school', 'friend', 'care', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whether a contact is still watched, fell ill, or was well through the window. */
export const CONTACT_STATUSES = ['watched', 'became-case', 'ended'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** Somebody who was close to a patient (濃厚接触者). */
export interface CloseContact {
  readonly contactId: Uuid;
  readonly caseId: Uuid;
  readonly name: string;
  readonly nameKana: string;
  /** Digits; '' when nobody knows a number. */
  readonly phone: string;
  readonly relation: Relation;
  readonly lastContactOn: PlainDate;
  /** The last day of the window. */
  readonly watchedThrough: PlainDate;
  readonly status: ContactStatus;
  readonly addedAt: Instant;
}

const AFTER: Readonly<Record<ContactStatus, readonly ContactStatus[]>> = {
  watched: ['became-case', 'ended'],
  'became-case': [],
  ended: [],
};

/** Whether a contact may be settled so; once settled, it stays. */
export const maySettle = (status: ContactStatus, next: ContactStatus): boolean =>
  AFTER[status].includes(next);

/** The last day on which a contact is watched: the day of the last contact counts as day 0. */
export const watchedThrough = (lastContactOn: PlainDate, windowDays: number): PlainDate =>
  addDays(lastContactOn, windowDays);

/** A contact as it was typed. */
export interface GivenContact {
  readonly name: string;
  readonly nameKana: string;
  readonly phone: string;
  readonly relation: string;
  readonly lastContactOn: string;
}

export type ContactProblem =
  | { readonly field: 'name' | 'nameKana'; readonly reason: 'missing' | 'too-long' }
  | { readonly field: 'nameKana'; readonly reason: 'not-kana' }
  | { readonly field: 'phone'; readonly reason: 'not-a-number' }
  | { readonly field: 'relation'; readonly reason: 'missing' }
  | { readonly field: 'lastContactOn'; readonly reason: 'missing' | 'no-such-day' | 'in-the-future' };

/** How names, numbers and days are read: the same everywhere. */
export interface ContactReaders {
  readonly readKana: (text: string) => string | null;
  readonly readPhone: (text: string) => string | null;
  readonly readDay: (text: string) => PlainDate | null;
}

const LONGEST_NAME = 100;

/** Reads a contact, or lists what must be put right. */
export function readContact(
  given: GivenContact,
  { readKana, readPhone, readDay }: ContactReaders,
  today: PlainDate,
): Result<
  Pick<CloseContact, 'name' | 'nameKana' | 'phone' | 'relation' | 'lastContactOn'>,
  readonly ContactProblem[]
> {
  const problems: ContactProblem[] = [];
  for (const field of ['name', 'nameKana'] as const) {
    if (given[field] === '') problems.push({ field, reason: 'missing' });
    else if (given[field].length > LONGEST_NAME) problems.push({ field, reason: 'too-long' });
  }
  const nameKana = readKana(given.nameKana);
  if (given.nameKana !== '' && nameKana === null) problems.push({ field: 'nameKana', reason: 'not-kana' });
  const phone = given.phone === '' ? '' : readPhone(given.phone);
  if (phone === null) problems.push({ field: 'phone', reason: 'not-a-number' });
  const relation = RELATIONS.find(known => known === given.relation);
  if (relation === undefined) problems.push({ field: 'relation', reason: 'missing' });
  const lastContactOn = given.lastContactOn === '' ? null : readDay(given.lastContactOn);
  if (lastContactOn === null)
    problems.push({
      field: 'lastContactOn',
      reason: given.lastContactOn === '' ? 'missing' : 'no-such-day',
    });
  else if (lastContactOn > today) problems.push({ field: 'lastContactOn', reason: 'in-the-future' });
  return nameKana === null ||
    phone === null ||
    relation === undefined ||
    lastContactOn === null ||
    problems.length > 0
    ? fail(problems)
    : ok({ name: given.name, nameKana, phone, relation, lastContactOn });
}
