import type { z } from 'zod';
import { jstDate, jstWallTime } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { reportingWeek } from '../../../kernel/reporting-week.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { evaluateEligibility } from '../domain/eligibility.ts';
import { evaluateFilingWindow } from '../domain/filing-window.ts';
import { evaluateGuardian } from '../domain/guardian.ts';
import { evaluateNoticeDue } from '../domain/notice-due.ts';
import { evaluateNoticeValidity } from '../domain/notice-validity.ts';
import { evaluateObservationDays } from '../domain/observation-days.ts';
import { evaluatePeriod, type Period } from '../domain/period.ts';
import type { RuleProblem } from '../domain/rule-problem.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { explainIssue, pathText } from '../repository/explain-issue.ts';
import * as schema from './question-facts.schema.ts';

/** Why a question is not answered: a code, and a message that names the field and the fix. */
export type QuestionError = {
  readonly code: 'bad-question' | 'unknown-question' | 'missing-on' | 'bad-on' | 'bad-facts' | RuleProblem;
  readonly message: string;
};

type Answer = Result<object, QuestionError>;
type Question = (rulebook: Rulebook, on: PlainDate | null, facts: unknown) => Answer;

/** Joins the form of a question's facts to its rule. Without `onOf` the reference date `on` must be given. */
const question =
  <Facts>(
    facts: z.ZodType<Facts>,
    evaluate: (rulebook: Rulebook, on: PlainDate, facts: Facts) => Result<object, RuleProblem>,
    onOf?: (facts: Facts) => PlainDate,
  ): Question =>
  (rulebook, on, given) => {
    const parsed = facts.safeParse(given, { reportInput: true });
    if (!parsed.success) return fail(firstProblem('bad-facts', 'facts', parsed.error));
    const reference = on ?? onOf?.(parsed.data);
    if (reference === undefined)
      return fail({ code: 'missing-on', message: 'on: missing. Add the reference date as YYYY-MM-DD.' });
    const answer = evaluate(rulebook, reference, parsed.data);
    return answer.ok ? answer : fail({ code: answer.reason, message: PROBLEMS[answer.reason] });
  };

const QUESTIONS = new Map<string, Question>([
  ['period', question(schema.periodFacts, printedPeriod)],
  ['eligibility', question(schema.eligibilityFacts, evaluateEligibility)],
  ['guardian', question(schema.guardianFacts, evaluateGuardian)],
  [
    'filing-window',
    question(schema.filingWindowFacts, evaluateFilingWindow, ({ submittedAt }) => jstDate(submittedAt)),
  ],
  ['notice-due', question(schema.noticeDueFacts, evaluateNoticeDue, ({ submittedOn }) => submittedOn)],
  [
    'notice-validity',
    question(schema.noticeValidityFacts, evaluateNoticeValidity, ({ issuedOn }) => issuedOn),
  ],
  [
    'observation-days',
    question(schema.observationDaysFacts, evaluateObservationDays, ({ submittedOn }) => submittedOn),
  ],
  [
    'reporting-week',
    question(
      schema.reportingWeekFacts,
      (_rulebook, _on, facts) => ok(reportingWeek(facts.date)),
      ({ date }) => date,
    ),
  ],
]);

const PROBLEMS: Record<RuleProblem, string> = {
  'no-version-in-force': 'on: the rulebook has no version in force on that date. Ask about a date it covers.',
  'neither-onset-nor-test': 'facts.onsetOn, facts.testedOn: both are null. Give at least one of them.',
  'born-after-reference-date': 'facts.birthDate: lies after the reference date. Correct one of the two.',
  'outside-office-calendar':
    'facts.submittedOn: the national holidays of that year are not known. Give a date from 1970 to 2050.',
};

/**
 * Answers one question `{"question", "on", "facts"}` in the form of the `rules evaluate` command.
 * Dates are `YYYY-MM-DD`, times JST wall time `YYYY-MM-DDTHH:mm`.
 */
export function answerQuestion(rulebook: Rulebook, asked: unknown): Answer {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    return fail({ code: 'bad-question', message: 'The line is no JSON object. Write one object a line.' });
  const { question: name, on = null, facts } = asked as Record<string, unknown>;
  const evaluate = typeof name === 'string' ? QUESTIONS.get(name) : undefined;
  if (evaluate === undefined) {
    const message = `question: found ${JSON.stringify(name)}. Write one of ${[...QUESTIONS.keys()].join(', ')}.`;
    return fail({ code: 'unknown-question', message });
  }
  const reference = schema.date.nullable().safeParse(on, { reportInput: true });
  if (!reference.success) return fail(firstProblem('bad-on', 'on', reference.error));
  return evaluate(rulebook, reference.data, facts);
}

function printedPeriod(
  rulebook: Rulebook,
  on: PlainDate,
  facts: Parameters<typeof evaluatePeriod>[2],
): Result<object, RuleProblem> {
  const period = evaluatePeriod(rulebook, on, facts);
  return period.ok ? ok(print(period.value)) : period;
}

const print = ({
  dayZero,
  lastDay,
  returnDate,
  endsAt,
  selfCheckUntil,
  plannedReturnDate,
  rule,
}: Period) => ({
  dayZero,
  lastDay,
  returnDate,
  endsAt: endsAt && jstWallTime(endsAt),
  selfCheckUntil,
  plannedReturnDate,
  rule,
});

function firstProblem(code: QuestionError['code'], field: string, error: z.ZodError): QuestionError {
  const [issue] = error.issues;
  if (issue === undefined) return { code, message: `${field}: cannot be read. Correct it.` };
  const path = pathText([field, ...issue.path]);
  return { code, message: `${path}: ${explainIssue(issue)}` };
}
