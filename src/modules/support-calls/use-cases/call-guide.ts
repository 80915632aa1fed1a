import type { Instant } from '../../../kernel/instant.ts';
import { describeQuestion } from '../../observation/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { WarningRule } from '../domain/attempt.ts';

/** What whoever calls is told: what to listen for, and which number to give in danger. */
export interface CallGuide extends WarningRule {
  readonly warningSigns: readonly { readonly code: string; readonly title: string }[];
  /** The number that the rulebook names for emergencies (K-20); null where it names none: then it is the ambulance. */
  readonly emergency: { readonly title: string; readonly phone: string } | null;
}

/** Describes what is asked in a call by the rulebook of `at`: the same signs and the same number as in an observation. */
export function callGuide(rulebook: Rulebook, at: Instant): CallGuide {
  const { emergencySymptoms, spo2UrgentThrough, emergency } = describeQuestion(rulebook, at);
  return {
    warningSigns: emergencySymptoms.map(({ code, title }) => ({ code, title })),
    spo2UrgentThrough,
    emergency: emergency === null ? null : { title: emergency.title, phone: emergency.phone },
  };
}
