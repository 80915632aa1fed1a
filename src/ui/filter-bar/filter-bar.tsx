import type { Child } from 'hono/jsx';
import { Button } from '../button/button.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type FilterBarProps = {
  readonly action: string;
  /** The page without any filter; the link shows only while some are set. */
  readonly clearHref?: string | undefined;
  /** Fields, whose values land in the address. */
  readonly children: Child;
};

/** Narrows a list; what is chosen is in the address, so it can be kept and sent on. */
export function FilterBar({ action, clearHref, children }: FilterBarProps) {
  const words = useWords(uiWords);
  return (
    <search>
      <form class="filter-bar" method="get" action={action} aria-label={words.filters}>
        {children}
        <Button variant="secondary">{words.applyFilters}</Button>
        {clearHref === undefined ? null : (
          <a class="button button-ghost" href={clearHref}>
            {words.clearFilters}
          </a>
        )}
      </form>
    </search>
  );
}
