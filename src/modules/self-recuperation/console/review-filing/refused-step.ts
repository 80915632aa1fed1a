import type { ReviewProblem } from '../../use-cases/review-step.ts';

/** A step that was refused: why, and what was ticked on the checklist, so that nothing is lost. */
export interface RefusedStep {
  readonly problem: ReviewProblem;
  readonly checked?: readonly string[];
}
