import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { AnswerProblem, GivenAnswer } from '../../domain/answer.ts';
import type { SlotName } from '../../domain/answered-slot.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import { observePath, statusPath } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
import { EmergencyCall } from './emergency-call.tsx';
import { hourText } from './hour-text.ts';
import { problemText, readBack } from './problem-text.ts';

export type ObserveProps = {
  readonly slot: SlotName;
  readonly now: Instant;
  readonly answerId: string;
  readonly question: QuestionWords;
  readonly given: GivenAnswer;
  readonly note: string;
  readonly problems: readonly AnswerProblem[];
  /** Whether the answer could not be taken now and has to be sent again. */
  readonly isBusy: boolean;
};

/** The question of the day. An answer that must be asked again but sounds urgent shows the number first (K-20). */
export function Observe({ slot, now, answerId, question, given, note, problems, isBusy }: ObserveProps) {
  const language = useLanguage();
  const { observe, problems: problemWords } = useWords(words);
  const date = shortDate(slot.slotOn, language);
  const errors = problems.map(problem => ({
    name: problem.field,
    message: problemText(problemWords, question.rules, given, problem),
  }));
  const soundsUrgent = (problems.length > 0 || isBusy) && question.soundsUrgent(given);
  return (
    <>
      {soundsUrgent ? <EmergencyCall contact={question.emergency} /> : null}
      {isBusy ? <Notice tone="warn" title={observe.busy} /> : null}
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageHeading
        above={observe.above(date)}
        title={slot.slotOn === jstDate(now) ? observe.title : observe.titleOfDay(date)}
      />
      <AnswerForm
        action={observePath(language)}
        answerId={answerId}
        slot={slot}
        note={note}
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
