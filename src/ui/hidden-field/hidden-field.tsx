export type HiddenFieldProps = { readonly name: string; readonly value: string };

/** A value that travels with the form unseen. Never trust it on the way back. */
export const HiddenField = ({ name, value }: HiddenFieldProps) => (
  <input type="hidden" name={name} value={value} />
);
