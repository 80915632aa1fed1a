import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readDayNear } from '../../../kernel/written-day.ts';

/** The four questions at the end of support: the calls, the goods, the rubbish, and all together. */
export const QUESTIONS = ['calls', 'goods', 'rubbish', 'overall'] as const;
export type Question = (typeof QUESTIONS)[number];

/** From 1, not at all content, to 4, very content. */
export const MARKS = [1, 2, 3, 4] as const;
export type Mark = (typeof MARKS)[number];

/** Answers; null for something that the person had nothing to do with. */
export interface Satisfaction {
  readonly way: 'phone' | 'letter';
  readonly answeredOn: PlainDate;
  readonly marks: Readonly<Record<Question, Mark | null>> & { readonly overall: Mark };
  readonly told: string | null;
}

/** Answers as they were typed. */
export interface GivenSatisfaction {
  readonly way: string;
  readonly answeredOn: string;
  readonly marks: Readonly<Record<Question, string>>;
  readonly told: string;
}

export interface SatisfactionProblem {
  readonly field: Question | 'way' | 'answeredOn' | 'told';
  readonly reason: 'missing' | 'not-offered' | 'not-a-day' | 'in-the-future' | 'too-long';
}

const LONGEST = 500;
const NONE = 'none';

/** Reads the answers. Only the last question must be answered: not everybody had goods or rubbish. */
export function readSatisfaction(
  given: GivenSatisfaction,
  today: PlainDate,
): Result<Satisfaction, readonly SatisfactionProblem[]> {
  const problems: SatisfactionProblem[] = [];
  const refuse = (field: SatisfactionProblem['field'], reason: SatisfactionProblem['reason']) =>
    problems.push({ field, reason });
  const way = (['phone', 'letter'] as const).find(each => each === given.way);
  if (way === undefined) refuse('way', given.way === '' ? 'missing' : 'not-offered');
  const answeredOn = readDayNear(given.answeredOn, today);
  if (answeredOn === null) refuse('answeredOn', given.answeredOn.trim() === '' ? 'missing' : 'not-a-day');
  else if (answeredOn > today) refuse('answeredOn', 'in-the-future');
  const mark = (question: Question): Mark | null => {
    const text = given.marks[question];
    if (text === '' || text === NONE) return null;
    const found = MARKS.find(each => String(each) === text);
    if (found === undefined) refuse(question, 'not-offered');
    return found ?? null;
  };
  const [calls, goods, rubbish, overall] = [mark('calls'), mark('goods'), mark('rubbish'), mark('overall')];
  if (overall === null && !problems.some(({ field }) => field === 'overall')) refuse('overall', 'missing');
  const told = given.told.trim();
  if (told.length > LONGEST) refuse('told', 'too-long');
  return problems.length > 0 || way === undefined || answeredOn === null || overall === null
    ? fail(problems)
    : ok({ way, answeredOn, marks: { calls, goods, rubbish, overall }, told: told || null });
}

/** How many in a hundred gave one of the two good marks, rounded; null when nobody answered. */
export function goodShare(counts: Readonly<Record<Mark, number>>): number | null {
  const answers = MARKS.reduce((sum, mark) => sum + counts[mark], 0);
  return answers === 0 ? null : Math.round(((counts[3] + counts[4]) / answers) * 100);
}
