import type { Child } from 'hono/jsx';
import type { AuthorityId, Uuid } from '../kernel/ids.ts';
import type { IslandName } from './islands.ts';
import type { Shortcut } from './staff-page/keyboard-help.tsx';

/** The signed-in person for whom a staff page is drawn. A `StaffCaller` of platform/http is one. */
export interface ConsoleCaller {
  readonly authorityId: AuthorityId;
  readonly accountId: Uuid;
  readonly role: string;
  /** The institution they belong to; null for the authority's own staff. */
  readonly facilityId: Uuid | null;
  /** Those of the authority for which they work; none for those who work for them all. */
  readonly healthCentreIds: readonly Uuid[];
  readonly displayName: string;
  readonly unitName: string;
}

/** One line of the navigation. Callers whose role lacks `permission` are not shown it. */
export interface ConsoleNavItem {
  readonly permission: string;
  readonly path: string;
  readonly label: string;
  /** How much waits there; nothing is shown when absent. */
  readonly count?: number;
  /** The kind of work it belongs to, as a heading; lines of one kind stand together. */
  readonly group?: string;
  /** True when something among it cannot wait. */
  readonly urgent?: boolean;
}

/** What a page of the staff console puts into the frame. */
export interface ConsoleContent {
  /** The page's own title, the same words as its h1, which the page itself draws (`PageHeading`). */
  readonly title: string;
  /** True when the page shows an error summary: the title then says so first. */
  readonly hasErrors?: boolean;
  /** The keys that this page has besides those of every staff page. */
  readonly shortcuts?: readonly Shortcut[];
  /** Besides `submit-once` and `keyboard`, which every staff page has. */
  readonly islands?: readonly IslandName[];
  readonly children: Child;
}

/**
 * Draws a whole staff page: the navigation by work with its counts, the caller's name, the training bar.
 * `main.ts` makes one for all modules, since only it knows every module's work.
 */
export type ConsoleFrame = (
  request: { readonly caller: ConsoleCaller; readonly path: string },
  content: ConsoleContent,
) => Promise<Child>;
