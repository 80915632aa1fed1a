import { randomInt } from 'node:crypto';

// Without 0 o 1 l i u v: it is read from a sheet of paper and typed once.
const LETTERS = 'abcdefghjkmnpqrstwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password of 20 random letters and digits (97 bits) in groups of four, for one use. */
export function newInitialPassword(): string {
  const letter = (): string => LETTERS[randomInt(LETTERS.length)] ?? '';
  const group = (): string => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
