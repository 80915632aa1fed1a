/** Why an item cannot be taken as it stands. */
export type ItemProblem =
  | 'missing'
  | 'too-long'
  | 'not-a-name'
  | 'not-kana'
  | 'not-a-date'
  | 'in-future'
  | 'too-long-ago'
  | 'not-a-choice'
  | 'none-and-others'
  | 'not-a-phone'
  | 'not-a-postal-code'
  | 'not-for-this-kind'
  | 'not-elderly'
  | 'unknown-municipality'
  | 'choose-municipality';

/** Something to put right, named by the code of its item; `earlier-than` compares it with another date (domain.md 4.3). */
export type FieldReason =
  | { readonly field: string; readonly reason: ItemProblem }
  | { readonly field: string; readonly reason: 'earlier-than'; readonly than: string };
