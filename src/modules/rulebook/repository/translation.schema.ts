import { z } from 'zod';
import type { Rulebook } from '../domain/rulebook.ts';
import type { Translation } from '../domain/titles.ts';
import { titlesOf } from '../domain/translation.ts';
import { text } from './version.schema.ts';

/**
 * `<programme>/translations/<language>.yaml`: exactly the groups and codes of the Japanese rulebook, so that a title that
 * is missing, misspelt or no longer used is named with its line.
 */
export function translationFile(rulebook: Rulebook): z.ZodType<Translation> {
  const groups = [...titlesOf(rulebook)].map(([group, codes]) => [
    group,
    z.strictObject(Object.fromEntries([...codes].map(([code, wordings]) => [code, titleOf(wordings)]))),
  ]);
  return z.strictObject(Object.fromEntries(groups)) as unknown as z.ZodType<Translation>;
}

/** One title; where versions word a code in different ways, one for each wording. */
const titleOf = (wordings: ReadonlySet<string>): z.ZodType =>
  wordings.size === 1
    ? text
    : z.strictObject(Object.fromEntries([...wordings].map(japanese => [japanese, text])));
