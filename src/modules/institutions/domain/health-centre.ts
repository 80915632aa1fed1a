import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Places } from './places.ts';

/** A health centre and the municipalities that it looks after, by six-digit code. */
export interface HealthCentre {
  readonly healthCentreId: Uuid;
  readonly name: string;
  readonly phone: string;
  readonly municipalityCodes: readonly string[];
}

export type HealthCentreProblem =
  | { readonly field: 'name'; readonly reason: 'name-length' | 'name-taken' }
  | { readonly field: 'phone'; readonly reason: 'phone-form' }
  | {
      readonly field: 'municipalities';
      readonly reason: 'municipality-unknown' | 'municipality-taken';
      /** As typed. */
      readonly text: string;
    };

const LONGEST_NAME = 60;

/**
 * Reads a health centre: a name, a phone number, and the municipalities, one a line, by name or code. A municipality
 * belongs to one health centre; `others` are those that exist besides.
 */
export function readHealthCentre(
  typed: Readonly<Record<'name' | 'phone' | 'municipalities', string>>,
  context: {
    readonly places: Places;
    readonly normalisePhone: (text: string) => string | null;
    readonly others: readonly HealthCentre[];
  },
): Result<Omit<HealthCentre, 'healthCentreId'>, readonly HealthCentreProblem[]> {
  const problems: HealthCentreProblem[] = [];
  const { name } = typed;
  const phone = context.normalisePhone(typed.phone);
  const codes = new Set<string>();
  if (name === '' || [...name].length > LONGEST_NAME) problems.push({ field: 'name', reason: 'name-length' });
  else if (context.others.some(other => other.name === name))
    problems.push({ field: 'name', reason: 'name-taken' });
  if (phone === null) problems.push({ field: 'phone', reason: 'phone-form' });
  for (const text of typed.municipalities.split(/[\n,\u3001]/u).map(line => line.trim())) {
    if (text === '') continue;
    const code = (context.places.municipalityCoded(text) ?? context.places.municipalityNamed(text))?.code;
    const taken = context.others.some(other => code !== undefined && other.municipalityCodes.includes(code));
    if (code === undefined) problems.push({ field: 'municipalities', reason: 'municipality-unknown', text });
    else if (taken) problems.push({ field: 'municipalities', reason: 'municipality-taken', text });
    else codes.add(code);
  }
  return phone === null || problems.length > 0
    ? fail(problems)
    : ok({ name, phone, municipalityCodes: [...codes] });
}
