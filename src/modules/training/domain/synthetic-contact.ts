/**
 * Mail addresses and telephone numbers of synthetic people carry the person's number, so that whoever finds a message
 * knows whose it is and nothing about them needs to be stored. `.invalid` can never be delivered to (RFC 2606).
 */
const EMAIL = /^[rf](\d{8})@mail\.invalid$/;
const PHONE = /^0[789]0[1-9](\d{7})$/;

const NUMBERS = 10_000_000;
// Multiplying by a number without the factors 2 and 5 shuffles the seven digits and can be undone.
const SHUFFLE = 6_180_339;
const UNSHUFFLE = 6_240_059;

/** The mail address of the person number `ordinal`, from 0 to 99,999,999. */
export const emailOf = (ordinal: number): string => `r${String(ordinal).padStart(8, '0')}@mail.invalid`;

/** The address of a person whose mailbox is full by the time the first letter comes. */
export const fullMailboxOf = (ordinal: number): string => emailOf(ordinal).replace(/^r/, 'f');

/** Whether letters to this address come back. */
export const isFullMailbox = (email: string): boolean => email.startsWith('f') && EMAIL.test(email);

/** A mobile number that looks like any other; different for every ordinal below 10,000,000. */
export function phoneOf(ordinal: number): string {
  const shuffled = String(multiply(ordinal % NUMBERS, SHUFFLE)).padStart(7, '0');
  return `0${7 + (ordinal % 3)}0${1 + (ordinal % 9)}${shuffled}`;
}

/** The number of the synthetic person whom a message was sent to; null when it went to anybody else. */
export function ordinalOf(recipient: string): number | null {
  const email = EMAIL.exec(recipient);
  if (email !== null) return Number(email[1]);
  const phone = PHONE.exec(recipient);
  if (phone === null) return null;
  const ordinal = multiply(Number(phone[1]), UNSHUFFLE);
  return phoneOf(ordinal) === recipient ? ordinal : null;
}

const multiply = (a: number, b: number): number => Number((BigInt(a) * BigInt(b)) % BigInt(NUMBERS));
