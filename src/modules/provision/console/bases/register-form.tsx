import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { FormProblem, TypedForm } from '../../domain/bases/form-reader.ts';
import type { FieldWords } from './form-words.ja.ts';
import { ja as problems } from './problem-words.ja.ts';
import { ja as words } from './words.ja.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One field of a form of the register, in the order in which they stand. */
export type FieldSpec =
  | {
      readonly kind: 'line' | 'day' | 'area' | 'yes' | 'file';
      readonly name: string;
      readonly required?: boolean;
    }
  | {
      readonly kind: 'one' | 'many' | 'pick';
      readonly name: string;
      readonly options: readonly Option[];
      readonly required?: boolean;
    };

/** A form as it is drawn: its words, fields, and where it goes. */
export interface RegisterForm {
  readonly title: string;
  readonly above?: string | undefined;
  readonly below: string;
  readonly save: string;
  readonly isDanger?: boolean;
  readonly action: string;
  readonly cancelHref: string;
  readonly fields: readonly FieldSpec[];
  readonly words: Readonly<Record<string, FieldWords>>;
}

/** The choices of a closed list, in its order, with their words. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  hints?: Readonly<Record<Value, string>>,
): readonly Option[] =>
  values.map(value => ({ value, label: labels[value], ...(hints && { hint: hints[value] }) }));

/** Papers that can be picked. */
export const paperOptions = (
  papers: readonly { readonly id: string; readonly label: string }[],
): readonly Option[] => papers.map(({ id, label }) => ({ value: id, label }));

/** The form with what was typed, and what is wrong on top and beside each field. */
export function RegisterFormPage({
  form,
  typed,
  found,
  refusal,
}: {
  readonly form: RegisterForm;
  readonly typed: TypedForm;
  readonly found: readonly FormProblem[];
  /** Why the step is not open, in words; null when it is. */
  readonly refusal: string | null;
}) {
  const labelOf = (field: string): string => form.words[field]?.label ?? field;
  const messageOf = ({ field, reason }: FormProblem): string => problems[reason](labelOf(field));
  const errorOf = (name: string): string | undefined => {
    const problem = found.find(({ field }) => field === name);
    return problem && messageOf(problem);
  };
  return (
    <>
      <ErrorSummary errors={found.map(each => ({ name: each.field, message: messageOf(each) }))} />
      {refusal === null ? null : <Notice tone="warn" title={refusal} />}
      <PageHeading title={form.title} above={form.above} below={form.below} />
      <Form action={form.action} upload={form.fields.some(({ kind }) => kind === 'file')}>
        {form.fields.map(spec => (
          <Field spec={spec} words={form.words[spec.name]} typed={typed} error={errorOf(spec.name)} />
        ))}
        <Actions>
          <Button variant={form.isDanger ? 'danger' : 'primary'}>{form.save}</Button>
          <ButtonLink variant="ghost" href={form.cancelHref}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function Field({
  spec,
  words: text,
  typed,
  error,
}: {
  readonly spec: FieldSpec;
  readonly words: FieldWords | undefined;
  readonly typed: TypedForm;
  readonly error: string | undefined;
}) {
  const { name } = spec;
  const shared = { name, label: text?.label ?? name, hint: text?.hint, error, required: spec.required };
  switch (spec.kind) {
    case 'line':
      return <TextField {...shared} value={typed.text(name)} width="full" autocomplete="off" />;
    case 'day':
      return <TextField {...shared} value={typed.text(name)} width="short" autocomplete="off" />;
    case 'area':
      return <TextArea {...shared} value={typed.text(name)} rows={5} />;
    case 'yes':
      return <Checkbox name={name} label={shared.label} checked={typed.text(name) === 'yes'} />;
    case 'file':
      return <FileField {...shared} accept=".pdf,application/pdf" />;
    case 'one':
      return <RadioGroup {...shared} value={typed.text(name)} options={[...spec.options]} />;
    case 'many':
      return <CheckboxGroup {...shared} values={typed.all(name)} options={spec.options} />;
    case 'pick':
      return (
        <Select
          {...shared}
          value={typed.text(name)}
          options={[{ value: '', label: words.none }, ...spec.options]}
        />
      );
  }
}
