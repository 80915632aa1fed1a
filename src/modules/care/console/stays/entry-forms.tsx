import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { monthDay } from '../../../../ui/date-text.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { QuestionWords } from '../../../observation/index.ts';
import { afterAct, type Condition, SEVERITIES, type StayStatus } from '../../domain/stay.ts';
import { ACT_OF, type EntryKind, type GivenFields } from '../../domain/stay-entry.ts';
import { ja as words } from '../words.ja.ts';
import { DayFields } from './day-fields.tsx';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

export interface EntryFormsProps {
  readonly action: string;
  readonly status: StayStatus;
  /** What may be entered, and its fields. */
  readonly entries: readonly EntryKind[];
  readonly enters: ReadonlySet<string>;
  readonly now: Partial<Condition>;
  readonly today: PlainDate;
  readonly question: Pick<QuestionWords, 'symptoms' | 'emergencySymptoms'>;
  /** What was typed before it was refused. */
  readonly given: { readonly kind: EntryKind; readonly fields: GivenFields } | null;
  readonly errors: readonly FormError[];
}

/** One form for everything that can be entered about a stay now, by the policy table and by where the stay stands. */
export const EntryForms = (props: EntryFormsProps) => (
  <>
    {props.entries
      .filter(kind => afterAct(props.status, ACT_OF[kind]).ok)
      .map(kind => (
        <>
          <h2>{text.forms[kind]}</h2>
          <Form action={props.action}>
            <HiddenField name="entry" value={kind} />
            <Fields {...props} kind={kind} />
            <Actions>
              <Button variant={kind === 'end' ? 'secondary' : 'primary'}>{words.save}</Button>
            </Actions>
          </Form>
        </>
      ))}
  </>
);

function Fields(props: EntryFormsProps & { readonly kind: EntryKind }) {
  switch (props.kind) {
    case 'arrival':
      return <DayField {...props} name="from" />;
    case 'condition':
      return <ConditionFields {...props} />;
    case 'day':
      return (
        <DayFields fields={fieldsOf(props, 'day')} question={props.question} errorOf={errorsIn(props)} />
      );
    case 'end':
      return (
        <>
          <DayField {...props} name="until" />
          {props.enters.has('outcome') ? <OutcomeField {...props} /> : null}
        </>
      );
  }
}

const fieldsOf = ({ given }: Pick<EntryFormsProps, 'given'>, kind: EntryKind): GivenFields =>
  given?.kind === kind ? given.fields : {};

const errorsIn =
  ({ errors }: Pick<EntryFormsProps, 'errors'>) =>
  (field: string): string | undefined =>
    errors.find(({ name }) => name === field)?.message;

function DayField(props: EntryFormsProps & { readonly name: 'from' | 'until' }) {
  const { name, today } = props;
  return (
    <TextField
      name={name}
      label={text.fields[name]}
      hint={words.dayHint}
      value={fieldsOf(props, name === 'from' ? 'arrival' : 'end')[name]?.[0] ?? monthDay(today)}
      error={errorsIn(props)(name)}
      width="medium"
      required
    />
  );
}

function ConditionFields(props: EntryFormsProps) {
  const { now, given } = props;
  const typed = fieldsOf(props, 'condition');
  const isTyped = given?.kind === 'condition';
  return (
    <>
      <RadioGroup
        name="severity"
        label={text.fields.severity}
        value={typed.severity?.[0] ?? now.severity ?? undefined}
        error={errorsIn(props)('severity')}
        inline
        required
        options={SEVERITIES.map((value, place) => ({
          value,
          label: words.severities[value],
          shortcut: String(place + 1),
        }))}
      />
      {(['intensiveCare', 'ventilator', 'ecmo'] as const).map(device => (
        <Checkbox
          name={device}
          label={words.devices[device]}
          checked={isTyped ? typed[device]?.[0] === 'yes' : now[device] === true}
        />
      ))}
    </>
  );
}

const OutcomeField = (props: EntryFormsProps) => (
  <RadioGroup
    name="outcome"
    label={text.fields.outcome}
    hint={text.endNote}
    value={fieldsOf(props, 'end').outcome?.[0]}
    error={errorsIn(props)('outcome')}
    inline
    required
    options={(['discharged', 'died'] as const).map(value => ({ value, label: words.outcomes[value] }))}
  />
);
