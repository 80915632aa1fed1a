import { addDays, daysBetween, type PlainDate } from '../../../../kernel/plain-date.ts';
import { BigDate } from '../../../../ui/big-date/big-date.tsx';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { shortDate } from '../../../../ui/date-text.ts';
import { DayStrip } from '../../../../ui/day-strip/day-strip.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import { reviewReasonText } from '../../console/review-reason-words.ts';
import type { Contact } from '../../use-cases/describe-scheme.ts';
import type { FilingStatusView } from '../../use-cases/load-status.use-case.ts';
import { ContactLink } from '../contact/contact-link.tsx';
import { HouseholdButton } from '../household/household-button.tsx';
import { OwnCourseTable } from '../information/course-table.tsx';
import { informationWords } from '../information/words.ts';
import { pagePath } from '../paths.ts';
import { TransferredNotice } from '../transferred/transferred-notice.tsx';
import type { Text } from '../visit.ts';
import { words } from '../words.ts';
import { FilingFacts } from './filing-facts.tsx';

export interface StatusPageProps {
  readonly view: FilingStatusView;
  readonly hoursAfterRelief: number;
  readonly emergency: Contact | null;
  /** Where a chat of LINE is linked; null where nobody provides it. */
  readonly linePage: string | null;
}

/** The title of the page: which day it is, as long as the recuperation lasts. */
export function statusTitle({ course, today }: FilingStatusView, text: Text['status']): string {
  if (course.closeReason === 'released') return text.over;
  if (course.status !== 'open' || course.dayZero > today) return text.filed;
  if (isPastEnd(course, today)) return text.pastEnd;
  return text.day(daysBetween(course.dayZero, today));
}

/** The period is over, but nobody has recorded the end yet: a date alone ends nothing. */
const isPastEnd = ({ returnOn }: FilingStatusView['course'], today: PlainDate): boolean =>
  returnOn !== null && returnOn <= today;

/** How the filing and the recuperation stand, and everything that the person can do about them. */
export function StatusPage(props: StatusPageProps) {
  const { view, linePage } = props;
  const { status: text } = useWords(words);
  const language = useLanguage();
  const watched = view.course.status === 'open';
  return (
    <>
      <PageHeading
        above={text.above(view.filing.name, view.filing.managementNumber)}
        title={statusTitle(view, text)}
      />
      <Decision view={view} />
      {view.documents.some(({ lostGround }) => lostGround) ? (
        <LostPapers view={view} />
      ) : (
        <TransferredNotice view={view} />
      )}
      <Over view={view} />
      {watched ? <Today view={view} /> : null}
      {watched ? <Course {...props} /> : null}
      {watched ? <WhenWorse emergency={props.emergency} /> : null}
      <SelfCheck view={view} />
      <Documents view={view} />
      <h2>{text.filingTitle}</h2>
      <FilingFacts view={view} />
      {view.mayCorrectContact ? <ContactLink /> : null}
      {watched && linePage !== null ? (
        <p>
          <a href={linePage}>{text.answerByLine}</a>
        </p>
      ) : null}
      {view.mayFileForHousehold ? <HouseholdButton from="household" /> : null}
      <p class="note screen-only">{text.signOutWhy}</p>
      <Form action={pagePath(language, 'signOut')}>
        <Actions>
          <Button variant="secondary">{text.signOut}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A filing that did not pass, first of all: what is wrong with it and what to do. */
function Decision({ view }: Pick<StatusPageProps, 'view'>) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  const { status, decisionReasons } = view.filing;
  if (status !== 'returned' && status !== 'rejected') return null;
  return (
    <Notice tone="warn" title={status === 'returned' ? text.reasonsTitle : text.rejectedTitle}>
      <ul>
        {decisionReasons.map(reason => (
          <li>{reviewReasonText(reason, language)}</li>
        ))}
      </ul>
      {status === 'rejected' ? <p>{text.rejectedWhere}</p> : <p>{text.refileHint}</p>}
      {status === 'returned' ? (
        <Form action={pagePath(language, 'refile')}>
          <Actions>
            <Button>{text.refile}</Button>
          </Actions>
        </Form>
      ) : null}
    </Notice>
  );
}

/** The papers whose ground fell away, with whom to ask (K-58). */
const LostPapers = ({ view }: Pick<StatusPageProps, 'view'>) =>
  view.documents
    .filter(({ lostGround }) => lostGround)
    .map(({ title, note, link }) => (
      <Notice tone="warn" title={title}>
        <p>{note}</p>
        {link === null ? null : (
          <p>
            <a href={link.href}>{link.label}</a>
          </p>
        )}
      </Notice>
    ));

/** What the person may do now that the recuperation is over. */
function Over({ view: { course, today, documents } }: Pick<StatusPageProps, 'view'>) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  if (course.closeReason !== 'released') return null;
  const { selfCheckUntil } = course;
  return (
    <Notice tone="success" title={text.overReturn}>
      {documents.some(({ lostGround }) => lostGround) ? null : <p>{text.overPapers}</p>}
      {selfCheckUntil === null || selfCheckUntil < today ? null : (
        <p>{text.selfCheck(shortDate(selfCheckUntil, language))}</p>
      )}
    </Notice>
  );
}

function Today({ view }: Pick<StatusPageProps, 'view'>) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  if (view.question === 'none') return null;
  if (view.question === 'answered')
    return (
      <Notice tone="success" title={text.answered}>
        <p>
          <a href={pagePath(language, 'observe')}>{text.answeredMore}</a>
        </p>
      </Notice>
    );
  return (
    <Notice title={text.questionWaiting}>
      <p>{text.questionShort}</p>
      <p>
        <ButtonLink href={pagePath(language, 'observe')}>{text.answer}</ButtonLink>
      </p>
    </Notice>
  );
}

function Course({ view, hoursAfterRelief }: StatusPageProps) {
  const { status: text } = useWords(words);
  const { days } = useWords(informationWords);
  const language = useLanguage();
  const { course, today } = view;
  const returnOn = course.returnOn ?? course.plannedReturnOn;
  const lastDay = course.lastDay ?? lastPlannedDay(view);
  const day = (date: PlainDate): string => shortDate(date, language);
  return (
    <>
      <BigDate label={text.returnLabel} date={text.returnFrom(day(returnOn))} note={note()} />
      <DayStrip label={text.stripLabel} dayZero={course.dayZero} lastDay={lastDay} today={today} />
      <p class="note">
        {course.symptomatic ? text.stripOnset(day(course.dayZero)) : text.stripTest(day(course.dayZero))}
        <br />
        {text.stripLast(daysBetween(course.dayZero, lastDay), day(lastDay))}
      </p>
      <details>
        <summary>{days.ownCaption}</summary>
        <OwnCourseTable
          symptomatic={course.symptomatic}
          dayZero={course.dayZero}
          lastDay={lastDay}
          selfCheckUntil={course.selfCheckUntil}
          today={today}
        />
        <p class="note">{course.symptomatic ? days.reliefNote(hoursAfterRelief) : days.switchNote}</p>
      </details>
    </>
  );

  function note(): string {
    if (isPastEnd(course, today)) return text.notEndedYet;
    if (course.symptomatic)
      return course.endsAt === null ? text.symptomsLast(hoursAfterRelief) : text.relieved;
    return course.selfCheckUntil === null ? '' : text.selfCheck(day(course.selfCheckUntil));
  }
}

/** After a recuperation without symptoms, the days on which people go on watching themselves (K-62). */
function SelfCheck({ view: { course, today } }: Pick<StatusPageProps, 'view'>) {
  const { status: text } = useWords(words);
  const language = useLanguage();
  const { closeReason, selfCheckUntil } = course;
  if (closeReason !== 'released' || selfCheckUntil === null || today > selfCheckUntil) return null;
  return (
    <Notice title={text.selfCheck(shortDate(selfCheckUntil, language))}>
      <p>
        <a href={pagePath(language, 'observe')}>{text.answeredMore}</a>
      </p>
    </Notice>
  );
}

/** The day before the planned return; today when the symptoms have outlasted it. */
function lastPlannedDay({ course, today }: FilingStatusView) {
  const planned = addDays(course.plannedReturnOn, -1);
  return today > planned ? today : planned;
}

function WhenWorse({ emergency }: Pick<StatusPageProps, 'emergency'>) {
  const { status: text } = useWords(words);
  if (emergency === null) return null;
  return (
    <Notice tone="urgent" title={text.urgentTitle}>
      <p>{text.urgentCall(emergency.title)}</p>
      <p>
        <Telephone number={emergency.phone} />
      </p>
    </Notice>
  );
}

function Documents({ view }: Pick<StatusPageProps, 'view'>) {
  const { status: text } = useWords(words);
  const papers = view.documents.filter(({ lostGround }) => !lostGround);
  if (papers.length === 0 && view.course.status !== 'open') return null;
  return (
    <>
      <h2>{text.documentsTitle}</h2>
      {papers.length === 0 ? <p>{text.noDocuments}</p> : null}
      <SummaryList
        rows={papers.map(({ title, link, english, note }) => ({
          label: title,
          value: (
            <>
              {link === null ? null : <a href={link.href}>{link.label}</a>}
              {english === null ? null : (
                <p>
                  <a href={english.href}>{english.label}</a>
                </p>
              )}
              <p>{note}</p>
            </>
          ),
        }))}
      />
    </>
  );
}
