import type { Child } from 'hono/jsx';

export type EmptyStateProps = { readonly title: Child; readonly children?: Child };

/** What a list says when it has nothing: good news, or what to try next. */
export const EmptyState = ({ title, children }: EmptyStateProps) => (
  <div class="empty-state">
    <p class="empty-state-title">{title}</p>
    {children}
  </div>
);
