import type { PlainDate } from '../../../kernel/plain-date.ts';
import { evaluatePeriod, type Rulebook } from '../../rulebook/index.ts';
import type { SymptomCourse } from '../domain/case-fact.ts';
import type { DecidedPeriod } from '../domain/recuperation-case.ts';

/** Asks the rulebook in force on `on`. Throws when it has no answer: then the rulebook has a hole. */
export function decidePeriod(rulebook: Rulebook, on: PlainDate, course: SymptomCourse): DecidedPeriod {
  const answer = evaluatePeriod(rulebook, on, { ...course, setting: 'home' });
  if (!answer.ok) throw new Error(`The rulebook cannot tell a period on ${on}: ${answer.reason}.`);
  const { course: kind, returnDate, plannedReturnDate, rule, ...dates } = answer.value;
  return {
    ...dates,
    symptomatic: kind === 'symptomatic',
    returnOn: returnDate,
    plannedReturnOn: plannedReturnDate,
    ruleId: rule,
  };
}
