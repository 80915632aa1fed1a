import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Identifier } from './patient-facts.ts';

/** A token of a search: a value, with its system where one was told. */
export interface SearchToken {
  readonly system: string | null;
  readonly value: string;
}

/** Reads `system|value`, `|value` or `value`. Null for an empty value and for one that is no single token. */
export function readToken(text: string): SearchToken | null {
  if (text.includes(',')) return null;
  const [before = '', ...after] = text.split('|');
  if (after.length === 0) return before === '' ? null : { system: null, value: before };
  const value = after.join('|');
  return value === '' ? null : { system: before === '' ? null : before, value };
}

/**
 * Reads the condition of a conditional create (If-None-Exist) or update: one identifier with its system. Fails for any
 * other parameter: what it would ask for could not be promised.
 */
export function readCriteria(query: string): Result<Identifier, 'wrong-condition'> {
  const asked = query
    .replace(/^[^?]*\?/, '')
    .split('&')
    .filter(part => part !== '');
  const [name = '', ...value] = asked[0]?.split('=') ?? [];
  const text = decoded(value.join('='));
  if (asked.length !== 1 || decoded(name) !== 'identifier' || text === null) return fail('wrong-condition');
  const token = readToken(text);
  return token === null || token.system === null
    ? fail('wrong-condition')
    : ok({ system: token.system, value: token.value });
}

/** A part of a query in plain text; null when it is encoded wrongly. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
