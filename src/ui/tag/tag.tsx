import type { Child } from 'hono/jsx';

/** How much a thing asks of the reader, from most to none. */
export type TagTone = 'urgent' | 'caution' | 'ask' | 'ok' | 'muted';

export type TagProps = { readonly tone: TagTone; readonly children: Child };

/** A short state in words; colour only repeats it. */
export const Tag = ({ tone, children }: TagProps) => <span class={`tag tag-${tone}`}>{children}</span>;
