import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { PatientHead } from '../../use-cases/show-patient.use-case.ts';
import { casePagePath, movePath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { type GivenMove, WHERE } from './move.schema.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.move;

export interface MovePageProps {
  readonly patient: PatientHead;
  readonly given: GivenMove;
  readonly errors: readonly FormError[];
}

/** Where a patient goes, and when. */
export function MovePage({ patient: { subject, name, facilities }, given, errors }: MovePageProps) {
  const errorOf = (field: string) => errors.find(error => error.name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title(name)} below={text.below} />
      <Form action={movePath(subject.caseId)}>
        <RadioGroup
          name="where"
          label={text.where}
          value={given.where}
          error={errorOf('where')}
          required
          options={WHERE.map((value, place) => ({
            value,
            label: text.options[value],
            shortcut: String(place + 1),
          }))}
        />
        <Select
          name="facility"
          label={text.facility}
          hint={text.facilityHint}
          value={given.facility}
          error={errorOf('facility')}
          placeholder={text.noFacility}
          options={facilities.map(({ facilityId, name: facility, place }) => ({
            value: facilityId,
            label: text.facilityOf(facility, words.places[place]),
          }))}
        />
        <TextField
          name="elsewhere"
          label={text.elsewhere}
          hint={text.elsewhereHint}
          value={given.elsewhere}
          error={errorOf('elsewhere')}
          maxlength={100}
        />
        <TextField
          name="from"
          label={text.from}
          hint={words.dayHint}
          value={given.from}
          error={errorOf('from')}
          width="medium"
          required
        />
        <Checkbox name="arrived" label={text.arrived} checked={given.arrived} error={errorOf('arrived')} />
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
