import type { Child } from 'hono/jsx';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import type { CallerView } from '../../use-cases/open-caller.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { callerPath, DESK_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

export interface CallerPageProps {
  readonly view: CallerView;
  /** What kept a transfer from being done just now; null when nothing did. */
  readonly problem: keyof typeof words.refusals | null;
  /** The page of the person's observation. */
  readonly caseHref: string;
}

/** Where a caller stands, and what the desk can do for them. */
export function CallerPage({ view, problem, caseHref }: CallerPageProps) {
  const { filing, refusal } = view;
  return (
    <>
      <PageHeading
        title={filing.name}
        above={<Tag tone="ok">{words.opened}</Tag>}
        below={filing.nameKana}
        actions={
          <ButtonLink variant="ghost" href={DESK_PATH}>
            {words.backToSearch}
          </ButtonLink>
        }
      />
      {problem === null ? null : <Notice tone="warn" title={words.refusals[problem]} />}
      <Transferred view={view} />
      <h2>{words.standing}</h2>
      <Standing view={view} />
      {refusal === null ? <WhatToDo view={view} /> : null}
      {refusal === null || refusal === 'already-transferred' ? null : (
        <Notice title={words.cannot}>
          <p>{words.refusals[refusal]}</p>
        </Notice>
      )}
      <p>
        <a href={caseHref}>{words.openCase}</a>
      </p>
    </>
  );
}

function Transferred({ view: { transfer } }: Pick<CallerPageProps, 'view'>) {
  if (transfer === null) return null;
  return (
    <Notice tone="success" title={words.transferred(staffDateTime(transfer.transferredAt))}>
      <p>{words.transferredBy(transfer.operatorName ?? words.formerStaff)}</p>
      <p>{words.tell}</p>
      <ul>
        {words.tellTransferred.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

const Standing = ({ view: { filing, person, course } }: Pick<CallerPageProps, 'view'>) => (
  <SummaryList
    rows={[
      { label: words.facts.number, value: filing.managementNumber ?? words.noNumber },
      { label: words.facts.status, value: shared.status[filing.status] },
      { label: words.facts.category, value: words.categories[course.category] },
      { label: words.facts.period, value: periodOf(course) },
      { label: words.facts.submitted, value: staffDateTime(filing.submittedAt) },
      { label: words.facts.tested, value: staffDate(filing.testedOn) },
      {
        label: words.facts.onset,
        value: filing.onsetOn === null ? words.noOnset : staffDate(filing.onsetOn),
      },
      { label: words.facts.phone, value: <Telephone number={person.phone} /> },
      { label: words.facts.address, value: person.address },
    ]}
  />
);

function periodOf(course: CallerView['course']): Child {
  if (course.status === 'released') return words.released;
  if (course.status === 'closed') return words.closed;
  return words.period(staffDate(course.dayZero), staffDate(course.returnOn ?? course.plannedReturnOn));
}

const WhatToDo = ({ view: { filing } }: Pick<CallerPageProps, 'view'>) => (
  <>
    <h2>{words.what}</h2>
    <p>{words.mealHint}</p>
    <Actions>
      <ButtonLink href={callerPath(filing.filingId, 'meal-service')}>{words.meal}</ButtonLink>
    </Actions>
    <p>{words.diagnosisHint}</p>
    <Actions>
      <ButtonLink variant="secondary" href={callerPath(filing.filingId, 'diagnosis')}>
        {words.diagnosis}
      </ButtonLink>
    </Actions>
  </>
);
