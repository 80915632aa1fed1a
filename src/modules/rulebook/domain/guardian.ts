import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type AgeCounting, ageBy } from './age.ts';
import type { RuleProblem } from './rule-problem.ts';
import { type Timeline, versionOn } from './timeline.ts';

/** Civil Code article 4: the age at which a person comes of age. */
export type AdulthoodRule = { readonly adultAge: number };

export type Guardianship = { readonly age: number; readonly guardianRequired: boolean };

/** Whether a person is a minor on `on`, so that a guardian's identity document is needed as well (K-33). */
export function evaluateGuardian(
  rulebook: { readonly adulthood: Timeline<AdulthoodRule>; readonly ageCounting: AgeCounting },
  on: PlainDate,
  { birthDate }: { readonly birthDate: PlainDate },
): Result<Guardianship, RuleProblem> {
  if (birthDate > on) return fail('born-after-reference-date');
  const rule = versionOn(rulebook.adulthood, on);
  if (rule === null) return fail('no-version-in-force');
  const age = ageBy(rulebook.ageCounting, birthDate, on);
  return ok({ age, guardianRequired: age < rule.adultAge });
}
