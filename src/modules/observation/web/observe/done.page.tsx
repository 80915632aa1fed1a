import { assertNever } from '../../../../kernel/assert-never.ts';
import { BigDate } from '../../../../ui/big-date/big-date.tsx';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { type Language, useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords, wordsFor } from '../../../../ui/words.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { HouseholdQuestion } from '../../use-cases/household-questions.use-case.ts';
import {
  answersPath,
  observeAgainPath,
  observeForPath,
  observePath,
  statusPath,
  watchPath,
} from '../paths.ts';
import { Trend, type TrendProps } from '../trend/trend.tsx';
import { words as watchWords } from '../watch/words.ts';
import { words } from '../words.ts';
import { EmergencyCall } from './emergency-call.tsx';
import { hourText } from './hour-text.ts';

export type DoneProps = {
  readonly grade: 'ok' | 'caution' | 'urgent';
  readonly question: QuestionWords;
};

export type DonePageProps = DoneProps & {
  /** Every day so far, for the course of the figures. */
  readonly days: TrendProps['days'];
  /** Of whom of the household the answer was; null for the resident. */
  readonly member: Pick<HouseholdQuestion, 'filingId' | 'name'> | null;
  /** Who of the household has not answered yet. */
  readonly waiting: readonly Pick<HouseholdQuestion, 'filingId' | 'name' | 'isSelf'>[];
};

/** What to do about the answer: nothing, see a doctor (K-19), or call at once (K-20). */
export function Done({ grade, question, days, member, waiting }: DonePageProps) {
  const language = useLanguage();
  const { done } = useWords(words);
  const watch = useWords(watchWords);
  return (
    <>
      <Advice grade={grade} question={question} />
      {waiting.length === 0 ? null : (
        <Actions>
          {waiting.map(({ filingId, name, isSelf }) => (
            <ButtonLink href={isSelf ? observePath(language) : observeForPath(language, filingId)}>
              {isSelf ? done.answerForSelf : done.answerFor(name)}
            </ButtonLink>
          ))}
        </Actions>
      )}
      <Actions>
        <ButtonLink href={statusPath(language)}>{done.status}</ButtonLink>
        <ButtonLink href={answersPath(language)} variant="secondary">
          {done.answers}
        </ButtonLink>
        <ButtonLink
          href={member === null ? observeAgainPath(language) : observeForPath(language, member.filingId)}
          variant="ghost"
        >
          {done.again}
        </ButtonLink>
        <ButtonLink href={watchPath(language)} variant="ghost">
          {watch.link}
        </ButtonLink>
      </Actions>
      {member === null ? <Trend days={days} spo2UrgentThrough={question.spo2UrgentThrough} /> : null}
    </>
  );
}

function Advice({ grade, question }: DoneProps) {
  const { done } = useWords(words);
  switch (grade) {
    case 'urgent':
      return (
        <>
          <PageHeading title={done.urgentTitle} />
          <EmergencyCall contact={question.emergency} />
          <p>{done.urgent}</p>
          <p>{done.urgentStaff}</p>
        </>
      );
    case 'caution':
      return (
        <>
          <PageHeading title={done.cautionTitle} />
          <Notice tone="warn" title={done.caution}>
            <p>{done.cautionStaff}</p>
          </Notice>
          {question.consultation === null ? null : (
            <BigDate
              label={question.consultation.title}
              date={<Telephone number={question.consultation.phone} />}
              note={done.hours(question.consultation.hours)}
            />
          )}
        </>
      );
    case 'ok':
      return (
        <>
          <PageHeading title={done.okTitle} />
          <Notice tone="success" title={done.ok(hourText(question.opensAt))} />
        </>
      );
    default:
      return assertNever(grade);
  }
}

/** The title of the page, the same words as its heading. */
export const doneTitle = (grade: DoneProps['grade'], language: Language): string => {
  const { done } = wordsFor(words, language);
  return { ok: done.okTitle, caution: done.cautionTitle, urgent: done.urgentTitle }[grade];
};
