import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../kernel/ids.ts';
import type { IslandName } from './islands.ts';

/** What a resident page puts into the frame. */
export interface ResidentContent {
  /** The page's own title, the same words as its h1, which the page itself draws. */
  readonly title: string;
  /** True when the page shows an error summary: the title then says so first. */
  readonly hasErrors?: boolean;
  /** Besides `submit-once`, which every page has. */
  readonly islands?: readonly IslandName[];
  readonly children: Child;
}

/**
 * Draws a whole resident page: the authority's name, the language selector, whom to call, the training bar.
 * The composition makes one for all modules, since only it knows the authority and the mode.
 */
export type ResidentFrame = (
  request: { readonly authorityId: AuthorityId; readonly language: string; readonly path: string },
  content: ResidentContent,
) => Promise<Child>;
