import type { Child } from 'hono/jsx';

/** Short fields that belong together, next to each other where there is room. */
export const FieldRow = ({ children }: { readonly children: Child }) => (
  <div class="field-row">{children}</div>
);
