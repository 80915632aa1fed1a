import { assertNever } from '../../../../kernel/assert-never.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime, timeText } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { CLAIM_MINUTES } from '../../domain/review.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { issuedPapersPath, NEXT_PATH, QUEUE_PATH, stepPath } from '../paths.ts';
import { reviewReasonText } from '../review-reason-words.ts';
import { ja as shared } from '../review-words.ja.ts';
import { DecisionForms } from './decision-forms.tsx';
import { HeldHere } from './held-decision.tsx';
import type { RefusedStep } from './refused-step.ts';
import { ja as words } from './words.ja.ts';

type PaneProps = { readonly view: FilingView; readonly refused: RefusedStep | null };

/** What the reviewer can do now: decide, take the filing in hand, wait for another, or go on. */
export function ReviewPane({ view, refused }: PaneProps) {
  switch (view.hold) {
    case 'mine':
      return <DecisionForms view={view} refused={refused} />;
    case 'held':
      return (
        <>
          <HeldHere view={view} />
          <GoOn view={view} />
        </>
      );
    case 'free':
      return <Claim view={view} />;
    case 'other':
      return <HeldByOther view={view} />;
    case 'decided':
      return <Decided view={view} />;
    default:
      return assertNever(view.hold);
  }
}

const Claim = ({ view }: { readonly view: FilingView }) => (
  <>
    <h2>{words.pane}</h2>
    <Form action={stepPath(view.filing.filingId, 'claim')}>
      <Actions>
        <Button shortcut="c">{words.claim}</Button>
      </Actions>
      <p class="note">{words.claimEffect(CLAIM_MINUTES)}</p>
    </Form>
    <GoOn view={view} />
  </>
);

function HeldByOther({ view }: { readonly view: FilingView }) {
  const { reviewerId, reviewStartedAt } = view.filing;
  const name = (reviewerId && view.names.get(reviewerId)) ?? shared.formerStaff;
  return (
    <>
      <h2>{words.pane}</h2>
      <p>{words.heldBy(name, reviewStartedAt === null ? '' : timeText(reviewStartedAt))}</p>
      <p class="note">{words.heldByHint(CLAIM_MINUTES)}</p>
      <GoOn view={view} />
    </>
  );
}

function Decided({ view }: { readonly view: FilingView }) {
  const { status, managementNumber, decidedAt, decisionReasons } = view.filing;
  return (
    <>
      <h2>{status === 'submitted' || status === 'under-review' ? words.pane : words.decided[status]}</h2>
      {managementNumber === null ? null : (
        <p>
          <a href={issuedPapersPath(managementNumber)}>{words.numbered(managementNumber)}</a>
        </p>
      )}
      {decidedAt === null ? null : <p>{words.decidedAt(staffDateTime(decidedAt))}</p>}
      {decisionReasons.length === 0 ? null : (
        <>
          <h3>{words.reasonsSent}</h3>
          <ul>
            {decisionReasons.map(code => (
              <li>{reviewReasonText(code, 'ja') ?? code}</li>
            ))}
          </ul>
        </>
      )}
      <GoOn view={view} />
    </>
  );
}

/** The way to the next filing: from an undecided one to those behind it, so that it is not handed out again at once. */
const GoOn = ({ view: { filing, hold } }: { readonly view: FilingView }) => (
  <Form action={NEXT_PATH}>
    {hold === 'decided' || hold === 'held' ? null : <HiddenField name="after" value={filing.filingId} />}
    <Actions>
      <Button variant={hold === 'free' ? 'secondary' : 'primary'} shortcut="→">
        {words.next}
      </Button>
      <ButtonLink variant="ghost" href={QUEUE_PATH}>
        {words.toQueue}
      </ButtonLink>
    </Actions>
  </Form>
);
