import { fail, ok, type Result } from '../../../kernel/result.ts';

/** What the memorandum lets a city do with who and where somebody is (M-03). */
export type GoodsPurpose = 'shopping' | 'rubbish';

/** Where the city has a person's data from. */
export interface DataSource {
  readonly source: 'prefecture' | 'self-call' | 'exception';
  /** The purposes that the basis of the package names; empty for somebody who came another way. */
  readonly purposes: readonly string[];
}

/** Why the city may use them: the basis names the purpose, the person called the city, or they asked for this. */
export const USE_BASES = ['provided', 'own-call', 'own-wish'] as const;
export type UseBasis = (typeof USE_BASES)[number];

export interface AllowedUse {
  readonly basis: UseBasis;
  /** When and how the person asked; null unless they were provided for another purpose. */
  readonly ownWishNote: string | null;
}

const LONGEST = 200;

/** Whether the basis of what was provided covers the purpose, or the person came to the city themselves. */
export const isCovered = (purpose: GoodsPurpose, { source, purposes }: DataSource): boolean =>
  source !== 'prefecture' || purposes.includes(purpose);

/**
 * Whether the city may use a person's name and address for this (M-03). What a prefecture provided serves the purposes of
 * its basis alone; for another the person must have asked the city for it, and somebody must have noted when and how.
 */
export function decideUse(
  purpose: GoodsPurpose,
  source: DataSource,
  ownWishNote: string,
): Result<AllowedUse, 'wish-needed' | 'too-long'> {
  if (isCovered(purpose, source))
    return ok({ basis: source.source === 'prefecture' ? 'provided' : 'own-call', ownWishNote: null });
  const note = ownWishNote.trim();
  if (note === '') return fail('wish-needed');
  return note.length > LONGEST ? fail('too-long') : ok({ basis: 'own-wish', ownWishNote: note });
}
