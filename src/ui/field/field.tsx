import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

/** What every field has. `error` is the text of what to do, not a code. */
export type FieldProps = {
  /** Form name; also the id that the error summary links to. */
  readonly name: string;
  readonly label: Child;
  /** Why we ask, in one line. */
  readonly why?: Child;
  /** An example or a format. */
  readonly hint?: Child;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
};

/** The attributes that tie a control to its texts. */
export type ControlAttributes = {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

/** Derives the control's ARIA attributes from the texts that the field shows. */
export function controlAttributes({ name, why, hint, error }: FieldProps): ControlAttributes {
  const ids = [why ? `${name}-why` : '', hint ? `${name}-hint` : '', error ? `${name}-error` : ''];
  return {
    'aria-describedby': ids.filter(id => id !== '').join(' ') || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

function LabelText({ label, required }: Pick<FieldProps, 'label' | 'required'>) {
  const words = useWords(uiWords);
  return (
    <>
      {label}
      {required ? <span class="field-required">{words.required}</span> : null}
    </>
  );
}

/** The error beside a field, and nothing while there is none. */
export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  const words = useWords(uiWords);
  if (!error) return null;
  return (
    <p class="field-error" id={`${name}-error`}>
      <span class="visually-hidden">{words.errorPrefix}</span>
      {error}
    </p>
  );
}

function FieldTexts({ name, why, hint, error }: FieldProps) {
  return (
    <>
      {why ? (
        <p class="field-why" id={`${name}-why`}>
          {why}
        </p>
      ) : null}
      {hint ? (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
    </>
  );
}

/** Label, reason, example and error around one control. */
export function Field(props: FieldProps & { readonly children: Child }) {
  return (
    <div class="field">
      <label class="field-label" for={props.name}>
        <LabelText label={props.label} required={props.required} />
      </label>
      <FieldTexts {...props} />
      {props.children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup(props: FieldProps & { readonly children: Child }) {
  return (
    <fieldset class="field" aria-describedby={controlAttributes(props)['aria-describedby']}>
      <legend class="field-label">
        <LabelText label={props.label} required={props.required} />
      </legend>
      <FieldTexts {...props} />
      {props.children}
    </fieldset>
  );
}
