import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { ja as words } from './words.ja.ts';

/** A form with its fields, a button that saves, and the way back. */
export const GoodsForm = ({
  action,
  back,
  save = words.save,
  isDanger = false,
  upload = false,
  children,
}: {
  readonly action: string;
  readonly back: string;
  readonly save?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly upload?: boolean | undefined;
  readonly children?: Child;
}) => (
  <Form action={action} upload={upload}>
    {children}
    <Actions>
      <Button variant={isDanger ? 'danger' : 'primary'}>{save}</Button>
      <ButtonLink variant="ghost" href={back}>
        {words.cancel}
      </ButtonLink>
    </Actions>
  </Form>
);

/** A day, typed as people write it. */
export const DayField = ({
  name,
  label,
  value,
  error,
  hint = words.dayHint,
  required,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
}) => (
  <TextField
    name={name}
    label={label}
    hint={hint}
    value={value}
    error={error}
    width="medium"
    autocomplete="off"
    required={required}
  />
);
