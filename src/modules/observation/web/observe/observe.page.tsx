import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { AnswerProblem, GivenAnswer } from '../../domain/answer.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import { observePath, statusPath } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
import { EmergencyCall } from './emergency-call.tsx';
import { hourText } from './hour-text.ts';
import { problemText, readBack } from './problem-text.ts';

export type ObserveProps = {
  readonly slotOn: PlainDate;
  readonly now: Instant;
  readonly answerId: string;
  readonly question: QuestionWords;
  readonly given: GivenAnswer;
  readonly problems: readonly AnswerProblem[];
};

/** The question of the day. An answer that must be asked again but sounds urgent shows the number first (K-20). */
export function Observe({ slotOn, now, answerId, question, given, problems }: ObserveProps) {
  const language = useLanguage();
  const { observe, problems: problemWords } = useWords(words);
  const date = shortDate(slotOn, language);
  const errors = problems.map(problem => ({
    name: problem.field,
    message: problemText(problemWords, question.rules, given, problem),
  }));
  const soundsUrgent = problems.length > 0 && question.soundsUrgent(given);
  return (
    <>
      {soundsUrgent ? <EmergencyCall contact={question.emergency} /> : null}
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageHeading
        above={observe.above(date)}
        title={slotOn === jstDate(now) ? observe.title : observe.titleOfDay(date)}
      />
      <AnswerForm
        action={observePath(language)}
        answerId={answerId}
        question={question}
        given={readBack(given, problems)}
        errorOf={field => errors.find(({ name }) => name === field)?.message}
      />
    </>
  );
}

export type NoQuestionProps = { readonly why: 'not-yet' | 'ended'; readonly opensAt: string };

/** Says why nothing is asked today. */
export function NoQuestion({ why, opensAt }: NoQuestionProps) {
  const language = useLanguage();
  const { observe } = useWords(words);
  return (
    <>
      <PageHeading title={why === 'not-yet' ? observe.notYetTitle : observe.endedTitle} />
      <p>{why === 'not-yet' ? observe.notYet(hourText(opensAt)) : observe.ended}</p>
      <ButtonLink href={statusPath(language)} variant="secondary">
        {observe.toStatus}
      </ButtonLink>
    </>
  );
}
