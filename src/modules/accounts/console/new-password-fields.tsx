import { TextField } from '../../../ui/text-field/text-field.tsx';
import { words } from './words.ts';

/** A new password, twice. What was typed does not come back: it would stand in the page. */
export const NewPasswordFields = ({ errors }: { readonly errors: Partial<Record<string, string>> }) => (
  <>
    <TextField
      name="newPassword"
      label={words.newPassword}
      hint={words.newPasswordHint}
      error={errors.newPassword}
      type="password"
      autocomplete="new-password"
      required
    />
    <TextField
      name="repeated"
      label={words.repeated}
      error={errors.repeated}
      type="password"
      autocomplete="new-password"
      required
    />
  </>
);
