import type { Child } from 'hono/jsx';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { isAmong, ON_OFFER_LIST } from '../../domain/support-status.ts';
import type { SupportCaseView } from '../../use-cases/show-case.use-case.ts';
import { supportPaths } from '../paths.ts';
import type { SupportCaseExtras } from '../support-pages.ts';
import { nameText, periodText, StatusTag, staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { AssignForm, EndForm } from './case-forms.tsx';
import { ChangeTable, ConditionSection, DecisionSection } from './case-sections.tsx';
import { timelineEntries } from './case-timeline.ts';
import { JoinedSection, JoinNotice, SameSection } from './same-person.tsx';
import { ja } from './words.ja.ts';

const words = ja.page;

export interface CasePageProps {
  readonly view: SupportCaseView;
  /** What other modules add: calls, goods. */
  readonly extras: readonly SupportCaseExtras[];
  readonly errors: readonly FormError[];
  /** Whether the caller may lead, and so undo a join. */
  readonly mayPart: boolean;
}

/** One case: who it is, from where, whether they may have support, and what happened. */
export const CasePage = ({ view, extras, errors, mayPart }: CasePageProps) => {
  const { subject, events, staff, changes } = view;
  const entries = [...timelineEntries(events, staff), ...extras.flatMap(({ timeline }) => timeline)].toSorted(
    (a, b) => (a.at < b.at ? 1 : -1),
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={nameText(subject)}
        above={words.above}
        below={
          <>
            <StatusTag status={subject.status} /> {shared.populations[subject.population]}{' '}
            {periodText(subject)}
          </>
        }
      />
      <Warnings view={view} mayPart={mayPart} />
      <Actions>
        {isAmong(subject.status, ON_OFFER_LIST) ? (
          <ButtonLink href={supportPaths.offer(subject.supportCaseId)} shortcut="c">
            {words.call}
          </ButtonLink>
        ) : null}
        {subject.valuesDestroyedAt === null ? (
          <ButtonLink href={supportPaths.values(subject.supportCaseId)} variant="ghost">
            {words.correct}
          </ButtonLink>
        ) : null}
      </Actions>
      <h2>{words.data}</h2>
      <FourData view={view} />
      {extras.map(({ sections }) => sections)}
      <ConditionSection view={view} />
      <DecisionSection view={view} />
      <h2>{words.ground}</h2>
      <Ground view={view} />
      <JoinedSection joined={view.joined} />
      <AssignForm view={view} />
      <EndForm subject={subject} />
      <ChangeTable changes={changes} />
      <h2>{words.timeline}</h2>
      <Timeline label={words.timeline} entries={entries} />
    </>
  );
};

type ViewProps = Pick<CasePageProps, 'view'>;

function Warnings({
  view: { subject, likelySame, origin, isBeforeJoinKept },
  mayPart,
}: Pick<CasePageProps, 'view' | 'mayPart'>): Child {
  return (
    <>
      {subject.status === 'recalled' ? (
        <Notice tone="urgent" title={words.recalled}>
          <p>{words.recalledText}</p>
          <p>
            {words.recalledWhy(origin?.inquiries ?? words.inquiriesUnknown, subject.reference ?? shared.none)}
          </p>
        </Notice>
      ) : null}
      {subject.valuesDestroyedAt === null ? null : (
        <Notice>
          <p>{words.destroyed}</p>
        </Notice>
      )}
      <JoinNotice subject={subject} isBeforeJoinKept={isBeforeJoinKept} mayPart={mayPart} />
      <SameSection subject={subject} likelySame={likelySame} />
    </>
  );
}

const FourData = ({ view: { subject } }: ViewProps) => (
  <SummaryList
    rows={[
      { label: shared.data.name, value: nameText(subject) },
      { label: shared.data.address, value: subject.address ?? shared.none },
      {
        label: shared.data.contact,
        value: subject.contact === null ? shared.none : <Telephone number={subject.contact} />,
      },
      { label: shared.data.period, value: periodText(subject) },
    ]}
  />
);

const originText = (origin: SupportCaseView['origin']): string =>
  origin === null ? words.packageText : words.origin(origin.providerName, origin.sequence, origin.basisTitle);

const Ground = ({ view: { subject, staff, origin } }: ViewProps) => (
  <SummaryList
    rows={[
      { label: words.source, value: shared.sources[subject.source] },
      ...(subject.receivedPackageId === null ? [] : [{ label: words.package, value: originText(origin) }]),
      ...(subject.learnedFrom === null
        ? []
        : [{ label: words.learned, value: shared.learnedFrom[subject.learnedFrom] }]),
      { label: words.received, value: staffDateTime(subject.receivedAt) },
      ...moments(subject),
      { label: words.assigned, value: staffText(staff, subject.assignedTo) },
    ]}
  />
);

const moments = ({ offeredAt, startedAt, endedAt }: SupportCaseView['subject']) =>
  [
    { label: words.offered, at: offeredAt },
    { label: words.started, at: startedAt },
    { label: words.ended, at: endedAt },
  ].flatMap(({ label, at }) => (at === null ? [] : [{ label, value: staffDateTime(at) }]));
