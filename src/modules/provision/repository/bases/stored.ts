import type { Uuid } from '../../../../kernel/ids.ts';

/** One page of a list of papers: newest first, from the one behind `after` on. */
export interface PaperPage {
  readonly after: Uuid | null;
  readonly limit: number;
}

/** A list that the database keeps as text of any kind; its checks allow these alone. */
export const listOf = <Item extends string>(stored: readonly string[] | null): readonly Item[] =>
  (stored ?? []) as readonly Item[];
