import { Button } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { StepHeader } from '../../../../ui/step-header/step-header.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { ApplicantField, ApplicantReason, ObservationChannel } from '../../domain/applicant.ts';
import type { FieldProblem } from '../../domain/field-problem.ts';
import { AddressFields } from '../address-fields.tsx';
import { BackLink } from '../back-link.tsx';
import type { Entries } from '../entries.ts';
import { fieldErrors } from '../field-errors.ts';
import { STEPS_IN_ALL, stepPath } from '../paths.ts';
import { words } from '../words.ts';

export type ApplicantPageProblem = FieldProblem<ApplicantField, ApplicantReason | 'unknown-postal-code'>;

export interface ApplicantPageProps {
  readonly action: string;
  readonly prefecture: string;
  readonly guardianRequired: boolean;
  /** The ways of asking that somebody provides (K-13). */
  readonly channels: readonly ObservationChannel[];
  readonly entries: Entries;
  readonly problems: readonly ApplicantPageProblem[];
}

/** Step 2 of 3, 届出者情報. */
export function ApplicantPage(props: ApplicantPageProps) {
  const { action, prefecture, guardianRequired, channels, entries, problems } = props;
  const { applicant: text, next } = useWords(words);
  const labels: Readonly<Record<ApplicantField, string>> = {
    name: text.name,
    'name-kana': text.nameKana,
    'guardian-name': text.guardianName,
    'postal-code': text.postalCode,
    municipality: text.municipality,
    street: text.street,
    phone: text.phone,
    email: text.email,
    'email-again': text.emailAgain,
    'observation-channel': text.channel,
  };
  const errors = fieldErrors(problems, ({ field, reason }) =>
    text.problems[reason](labels[field], prefecture),
  );
  const field = (name: ApplicantField) => ({
    name,
    label: labels[name],
    error: errors.of(name),
    required: true,
    value: entries.text(name),
  });
  return (
    <>
      <StepHeader step={2} steps={STEPS_IN_ALL} title={text.step} />
      <ErrorSummary errors={errors.list} />
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Form action={action}>
        <EnterGoesOn label={next} />
        <TextField {...field('name')} hint={text.nameHint} autocomplete="name" />
        <TextField {...field('name-kana')} hint={text.nameKanaHint} />
        {guardianRequired ? <TextField {...field('guardian-name')} why={text.guardianNameWhy} /> : null}
        <AddressFields action={action} field={field} prefecture={prefecture} text={text} />
        <TextField
          {...field('phone')}
          why={text.phoneWhy}
          hint={text.phoneHint}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          width="medium"
        />
        <TextField
          {...field('email')}
          why={text.emailWhy}
          type="email"
          inputmode="email"
          autocomplete="email"
        />
        <TextField {...field('email-again')} type="email" inputmode="email" autocomplete="email" />
        <RadioGroup
          {...field('observation-channel')}
          why={text.channelWhy}
          value={channels.length === 1 ? channels[0] : entries.text('observation-channel')}
          options={channels.map(value => ({ value, label: text.channels[value] }))}
        />
        <Actions>
          <Button>{next}</Button>
        </Actions>
      </Form>
      <BackLink href={stepPath(useLanguage(), 'conditions')} />
    </>
  );
}

/** The Enter key presses a form's first button, which must not be the one that looks up the address. */
const EnterGoesOn = ({ label }: { readonly label: string }) => (
  <button class="visually-hidden" type="submit" tabindex={-1}>
    {label}
  </button>
);
