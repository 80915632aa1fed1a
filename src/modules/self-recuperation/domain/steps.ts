import type { Verdict } from './conditions.ts';
import type { Draft } from './draft.ts';
import { requiredImages } from './evidence.ts';

/** The pages of a filing, in their order (SM-1, K-27, K-28). */
export const STEPS = [
  'consent',
  'conditions',
  'not-eligible',
  'applicant',
  'email',
  'evidence',
  'confirm',
  'done',
] as const;
export type Step = (typeof STEPS)[number];

/** What the next step depends on. */
export type Progress = Pick<Draft, 'answers' | 'verifiedEmail' | 'images' | 'submittedAt'>;

/**
 * The step that the person has to take next. `verdict` is what the rules say today about the answered conditions, and
 * null while there are none: a draft left over a deadline or a birthday stops where the rules stop it.
 */
export function nextStep(progress: Progress, verdict: Verdict | null): Step {
  const { consent, conditions, applicant, evidence } = progress.answers;
  if (progress.submittedAt !== null) return 'done';
  if (consent === null) return 'consent';
  if (conditions === null || verdict === null) return 'conditions';
  if (!verdict.accepted) return 'not-eligible';
  if (applicant === null || (verdict.guardianRequired && applicant.guardianName === null)) return 'applicant';
  if (applicant.email !== progress.verifiedEmail) return 'email';
  if (evidence === null || !requiredImages(verdict.guardianRequired).every(kind => progress.images.has(kind)))
    return 'evidence';
  return 'confirm';
}

/** Whether a page may be opened now: what was answered can be looked at and changed, what lies ahead cannot. */
export function isReachable(step: Step, next: Step): boolean {
  if (step === next) return true;
  // These four say how things stand; they are open only while that is how they stand.
  if (step === 'done' || next === 'done' || step === 'not-eligible' || step === 'email') return false;
  return STEPS.indexOf(step) < STEPS.indexOf(next);
}
