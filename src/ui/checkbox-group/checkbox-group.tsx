import { Choice, type ChoiceOption, choiceId } from '../choice/choice.tsx';
import { FieldGroup, type FieldProps } from '../field/field.tsx';

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly ChoiceOption[];
  readonly values?: readonly string[] | undefined;
  readonly inline?: boolean | undefined;
};

/** Any number of answers, each sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <FieldGroup {...props}>
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            type="checkbox"
            id={choiceId(props.name, index)}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
