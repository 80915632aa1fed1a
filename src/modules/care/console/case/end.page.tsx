import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { PatientHead } from '../../use-cases/show-patient.use-case.ts';
import { casePagePath, endPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.end;

/** The end of a case as it was typed. */
export interface GivenEnd {
  readonly kind: string;
  readonly on: string;
  readonly to: string;
}

export interface EndPageProps {
  readonly patient: PatientHead;
  readonly given: GivenEnd;
  readonly errors: readonly FormError[];
}

/** Asks how a case ended, and says that it cannot be undone. */
export function EndPage({ patient: { subject, name }, given, errors }: EndPageProps) {
  const errorOf = (field: keyof GivenEnd) => errors.find(error => error.name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title(name)} below={text.below} />
      <Form action={endPath(subject.caseId)}>
        <RadioGroup
          name="kind"
          label={text.kind}
          value={given.kind}
          error={errorOf('kind')}
          required
          options={(['died', 'handed-over'] as const).map(value => ({ value, label: text.kinds[value] }))}
        />
        <TextField
          name="on"
          label={text.on}
          hint={text.onHint}
          value={given.on}
          error={errorOf('on')}
          width="medium"
        />
        <TextField
          name="to"
          label={text.to}
          hint={text.toHint}
          value={given.to}
          error={errorOf('to')}
          maxlength={100}
        />
        <Actions>
          <Button variant="danger">{words.save}</Button>
          <ButtonLink href={casePagePath(subject.caseId)} variant="ghost">
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
