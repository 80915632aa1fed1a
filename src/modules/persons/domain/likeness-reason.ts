/** Why two rows may be one person, or may not: what a human is shown beside the score. */
export type LikenessReason =
  | 'same-kana'
  | 'kana-voiced-mark-off'
  | 'kana-one-letter-off'
  | 'kana-two-letters-off'
  | 'same-name'
  | 'name-variant'
  | 'name-read-otherwise'
  | 'name-written-otherwise'
  | 'other-family-name'
  | 'other-given-name'
  | 'other-name'
  | 'same-birth-date'
  | 'birth-day-month-swapped'
  | 'birth-one-digit-off'
  | 'other-birth-date'
  | 'same-phone'
  | 'phone-one-digit-off'
  | 'other-phone'
  | 'same-address'
  | 'same-postal-code'
  | 'other-address'
  | 'same-email';

/**
 * How much each speaks for one person (in natural logarithms of odds) or, below zero, against it. Twins share surname,
 * birth date, telephone and address: another given name outweighs all of them. A surname changes with marriage, a
 * telephone number and an address with moving house, so these say little when they differ.
 */
export const WEIGHTS: Readonly<Record<LikenessReason, number>> = {
  'same-kana': 6,
  'kana-voiced-mark-off': 4.5,
  'kana-one-letter-off': 4,
  'kana-two-letters-off': 2.5,
  'same-name': 1.5,
  'name-variant': 1.5,
  'name-read-otherwise': 2,
  'name-written-otherwise': -2,
  'other-family-name': 1,
  'other-given-name': -10.5,
  'other-name': -8,
  'same-birth-date': 5.5,
  'birth-day-month-swapped': 3.5,
  'birth-one-digit-off': 2,
  'other-birth-date': -5,
  'same-phone': 4.5,
  'phone-one-digit-off': 2.5,
  'other-phone': -0.8,
  'same-address': 3,
  'same-postal-code': 0.8,
  'other-address': -0.3,
  'same-email': 3,
};

/** The odds that any two rows of one block are one person, before anything is known of them. */
export const PRIOR = -8;

/** From this score on a pair is put before a human. */
export const WORTH_A_LOOK = 0.5;

/** Whether the reason speaks for one person. */
export const speaksFor = (reason: LikenessReason): boolean => WEIGHTS[reason] > 0;
