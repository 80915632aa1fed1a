import type { Child } from 'hono/jsx';

export type KbdProps = {
  readonly children: Child;
  /** Hides it from screen readers, where `aria-keyshortcuts` already tells the key. */
  readonly hidden?: boolean | undefined;
};

/** A key of the keyboard. */
export const Kbd = ({ children, hidden }: KbdProps) => (
  <kbd class="kbd" aria-hidden={hidden ? 'true' : undefined}>
    {children}
  </kbd>
);
