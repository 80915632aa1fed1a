import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type AgeCounting, ageBy } from './age.ts';
import type { RuleProblem } from './rule-problem.ts';
import { type Timeline, versionOn } from './timeline.ts';

/** Both ends belong to the range; no upper end when `through` is null. */
export type AgeRange = { readonly from: number; readonly through: number | null };

/** Who may recuperate without a doctor. The timeline's own first and last day are those of the scheme (E-17). */
export type EligibilityRule = {
  readonly ages: AgeRange & { readonly through: number };
  /** The ages at which a risk factor excludes. */
  readonly riskFactorsExclude: AgeRange;
};

export type Pregnancy = 'no' | 'possible' | 'yes';

export type EligibilityFacts = {
  readonly birthDate: PlainDate;
  readonly pregnancy: Pregnancy;
  readonly riskFactors: readonly string[];
  readonly testedAtMedicalInstitution: boolean;
  readonly livesInPrefecture: boolean;
};

export type IneligibilityReason =
  | 'age-under-limit'
  | 'age-over-limit'
  | 'risk-factor'
  | 'pregnancy'
  | 'tested-at-medical-institution'
  | 'outside-prefecture'
  | 'scheme-not-in-force';

export type Eligibility = {
  readonly eligible: boolean;
  readonly age: number;
  readonly reasons: readonly IneligibilityReason[];
};

/** Whether a person may file on `on`, with every reason against it (K-03, K-08, K-10, K-50, K-51). */
export function evaluateEligibility(
  rulebook: { readonly eligibility: Timeline<EligibilityRule>; readonly ageCounting: AgeCounting },
  on: PlainDate,
  facts: EligibilityFacts,
): Result<Eligibility, RuleProblem> {
  if (facts.birthDate > on) return fail('born-after-reference-date');
  const age = ageBy(rulebook.ageCounting, facts.birthDate, on);
  const rule = versionOn(rulebook.eligibility, on);
  const reasons = rule === null ? (['scheme-not-in-force'] as const) : reasonsAgainst(rule, age, facts);
  return ok({ eligible: reasons.length === 0, age, reasons });
}

/** What one version of the rule has against a person of `age` completed years, in the fixed order of the reasons. */
export function reasonsAgainst(
  rule: EligibilityRule,
  age: number,
  facts: Omit<EligibilityFacts, 'birthDate'>,
): IneligibilityReason[] {
  const { ages, riskFactorsExclude } = rule;
  const against: [IneligibilityReason, boolean][] = [
    ['age-under-limit', age < ages.from],
    ['age-over-limit', age > ages.through],
    ['risk-factor', facts.riskFactors.length > 0 && isWithin(riskFactorsExclude, age)],
    ['pregnancy', facts.pregnancy !== 'no'],
    ['tested-at-medical-institution', facts.testedAtMedicalInstitution],
    ['outside-prefecture', !facts.livesInPrefecture],
  ];
  return against.filter(([, applies]) => applies).map(([reason]) => reason);
}

const isWithin = (range: AgeRange, age: number): boolean =>
  age >= range.from && (range.through === null || age <= range.through);
