import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { ANSWERS, EVIDENCES, QUESTIONS, type Question } from '../../domain/condition.ts';
import type { SupportCase } from '../../domain/support-case.ts';
import type { GivenAnswer, NewAnswer } from '../../use-cases/check-conditions.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** One answer as it was typed. */
export interface TypedAnswer {
  readonly answer: string;
  readonly evidence: string;
  readonly from: string;
  readonly through: string;
  readonly by: string;
}

export type TypedAnswers = Readonly<Record<Question, TypedAnswer>>;

/** Questions whose answer may hold on some days only. */
export const WITH_DAYS: readonly Question[] = ['registered', 'living-there'];
const LONGEST = 100;

const everyQuestion = (typed: (question: Question) => TypedAnswer): TypedAnswers =>
  Object.fromEntries(QUESTIONS.map(question => [question, typed(question)])) as TypedAnswers;

/** Takes the answers out of a posted form as they were typed. */
export const typedAnswersOf = (form: Form): TypedAnswers =>
  everyQuestion(question => ({
    answer: form.text(question),
    evidence: form.text(`${question}-evidence`),
    from: form.text(`${question}-from`),
    through: form.text(`${question}-through`),
    by: form.text(`${question}-by`),
  }));

/** What is known already; and of somebody of a package, what the package itself says. */
export const knownAnswers = (subject: SupportCase, answers: readonly GivenAnswer[]): TypedAnswers =>
  everyQuestion(question => {
    const known = answers.find(given => given.question === question && given.answer !== null);
    if (known === undefined) return providedAnswer(subject, question);
    return {
      answer: known.answer ?? '',
      evidence: known.evidence,
      from: known.holdsFrom ?? '',
      through: known.holdsThrough ?? '',
      by: known.instructedBy ?? '',
    };
  });

function providedAnswer({ source, population }: SupportCase, question: Question): TypedAnswer {
  const told = { answer: '', evidence: 'told', from: '', through: '', by: '' };
  if (source !== 'prefecture') return told;
  const isContact = population === 'contact';
  if (question === 'infection')
    return { ...told, answer: isContact ? 'close-contact' : 'infected', evidence: 'provided' };
  if (question === 'instruction' && population !== 'self')
    return { ...told, answer: isContact ? 'wait-at-home' : 'recuperate-at-home', evidence: 'provided' };
  return told;
}

/** Reads the answers that were given, or lists what must be put right. A question left open stays open. */
export function readAnswers(
  typed: TypedAnswers,
  today: PlainDate,
): Result<readonly NewAnswer[], readonly FormError[]> {
  const errors: FormError[] = [];
  const answers: NewAnswer[] = [];
  for (const question of QUESTIONS) {
    const given = typed[question];
    const answer = ANSWERS[question].find(known => known === given.answer);
    if (answer === undefined) continue;
    const holdsFrom = readDay(given.from, today);
    const holdsThrough = readDay(given.through, today);
    if (holdsFrom === 'wrong') errors.push({ name: `${question}-from`, message: shared.days['no-such-day'] });
    else if (holdsThrough === 'wrong')
      errors.push({ name: `${question}-through`, message: shared.days['no-such-day'] });
    else if (holdsFrom !== null && holdsThrough !== null && holdsThrough < holdsFrom)
      errors.push({ name: `${question}-through`, message: words.problems.span });
    else
      answers.push({
        question,
        answer,
        holdsFrom,
        holdsThrough,
        instructedBy: given.by === '' || answer === 'none' ? null : given.by.slice(0, LONGEST),
        evidence: EVIDENCES.find(known => known === given.evidence) ?? 'told',
      });
  }
  return errors.length > 0 ? fail(errors) : ok(answers);
}

const readDay = (text: string, today: PlainDate): PlainDate | null | 'wrong' =>
  text === '' ? null : (readDayNear(text, today) ?? 'wrong');
