import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type IneligibilityReason, type Rulebook, reasonsAgainst, versionOn } from '../../rulebook/index.ts';

/** What a visitor says of themselves; nothing of it is kept. */
export interface MayIAnswers {
  readonly age: number;
  readonly pregnancy: 'no' | 'possible' | 'yes';
  readonly hasRiskFactor: boolean;
  readonly testedAtMedicalInstitution: boolean;
}

/** Everything that speaks against self-recuperation by the rules of the day; nothing, and the visitor may file (K-03, K-08, K-10). */
export function mayI(
  rulebook: Rulebook,
  today: PlainDate,
  answers: MayIAnswers,
): readonly IneligibilityReason[] {
  const rule = versionOn(rulebook.eligibility, today);
  if (rule === null) return ['scheme-not-in-force'];
  const { age, pregnancy, hasRiskFactor, testedAtMedicalInstitution } = answers;
  return reasonsAgainst(rule, age, {
    pregnancy,
    riskFactors: hasRiskFactor ? ['any'] : [],
    testedAtMedicalInstitution,
    livesInPrefecture: true,
  });
}
