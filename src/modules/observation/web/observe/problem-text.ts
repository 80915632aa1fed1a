import { assertNever } from '../../../../kernel/assert-never.ts';
import type { WordsOf } from '../../../../ui/words.ts';
import type { AnswerProblem, AnswerRules, GivenAnswer } from '../../domain/answer.ts';
import type { ja } from '../words.ja.ts';

type ProblemWords = WordsOf<typeof ja>['problems'];

/** Says in words what must be asked again, with what was typed and what was probably meant. */
export function problemText(
  words: ProblemWords,
  rules: AnswerRules,
  given: GivenAnswer,
  problem: AnswerProblem,
): string {
  switch (problem.field) {
    case 'temperature':
      return problem.problem.kind === 'missing'
        ? words.temperature.missing
        : measurementText(words.temperature, problem.problem, given.temperature, value => value.toFixed(1), [
            rules.temperature.lowest,
            rules.temperature.highest,
          ]);
    case 'spo2':
      return measurementText(words.spo2, problem.problem, given.spo2, String, [
        rules.spo2.lowest,
        rules.spo2.highest,
      ]);
    case 'symptoms':
      return words.symptoms[problem.problem.kind];
    case 'condition':
      return words.condition[problem.problem.kind];
    default:
      return assertNever(problem);
  }
}

type Measured = Extract<AnswerProblem, { field: 'spo2' }>['problem'];

function measurementText(
  words: ProblemWords['spo2'],
  problem: Measured,
  typed: string,
  print: (value: number) => string,
  [lowest, highest]: readonly [number, number],
): string {
  switch (problem.kind) {
    case 'not-a-number':
      return words['not-a-number'];
    case 'out-of-range':
      return words['out-of-range'](print(lowest), print(highest));
    case 'did-you-mean':
      return words['did-you-mean'](typed, print(problem.suggestion));
    default:
      return assertNever(problem);
  }
}

/** What stands in the fields when they are shown again: what was typed, or what was probably meant, to be confirmed. */
export function readBack(given: GivenAnswer, problems: readonly AnswerProblem[]): GivenAnswer {
  let shown = given;
  for (const { field, problem } of problems)
    if (problem.kind === 'did-you-mean')
      shown = {
        ...shown,
        [field]: field === 'temperature' ? problem.suggestion.toFixed(1) : String(problem.suggestion),
      };
  return shown;
}
