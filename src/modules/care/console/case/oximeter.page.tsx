import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { LoanProblem } from '../../domain/oximeter-loan.ts';
import type { PatientHead } from '../../use-cases/show-patient.use-case.ts';
import { casePagePath, oximeterPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.loan;

/** A loan as it was typed. */
export interface GivenLoan {
  readonly managementNumber: string;
  readonly dueOn: string;
}

export interface OximeterPageProps {
  readonly patient: PatientHead;
  readonly given: GivenLoan;
  readonly problems: readonly LoanProblem[];
}

/** Asks which oximeter is lent, and until when. */
export function OximeterPage({ patient: { subject, name }, given, problems }: OximeterPageProps) {
  const errors = problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
  const errorOf = (field: keyof GivenLoan) => errors.find(error => error.name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title(name)} below={text.below} />
      <Form action={oximeterPath(subject.caseId)}>
        <TextField
          name="managementNumber"
          label={text.number}
          hint={text.numberHint}
          value={given.managementNumber}
          error={errorOf('managementNumber')}
          width="medium"
          maxlength={20}
          required
        />
        <TextField
          name="dueOn"
          label={text.due}
          hint={words.dayHint}
          value={given.dueOn}
          error={errorOf('dueOn')}
          width="medium"
          required
        />
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink href={casePagePath(subject.caseId)} variant="ghost">
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
