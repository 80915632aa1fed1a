import type { Child } from 'hono/jsx';

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
export const Form = ({ action, upload, id, children }: FormProps) => (
  <form
    class="form"
    method="post"
    action={action}
    id={id}
    enctype={upload ? 'multipart/form-data' : undefined}
    novalidate
    data-submit-once
  >
    {children}
  </form>
);

/** The buttons at the end of a form or beside a thing, the main one first. */
export const Actions = ({ children }: { readonly children: Child }) => <div class="actions">{children}</div>;
