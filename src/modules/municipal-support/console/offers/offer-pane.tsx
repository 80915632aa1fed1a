import type { Instant } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { CALL_AGAIN, OFFER_OUTCOMES, type OfferOutcome } from '../../domain/offer.ts';
import { mayMove } from '../../domain/support-status.ts';
import type { OfferView } from '../../use-cases/offer.use-case.ts';
import { supportPaths } from '../paths.ts';
import { nameText, periodText, StatusTag, staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { isClaimed } from './offer-list.page.tsx';
import { ja } from './words.ja.ts';

const words = ja.pane;

/** The outcome of a call as it was typed. */
export interface GivenOutcome {
  readonly outcome: string;
  readonly callAgain: string;
}

/** A form that nothing was filled into yet. */
export const noOutcome: GivenOutcome = { outcome: '', callAgain: 'in-3-hours' };

export interface OfferPaneProps {
  readonly view: OfferView;
  readonly given: GivenOutcome;
  readonly errors: readonly FormError[];
  readonly now: Instant;
  /** Whether the call was taken by who looks at it. */
  readonly isMine: boolean;
}

/** One person of the list: whom to call where, what was said before, and the outcome. */
export const OfferPane = (props: OfferPaneProps) => {
  const { subject, likelySame } = props.view;
  return (
    <>
      <h2>{nameText(subject)}</h2>
      <ErrorSummary errors={props.errors} />
      <p>
        <StatusTag status={subject.status} />{' '}
        {subject.contact === null ? shared.none : <Telephone number={subject.contact} />}
      </p>
      {likelySame.length === 0 ? null : (
        <Notice tone="warn" title={words.same}>
          <p>
            {words.sameText(likelySame.length)}{' '}
            <a href={supportPaths.case(subject.supportCaseId)}>{words.compare}</a>
          </p>
        </Notice>
      )}
      <Claim {...props} />
      <Outcome {...props} />
      <SummaryList
        rows={[
          { label: words.address, value: subject.address ?? shared.none },
          { label: words.period, value: periodText(subject) },
          {
            label: words.source,
            value: `${shared.sources[subject.source]} · ${shared.populations[subject.population]}`,
          },
        ]}
      />
      <h3>{words.before}</h3>
      <Before {...props} />
      <p>
        <a href={supportPaths.case(subject.supportCaseId)}>{words.page}</a>
      </p>
    </>
  );
};

function Claim({ view: { subject, staff }, now, isMine }: OfferPaneProps) {
  if (subject.callFrom === null || isMine) return null;
  const isTaken = isClaimed(subject, now);
  return (
    <Form action={supportPaths.claim(subject.supportCaseId)}>
      {isTaken ? <p>{ja.claimedBy(staffText(staff, subject.claimedBy))}</p> : null}
      <Actions>
        <Button variant="secondary" shortcut="c">
          {isTaken ? words.takeOver : words.claim}
        </Button>
      </Actions>
    </Form>
  );
}

const SHORTCUTS: Readonly<Record<OfferOutcome, string>> = {
  wants: '1',
  declines: '2',
  considers: '3',
  'not-reached': '4',
  'wrong-number': '5',
  'too-late': '6',
};

function Outcome({ view: { subject }, given, errors }: OfferPaneProps) {
  const possible = OFFER_OUTCOMES.filter(outcome => mayMove(subject.status, outcome));
  if (possible.length === 0)
    return (
      <Notice title={words.settled}>
        <ButtonLink variant="ghost" href={supportPaths.case(subject.supportCaseId)}>
          {words.page}
        </ButtonLink>
      </Notice>
    );
  return (
    <Form action={supportPaths.offer(subject.supportCaseId)}>
      <RadioGroup
        name="outcome"
        label={words.outcome}
        value={given.outcome}
        error={errors.find(({ name }) => name === 'outcome')?.message}
        required
        options={possible.map(value => ({
          value,
          label: words.outcomes[value],
          hint: words.hints[value] === '' ? undefined : words.hints[value],
          shortcut: SHORTCUTS[value],
        }))}
      />
      <RadioGroup
        name="callAgain"
        label={words.callAgain}
        value={given.callAgain}
        inline
        options={CALL_AGAIN.map(value => ({ value, label: words.again[value] }))}
      />
      <Actions>
        <Button shortcut="s">{shared.save}</Button>
      </Actions>
    </Form>
  );
}

function Before({ view: { events } }: OfferPaneProps) {
  const calls = events.filter(({ kind }) => OFFER_OUTCOMES.some(outcome => outcome === kind));
  if (calls.length === 0) return <p>{words.noCalls}</p>;
  return (
    <Timeline
      label={words.before}
      entries={calls.toReversed().map(({ kind, happenedAt, callAgainAt }) => {
        const what = words.outcomes[kind as OfferOutcome];
        return {
          at: happenedAt,
          what: callAgainAt === null ? what : words.said(what, ja.callFrom(staffDateTime(callAgainAt))),
        };
      })}
    />
  );
}
