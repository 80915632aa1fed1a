import type { Child } from 'hono/jsx';
import type { AuthorityId } from '../kernel/ids.ts';
import type { IslandName } from './islands.ts';
import type { Language } from './language.ts';

/** What a resident page puts into the frame. */
export interface ResidentContent {
  /** The page's own title, the same words as its h1, which the page itself draws. */
  readonly title: string;
  /** True when the page shows an error summary: the title then says so first. */
  readonly hasErrors?: boolean;
  /** Besides `submit-once`, which every page has. */
  readonly islands?: readonly IslandName[];
  /** The languages in which the page exists: all, unless told. */
  readonly languages?: readonly Language[];
  readonly children: Child;
}

/**
 * Draws a whole resident page: the authority's name, the language selector, whom to call, the training bar.
 * The composition makes one for all modules, since only it knows the authority and the mode.
 */
export type ResidentFrame = (
  request: {
    readonly authorityId: AuthorityId;
    readonly language: string;
    readonly path: string;
    /** Path and query that the language selector keeps; the path unless told. */
    readonly pageAddress?: string;
    /** The token of a guarded form with this action, for the forms of the page. */
    readonly formToken?: (action: string) => string | null;
  },
  content: ResidentContent,
) => Promise<Child>;
