import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type ContactProblem, type GivenContact, RELATIONS } from '../../domain/close-contact.ts';
import type { PatientHead } from '../../use-cases/show-patient.use-case.ts';
import { casePagePath, contactPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.contact;

export interface ContactPageProps {
  readonly patient: PatientHead;
  readonly given: GivenContact;
  readonly problems: readonly ContactProblem[];
  /** For how many days after the last contact people are watched. */
  readonly windowDays: number;
}

/** Adds somebody who was close to a patient. */
export function ContactPage({ patient, given, problems, windowDays }: ContactPageProps) {
  const { subject, name } = patient;
  const errors = problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
  const errorOf = (field: keyof GivenContact) => errors.find(error => error.name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={text.title(name)} below={text.below(windowDays)} />
      <Form action={contactPath(subject.caseId)}>
        <TextField
          name="name"
          label={text.name}
          value={given.name}
          error={errorOf('name')}
          maxlength={100}
          required
        />
        <TextField
          name="nameKana"
          label={text.nameKana}
          value={given.nameKana}
          error={errorOf('nameKana')}
          maxlength={100}
          required
        />
        <TextField
          name="phone"
          type="tel"
          label={text.phone}
          hint={text.phoneHint}
          value={given.phone}
          error={errorOf('phone')}
          width="medium"
          maxlength={20}
        />
        <RadioGroup
          name="relation"
          label={text.relation}
          value={given.relation}
          error={errorOf('relation')}
          inline
          required
          options={RELATIONS.map((value, place) => ({
            value,
            label: caseWords.care.relations[value],
            shortcut: String(place + 1),
          }))}
        />
        <TextField
          name="lastContactOn"
          label={text.last}
          hint={words.dayHint}
          value={given.lastContactOn}
          error={errorOf('lastContactOn')}
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
