import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { BigDate } from '../../../../ui/big-date/big-date.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { ObservationChannel } from '../../domain/applicant.ts';
import type { Contact } from '../../use-cases/describe-scheme.ts';
import type { Receipt } from '../../use-cases/show-receipt.use-case.ts';
import { HouseholdButton } from '../household/household-button.tsx';
import { MailHelp } from '../information/mail-help/mail-help.tsx';
import { words } from '../words.ts';

export interface DonePageProps {
  readonly receipt: Receipt;
  /** How the daily question comes: the way that was chosen, or a mail where nobody provides it. */
  readonly channel: ObservationChannel;
  /** Whether a chat of LINE has to be linked first. */
  readonly linksLine: boolean;
  readonly hoursAfterRelief: number;
  readonly emergency: Contact | null;
  /** Where our mails come from (K-35). */
  readonly senderDomains: readonly string[];
}

/** After filing: what happens next, when one may go out again, whom to call (design: three questions in large type). */
export function DonePage({
  receipt,
  channel,
  linksLine,
  hoursAfterRelief,
  emergency,
  senderDomains,
}: DonePageProps) {
  const { done } = useWords(words);
  const language = useLanguage();
  const { dueOn, firstQuestionOn, course } = receipt;
  const date = (day: PlainDate): string => shortDate(day, language);
  const condition = course.symptomatic
    ? done.returnSymptomatic(hoursAfterRelief)
    : done.returnAsymptomatic(date(course.selfCheckUntil ?? course.plannedReturnOn));
  return (
    <>
      <h1>{done.title}</h1>
      <Notice tone="success">
        <p>{done.mailed(receipt.email)}</p>
      </Notice>
      <p class="note">{done.notArrived}</p>
      <MailHelp domains={senderDomains} />
      <h2>{done.nextTitle}</h2>
      <ul>
        <li>{done.nextToday}</li>
        <li>{done.nextNotice(date(dueOn))}</li>
        {firstQuestionOn === null ? null : (
          <li>{done.nextQuestion(date(firstQuestionOn), done.channels[channel])}</li>
        )}
        {linksLine ? <li>{done.linkLine}</li> : null}
      </ul>
      <h2>{done.returnTitle}</h2>
      <BigDate
        label={done.returnLabel}
        date={done.returnFrom(date(course.plannedReturnOn))}
        note={condition}
      />
      <HouseholdButton from="householdAfterFiling" />
      <h2>{done.worseTitle}</h2>
      {emergency === null ? null : (
        <Notice tone="urgent" title={done.worseUrgent}>
          <p>{emergency.title}</p>
          <p>
            <Telephone number={emergency.phone} />
          </p>
        </Notice>
      )}
      <p>{done.worseDoctor}</p>
      <p>{done.insurance}</p>
    </>
  );
}
