import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { SELF_GROUNDS } from '../../domain/decide-eligibility.ts';
import type { DecisionKind } from '../../domain/decision.ts';
import { ja as shared } from '../words.ja.ts';
import type { TypedDecision } from './decision.schema.ts';
import { ja } from './words.ja.ts';

const words = ja.write;

export interface DecisionFormProps {
  readonly title: string;
  /** About whom; null for the whole programme. */
  readonly name: string | null;
  readonly kinds: readonly DecisionKind[];
  readonly action: string;
  readonly cancelHref: string;
  readonly typed: TypedDecision;
  readonly errors: readonly FormError[];
  /** How many people have to be seen to before the programme ends. */
  readonly openCases: number;
}

/** Writes down what the mayor decided, as on the paper. */
export function DecisionFormPage(props: DecisionFormProps) {
  const { kinds, typed, errors } = props;
  const errorOf = (field: keyof TypedDecision) => errors.find(({ name }) => name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={props.title} above={props.name} below={words.below} />
      {props.openCases === 0 ? null : <Notice tone="warn" title={words.openCases(props.openCases)} />}
      <Form action={props.action}>
        <RadioGroup
          name="kind"
          label={words.kind}
          value={typed.kind}
          error={errorOf('kind')}
          required
          options={kinds.map(value => ({ value, label: shared.decisionKinds[value] }))}
        />
        {kinds.includes('self-recuperation') ? (
          <RadioGroup
            name="ground"
            label={words.ground}
            hint={words.groundHint}
            value={typed.ground}
            error={errorOf('ground')}
            inline
            options={SELF_GROUNDS.map(value => ({ value, label: shared.grounds[value] }))}
          />
        ) : null}
        {kinds.includes('other-support') ? (
          <TextField
            name="subject"
            label={words.subject}
            hint={words.subjectHint}
            value={typed.subject}
            error={errorOf('subject')}
            width="full"
          />
        ) : null}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason}
          error={errorOf('reason')}
          rows={3}
          required
        />
        <TextField
          name="decidedBy"
          label={words.decidedBy}
          hint={words.decidedByHint}
          value={typed.decidedBy}
          error={errorOf('decidedBy')}
          width="medium"
          required
        />
        <Days {...props} />
        <Actions>
          <Button shortcut="s">{words.save}</Button>
          <ButtonLink href={props.cancelHref} variant="ghost">
            {shared.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function Days({ kinds, typed, errors }: DecisionFormProps) {
  const errorOf = (field: keyof TypedDecision) => errors.find(({ name }) => name === field)?.message;
  const ends = kinds.includes('programme-end');
  return (
    <>
      <FieldRow>
        <TextField
          name="decidedOn"
          label={words.decidedOn}
          hint={shared.dayHint}
          value={typed.decidedOn}
          error={errorOf('decidedOn')}
          width="short"
          autocomplete="off"
          required
        />
        {ends ? (
          <TextField
            name="holdsFrom"
            label={words.holdsFromOrEnd}
            hint={shared.dayHint}
            value={typed.holdsFrom}
            error={errorOf('holdsFrom')}
            width="short"
            autocomplete="off"
          />
        ) : null}
      </FieldRow>
      {ends ? <Checkbox name="carries" label={words.carries} checked={typed.carries} /> : null}
    </>
  );
}
