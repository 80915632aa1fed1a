import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { type Language, useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { useWords, wordsFor } from '../../../../ui/words.ts';
import type { AnswerProblem, GivenAnswer } from '../../domain/answer.ts';
import type { SlotName } from '../../domain/answered-slot.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { HouseholdQuestion } from '../../use-cases/household-questions.use-case.ts';
import { observePath, statusPath } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
import { EmergencyCall } from './emergency-call.tsx';
import { hourText } from './hour-text.ts';
import { problemText, readBack } from './problem-text.ts';

export type ObserveProps = {
  /** Of whom of the household it is asked; null for the resident. */
  readonly member: Pick<HouseholdQuestion, 'filingId' | 'name'> | null;
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
export function Observe(props: ObserveProps) {
  const { member, slot, answerId, question, given, note, problems, isBusy } = props;
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
      <PageHeading above={observe.above(date)} title={observeTitle(props, language)} />
      <AnswerForm
        action={observePath(language)}
        answerId={answerId}
        memberFiling={member?.filingId ?? null}
        slot={slot}
        note={note}
        question={question}
        given={readBack(given, problems)}
        errorOf={field => errors.find(({ name }) => name === field)?.message}
      />
    </>
  );
}

/** The title of the page, the same words as its heading: whose question it is, and of which day. */
export function observeTitle(
  { member, slot, now }: Pick<ObserveProps, 'member' | 'slot' | 'now'>,
  language: Language,
): string {
  const { observe } = wordsFor(words, language);
  if (member !== null) return observe.titleFor(member.name);
  return slot.slotOn === jstDate(now) ? observe.title : observe.titleOfDay(shortDate(slot.slotOn, language));
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
