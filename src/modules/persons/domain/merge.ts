import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Person } from './person.ts';

/** What is chosen field by field when two rows become one person. An address goes with its postal code and municipality. */
export const MERGE_CHOICES = [
  'name',
  'nameKana',
  'birthDate',
  'phone',
  'email',
  'address',
  'language',
] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** Whose value stays: that of the row that is kept, or of the one that becomes its alias. */
export type Choices = Readonly<Partial<Record<MergeChoice, 'kept' | 'merged'>>>;

/** The columns behind a choice. */
const FIELDS_OF = {
  name: ['name'],
  nameKana: ['nameKana'],
  birthDate: ['birthDate'],
  phone: ['phone'],
  email: ['email'],
  address: ['postalCode', 'municipalityCode', 'address'],
  language: ['language'],
} as const satisfies Record<MergeChoice, readonly (keyof Person)[]>;

export type PersonField = (typeof FIELDS_OF)[MergeChoice][number];

/** A field of the kept person that took another value. */
export interface FieldChange {
  readonly field: PersonField;
  readonly before: string;
  readonly after: string;
}

/** A person as the merge sees them. */
export interface MergeablePerson extends Person {
  readonly mergedInto: Uuid | null;
}

/**
 * `same-person`: both are one row. `is-alias`: one of the two was merged into somebody else meanwhile.
 * `two-live-filings`: each has a filing that is not settled; one of them must be withdrawn or decided first.
 */
export type MergeRefusal = 'no-such-person' | 'same-person' | 'is-alias' | 'two-live-filings';

/** What the kept row takes over from the other, in the order of the fields; `is-alias` and `same-person` as above. */
export function decideMerge(
  kept: MergeablePerson,
  merged: MergeablePerson,
  choices: Choices,
): Result<readonly FieldChange[], MergeRefusal> {
  if (kept.personId === merged.personId) return fail('same-person');
  if (kept.mergedInto !== null || merged.mergedInto !== null) return fail('is-alias');
  const taken = MERGE_CHOICES.filter(choice => choices[choice] === 'merged');
  const fields: readonly PersonField[] = taken.flatMap(choice => [...FIELDS_OF[choice]]);
  return ok(
    fields
      .filter(field => kept[field] !== merged[field])
      .map(field => ({ field, before: kept[field], after: merged[field] })),
  );
}

/** Whether two people differ in what a choice decides. */
export const differsIn = (choice: MergeChoice, one: Person, other: Person): boolean =>
  FIELDS_OF[choice].some(field => one[field] !== other[field]);

/**
 * What an undo gives back: every changed field that still has the value of the merge. A field that was corrected since
 * keeps the correction.
 */
export const fieldsToRestore = (current: Person, changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes.filter(({ field, after }) => current[field] === after);

/** `not-standing`: it was undone before. `kept-is-alias`: the kept person was merged further; that merge is undone first. */
export type UndoRefusal = 'no-such-merge' | 'not-standing' | 'kept-is-alias';
