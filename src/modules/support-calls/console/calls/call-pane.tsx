import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { monthDay } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import type { AttemptProblem, GivenAttempt } from '../../domain/read-attempt.ts';
import type { CallGuide } from '../../use-cases/call-guide.ts';
import type { CallView } from '../../use-cases/show-calls.use-case.ts';
import { AttemptHistory } from '../attempt-history.tsx';
import { ContactText } from '../contact-text.tsx';
import { assignPath, claimPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { AnswerForm, SilenceForm } from './attempt-form.tsx';
import { claimerText } from './call-table.tsx';
import { ja as words } from './words.ja.ts';

export interface CallPaneProps {
  readonly view: CallView;
  readonly guide: CallGuide;
  readonly staffId: Uuid;
  readonly isLeader: boolean;
  readonly given: GivenAttempt;
  readonly problems: readonly AttemptProblem[];
}

/** One call beside the list: whom, how to reach them, what to ask, and what they said before. */
export function CallPane({ view, guide, staffId, isLeader, given, problems }: CallPaneProps) {
  const { line, rule, attempts } = view;
  const mayRecord = line.status !== 'answered' && line.status !== 'withdrawn';
  return (
    <>
      <h2>{line.name ?? shared.noName}</h2>
      <p>
        {shared.populations[line.population]}
        {line.periodThrough === null ? '' : `${shared.gap}${shared.until(monthDay(line.periodThrough))}`}
      </p>
      <p>
        {line.address ?? ''}
        {shared.gap}
        <ContactText contact={line.contact} />
      </p>
      <Claim view={view} staffId={staffId} />
      {mayRecord ? (
        <>
          <h3>{words.ladder}</h3>
          <SilenceForm view={view} guide={guide} given={given} problems={problems} />
          <p>{words.ladderText(rule.attempts, rule.retryMinutes)}</p>
          <h3>{words.reached}</h3>
          <AnswerForm view={view} guide={guide} given={given} problems={problems} />
          <EmergencyNumber guide={guide} />
        </>
      ) : (
        <p>{words.closed(shared.statuses[line.status])}</p>
      )}
      <h3>{words.history}</h3>
      {attempts.length === 0 ? (
        <p>{words.historyEmpty}</p>
      ) : (
        <AttemptHistory label={words.history} attempts={attempts} />
      )}
      <p>
        <a href={supportPaths.case(line.supportCaseId)}>{words.caseLink}</a>
      </p>
      {line.status === 'open' && (isLeader || line.claimedBy === staffId) ? <AssignForm view={view} /> : null}
    </>
  );
}

/** The number that whoever is in danger is told to call. */
export const EmergencyNumber = ({ guide: { emergency } }: { readonly guide: CallGuide }) => (
  <Notice tone="urgent" title={words.danger}>
    {emergency === null ? null : (
      <p>
        {words.dangerText(emergency.title)} <Telephone number={emergency.phone} />
      </p>
    )}
    <p>
      {words.ambulance} <Telephone number={words.ambulanceNumber} />
    </p>
  </Notice>
);

function Claim({ view: { line }, staffId }: Pick<CallPaneProps, 'view' | 'staffId'>) {
  if (line.status !== 'open') return null;
  if (line.claimedBy === staffId) return <p>{words.mine}</p>;
  const isFree = line.claimedBy === null;
  return (
    <Form action={claimPath(line.callSlotId)}>
      {isFree ? null : <HiddenField name="takeOver" value="yes" />}
      {isFree ? null : <p>{claimerText(line, staffId)}</p>}
      <Actions>
        <Button variant="secondary" shortcut="c">
          {isFree ? words.claim : words.takeOver}
        </Button>
      </Actions>
    </Form>
  );
}

const AssignForm = ({ view: { line, colleagues } }: Pick<CallPaneProps, 'view'>) => (
  <Form action={assignPath(line.callSlotId)}>
    <Select
      name="to"
      label={words.assignTo}
      placeholder={words.assignEverybody}
      options={colleagues.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
    />
    <Actions>
      <Button variant="ghost">{words.assignSubmit}</Button>
    </Actions>
  </Form>
);

/** What somebody asked for in the call that was just recorded, each where it is ordered. */
export const NeedLinks = ({
  links,
}: {
  readonly links: readonly { readonly label: string; readonly href: string }[];
}) =>
  links.length === 0 ? null : (
    <>
      <p>{words.doneNeeds}</p>
      <Actions>
        {links.map(({ label, href }) => (
          <ButtonLink href={href} variant="secondary">
            {label}
          </ButtonLink>
        ))}
      </Actions>
    </>
  );
