import type { Child } from 'hono/jsx';
import { Kbd } from '../kbd/kbd.tsx';

type Look = {
  /** `primary` once a page; `danger` for what cannot be undone; `ghost` for the quietest. */
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | undefined;
  /** A key that presses it on staff pages, shown beside the words; pages with shortcuts load the island `keyboard`. */
  readonly shortcut?: string | undefined;
  readonly children: Child;
};

export type ButtonProps = Look & {
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formaction?: string | undefined;
  /** The id of a form that the button stands outside of. */
  readonly form?: string | undefined;
};

export type ButtonLinkProps = Look & { readonly href: string; readonly download?: boolean | undefined };

const classOf = (variant: Look['variant']): string => `button button-${variant ?? 'primary'}`;

const Shortcut = ({ shortcut }: Pick<Look, 'shortcut'>) => (shortcut ? <Kbd hidden>{shortcut}</Kbd> : null);

/** A button that submits its form. */
export function Button({ variant, shortcut, children, type = 'submit', ...attributes }: ButtonProps) {
  return (
    <button
      class={classOf(variant)}
      type={type}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
      {...attributes}
    >
      {children}
      <Shortcut shortcut={shortcut} />
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, shortcut, children, href, download }: ButtonLinkProps) {
  return (
    <a
      class={classOf(variant)}
      href={href}
      download={download}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
    >
      {children}
      <Shortcut shortcut={shortcut} />
    </a>
  );
}
