import { assertNever } from '../../../../kernel/assert-never.ts';
import type { AnswerProblem } from '../answer.ts';
import type { Miss } from './answers.ts';
import type { Step } from './dialogue-state.ts';
import type { Prompt } from './prompt.ts';

/** Where a whole answer that cannot stand is asked again, and what is said about it: a problem at a time. */
export function askedAgain({ field, problem }: AnswerProblem): Miss {
  switch (field) {
    case 'temperature':
    case 'spo2':
      return miss(field, {
        code: 'measure-again',
        field,
        because: problem.kind === 'missing' ? 'not-a-number' : problem.kind,
      });
    case 'symptoms':
      return miss(field, { code: problem.kind === 'which-symptoms' ? problem.kind : 'not-understood' });
    case 'condition':
      return miss(field, { code: problem.kind === 'symptoms-contradict' ? problem.kind : 'not-understood' });
    default:
      return assertNever(field);
  }
}

const miss = (step: Step, why: Prompt): Miss => ({ kind: 'miss', step, why: [why] });
