import { Choice, type ChoiceOption, choiceId } from '../choice/choice.tsx';
import { FieldGroup, type FieldProps } from '../field/field.tsx';

export type RadioGroupProps = FieldProps & {
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
  /** Side by side where there is room; for short answers such as yes and no. */
  readonly inline?: boolean | undefined;
};

/** One of a few answers. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup {...props}>
      <div class={props.inline ? 'choices choices-inline' : 'choices'}>
        {props.options.map((option, index) => (
          <Choice
            type="radio"
            id={choiceId(props.name, index)}
            name={props.name}
            option={option}
            checked={option.value === props.value}
            required={props.required}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
