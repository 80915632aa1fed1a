import type { z } from 'zod';

/** The place of an issue as people write it, e.g. `periods[2].symptomatic.days`; empty for the whole value. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** Says what is wrong and how to put it right. Wants issues that carry their input (`reportInput: true`). */
export function explainIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.join(', ')}. Remove it or correct its spelling.`;
  if (issue.input === undefined) return 'missing. Add it.';
  const found = JSON.stringify(issue.input);
  if (issue.code === 'invalid_type') return `found ${found}. Write a value of type ${issue.expected}.`;
  if (issue.code === 'invalid_value') return `found ${found}. Write one of ${issue.values.join(', ')}.`;
  return `found ${found}. ${issue.message}. Correct the value.`;
}
