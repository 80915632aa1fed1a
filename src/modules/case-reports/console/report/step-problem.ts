import type { MoveProblem } from '../../use-cases/take-report-step.use-case.ts';
import type { ReportStep } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as reportWords } from './words.ja.ts';

/** A step that was refused, with what was typed for it. */
export interface StepProblem {
  readonly step: ReportStep;
  /** The box that is to be put right; null where none is. */
  readonly field: string | null;
  readonly message: string;
  readonly typed: Readonly<Record<string, string>>;
  /** 409 where the report has moved on meanwhile. */
  readonly status: 409 | 422;
}

type Refusal =
  | Exclude<MoveProblem, { readonly kind: 'no-such-report' }>
  | { readonly kind: 'no-date' | 'before-onset' };

const RECIPIENT: Partial<Record<ReportStep, string>> = { reroute: 'health-centre', transfer: 'recipient' };

/** The refusal of a step in words, beside its box. */
export function stepProblem(
  step: ReportStep,
  refusal: Refusal,
  typed: Readonly<Record<string, string>>,
): StepProblem {
  switch (refusal.kind) {
    case 'not-now': {
      const message = reportWords.problems['not-now'](words.statuses[refusal.status]);
      return { step, field: null, message, typed, status: 409 };
    }
    case 'no-message':
      return {
        step,
        field: `${step}-message`,
        message: reportWords.problems['no-message'],
        typed,
        status: 422,
      };
    case 'no-recipient':
      return {
        step,
        field: RECIPIENT[step] ?? null,
        message: reportWords.problems['no-recipient'],
        typed,
        status: 422,
      };
    case 'no-date':
    case 'before-onset':
      return { step, field: 'died-on', message: reportWords.problems[refusal.kind], typed, status: 422 };
  }
}
