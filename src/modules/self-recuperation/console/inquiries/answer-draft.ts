import type { InquiryProblem } from '../../use-cases/answer-inquiry.use-case.ts';

/** What stands in the box of the answer, and why a step was refused. */
export interface AnswerDraft {
  readonly text: string;
  readonly problem: InquiryProblem | null;
}
