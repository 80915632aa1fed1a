import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { ProvisionFacts } from '../decide-provision.ts';
import {
  PROVIDED_FIELDS,
  PROVISION_CATEGORIES,
  PROVISION_PURPOSES,
  parseProvidedField,
  parseProvisionCategory,
  parseProvisionPurpose,
} from '../provided-field.ts';

/** Which part of the facts cannot be read, and what belongs there. */
export interface FactsProblem {
  readonly part: string;
  readonly expected: string;
}

const MUNICIPALITY = /^\d{6}$/;

/**
 * Reads `{on, category, municipality, purpose, fields}` as a program wrote it. Refuses the first part that is wrong: a
 * field, category or purpose that the closed lists do not know among them.
 */
export function readProvisionFacts(given: unknown): Result<ProvisionFacts, FactsProblem> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return fail({ part: 'line', expected: 'a JSON object' });
  const parts: Readonly<Record<string, unknown>> = { ...given };
  const text = (part: string): string => (typeof parts[part] === 'string' ? parts[part] : '');
  const on = parsePlainDate(text('on'));
  if (on === null) return fail({ part: 'on', expected: 'a date that exists as YYYY-MM-DD' });
  const category = parseProvisionCategory(text('category'));
  if (category === null) return fail({ part: 'category', expected: PROVISION_CATEGORIES.join(', ') });
  const municipality = text('municipality');
  if (!MUNICIPALITY.test(municipality))
    return fail({ part: 'municipality', expected: 'the six digits of a municipality as text' });
  const purpose = parseProvisionPurpose(text('purpose'));
  if (purpose === null) return fail({ part: 'purpose', expected: PROVISION_PURPOSES.join(', ') });
  const listed: readonly unknown[] = Array.isArray(parts.fields) ? parts.fields : [];
  const fields = listed.flatMap(field =>
    typeof field === 'string' ? (parseProvidedField(field) ?? []) : [],
  );
  if (fields.length === 0 || fields.length !== listed.length)
    return fail({ part: 'fields', expected: `a list of ${PROVIDED_FIELDS.join(', ')}` });
  return ok({ on, category, municipality, purpose, fields });
}
