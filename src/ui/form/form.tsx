import { type Child, useContext } from 'hono/jsx';
import { HiddenField } from '../hidden-field/hidden-field.tsx';
import { FORM_TOKEN_FIELD, FormTokenContext } from './form-token.ts';

export type FormProps = {
  readonly action: string;
  /** True when the form carries files. */
  readonly upload?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: Child;
};

/**
 * A form that posts. The server validates and answers 422 with the same page, so the browser's own
 * bubbles are off; a second press is ignored while the first is under way.
 */
export function Form({ action, upload, id, children }: FormProps) {
  const token = useContext(FormTokenContext)(action);
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-submit-once
    >
      {token === null ? null : <HiddenField name={FORM_TOKEN_FIELD} value={token} />}
      {children}
    </form>
  );
}

/** The buttons at the end of a form or beside a thing, the main one first. */
export const Actions = ({ children }: { readonly children: Child }) => <div class="actions">{children}</div>;
