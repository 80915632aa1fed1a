import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { RawTestEntry } from '../../domain/raw-entry.ts';
import { CORRECTION_REASONS } from '../../domain/test-codes.ts';
import type { ShownReport } from '../../use-cases/show-test.use-case.ts';
import type { EntryErrors } from '../form/entry-errors.ts';
import { optionsOf, PersonFields, TestFields } from '../form/test-fields.tsx';
import { correctPath, testPath, withdrawPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The reason for a change as it was typed. */
export interface TypedReason {
  readonly reason: string;
  readonly note: string;
}

export interface CorrectPageProps {
  readonly report: Pick<ShownReport, 'reportId' | 'revision'>;
  readonly values: RawTestEntry;
  readonly typed: TypedReason;
  readonly errors: EntryErrors;
  readonly today: PlainDate;
}

/** A report to be corrected, with the reason. */
export const CorrectPage = (props: CorrectPageProps) => (
  <>
    <PageHeading title={words.correctTitle} below={words.correctBelow} />
    <ErrorSummary errors={props.errors.summary} />
    <Form action={correctPath(props.report.reportId)}>
      <HiddenField name="revision" value={String(props.report.revision)} />
      <TestFields {...props} />
      <PersonFields {...props} />
      <ReasonFields {...props} label={words.reason} />
      <Actions>
        <Button>{words.correctSubmit}</Button>
        <ButtonLink variant="ghost" href={testPath(props.report.reportId)}>
          {words.cancel}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);

type WithdrawPageProps = Pick<CorrectPageProps, 'report' | 'typed' | 'errors'>;

/** Asks before a report is withdrawn. */
export const WithdrawPage = ({ report, typed, errors }: WithdrawPageProps) => (
  <>
    <ErrorSummary errors={errors.summary} />
    <ConfirmForm
      action={withdrawPath(report.reportId)}
      question={words.withdrawQuestion}
      confirmLabel={words.withdraw}
      cancelHref={testPath(report.reportId)}
      danger
    >
      <p>{words.withdrawText}</p>
      <HiddenField name="revision" value={String(report.revision)} />
      <ReasonFields typed={typed} errors={errors} label={words.withdrawReason} />
    </ConfirmForm>
  </>
);

interface ReasonFieldsProps extends Pick<CorrectPageProps, 'typed' | 'errors'> {
  readonly label: string;
}

const ReasonFields = ({ typed, errors, label }: ReasonFieldsProps) => (
  <>
    <Select
      name="reason"
      label={label}
      options={optionsOf(CORRECTION_REASONS, shared.correctionReasons)}
      value={typed.reason}
      placeholder={words.choose}
      error={errors.of('reason')}
      required
    />
    <TextField
      name="note"
      label={words.note}
      hint={words.noteHint}
      value={typed.note}
      error={errors.of('note')}
      maxlength={500}
    />
  </>
);
