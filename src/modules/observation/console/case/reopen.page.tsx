import { addDays } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { staffDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { ReopeningRefusal } from '../../../cases/index.ts';
import type { CaseView } from '../../use-cases/show-case.use-case.ts';
import { casePath, reopenPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export const LONGEST_REASON = 300;

export type ReopenProblem = ReopeningRefusal | 'not-a-date' | 'no-reason';

/** What was typed, and why it was not done. */
export interface TypedReopening {
  readonly onset: DateInput;
  readonly reason: string;
  readonly problem: ReopenProblem;
}

/** Asks for the day on which somebody fell ill after the end of their period, and why the watch goes on. */
export function ReopenPage({
  view: { subject, person },
  typed,
}: {
  readonly view: CaseView;
  readonly typed: TypedReopening | null;
}) {
  const field = typed?.problem === 'no-reason' ? 'reason' : 'onset';
  const message = typed === null ? undefined : words.reopenRefused[typed.problem];
  return (
    <>
      <ErrorSummary errors={message === undefined ? [] : [{ name: field, message }]} />
      <PageHeading title={words.reopenQuestion(person.name)} />
      <p>
        {subject.lastDay === null || subject.selfCheckUntil === null
          ? words.reopenNotFor
          : words.reopenWhen(staffDate(addDays(subject.lastDay, 1)), staffDate(subject.selfCheckUntil))}
      </p>
      <ul>
        {words.reopenWhat.map(line => (
          <li>{line}</li>
        ))}
      </ul>
      <Form action={reopenPath(subject.caseId)}>
        <DateField
          name="onset"
          label={words.reopenOnset}
          value={typed?.onset}
          error={field === 'onset' ? message : undefined}
          required
        />
        <TextArea
          name="reason"
          label={words.reopenReason}
          hint={words.reopenReasonHint}
          value={typed?.reason}
          error={field === 'reason' ? message : undefined}
          maxlength={LONGEST_REASON}
          rows={3}
          required
        />
        <Actions>
          <Button>{words.reopen}</Button>
          <ButtonLink variant="ghost" href={casePath(subject.caseId)}>
            {words.reopenCancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
