import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Why a new password is not accepted. */
export type PasswordReason =
  | 'too-short'
  | 'too-long'
  | 'too-repetitive'
  | 'guessable-word'
  | 'not-repeated'
  | 'unchanged';

export interface NewPassword {
  /** Exactly as typed: never trimmed, folded or cut. */
  readonly password: string;
  readonly repeated: string;
  /** Words that an attacker tries first: the login name, the person's name, the authority. */
  readonly context: readonly string[];
}

const LEAST = 15;
const MOST = 128;
const LEAST_DIFFERENT = 5;
const SHORTEST_WORD = 4;
const GUESSABLE = [
  'mimamori',
  'password',
  'passw0rd',
  'kanagawa',
  'covid',
  'corona',
  'jishuryoyo',
  'qwerty',
  'asdfgh',
  '12345678',
  '87654321',
];

/**
 * Decides whether staff may use the new password (ASVS 6.2.1–6.2.12): 15 to 128 characters of any kind, typed twice,
 * without the words that are guessed first. No rule of composition and no forced change with time.
 */
export function decidePassword({ password, repeated, context }: NewPassword): Result<string, PasswordReason> {
  const characters = [...password];
  if (characters.length < LEAST) return fail('too-short');
  if (characters.length > MOST) return fail('too-long');
  if (new Set(characters).size < LEAST_DIFFERENT) return fail('too-repetitive');
  const folded = fold(password);
  const guessable = [...GUESSABLE, ...context.map(fold).filter(word => [...word].length >= SHORTEST_WORD)];
  if (guessable.some(word => folded.includes(word))) return fail('guessable-word');
  return password === repeated ? ok(password) : fail('not-repeated');
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
