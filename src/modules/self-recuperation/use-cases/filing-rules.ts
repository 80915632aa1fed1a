import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  evaluateEligibility,
  evaluateFilingWindow,
  evaluateGuardian,
  evaluateNoticeDue,
  type Rulebook,
} from '../../rulebook/index.ts';
import type { Conditions, StopReason, Verdict } from '../domain/conditions.ts';

/** What the rulebook says at `now` about answered conditions (K-03, K-08, K-10, K-25, K-33, K-56). */
export function judge(rulebook: Rulebook, conditions: Conditions, now: Instant): Verdict {
  const today = jstDate(now);
  const eligibility = answered(
    evaluateEligibility(rulebook, today, {
      birthDate: conditions.birthDate,
      pregnancy: conditions.pregnancy,
      riskFactors: conditions.riskFactors,
      testedAtMedicalInstitution: conditions.testPlace === 'medical-institution',
      livesInPrefecture: conditions.livesInPrefecture,
    }),
  );
  const window = answered(
    evaluateFilingWindow(rulebook, today, {
      submittedAt: now,
      onsetOn: conditions.onsetOn,
      testedOn: conditions.testedOn,
    }),
  );
  const reasons: StopReason[] = [...eligibility.reasons];
  if (!window.accepted) reasons.push('window-expired');
  if (!conditions.selfManagementDeclared) reasons.push('cannot-manage-alone');
  return {
    accepted: reasons.length === 0,
    reasons,
    age: eligibility.age,
    guardianRequired: answered(evaluateGuardian(rulebook, today, conditions)).guardianRequired,
  };
}

/** The business day by whose end the notice of a filing of `submittedOn` is due (K-34). */
export const noticeDueOn = (rulebook: Rulebook, submittedOn: PlainDate): PlainDate =>
  answered(evaluateNoticeDue(rulebook, submittedOn, { submittedOn })).dueOn;

/** A rule that cannot answer about checked facts is a hole in the rulebook, not something a resident can mend. */
function answered<T>(answer: Result<T, string>): T {
  if (!answer.ok) throw new Error(`The rulebook has no answer: ${answer.reason}.`);
  return answer.value;
}
