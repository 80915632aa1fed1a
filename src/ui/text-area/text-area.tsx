import { controlAttributes, Field, type FieldProps } from '../field/field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        class="input"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        maxlength={props.maxlength}
        required={props.required}
        {...controlAttributes(props)}
      >
        {props.value}
      </textarea>
    </Field>
  );
}
