import type { Child } from 'hono/jsx';
import { Button } from '../button/button.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type SearchBarProps = {
  readonly action: string;
  /** What narrows the list now, as it is read on paper too. */
  readonly conditions: readonly string[];
  /** The list without any of them. */
  readonly clearHref: string;
  readonly children: Child;
};

/** Searches and narrows a list at once. It posts, for what is searched for is a person's name and belongs in no address. */
export function SearchBar({ action, conditions, clearHref, children }: SearchBarProps) {
  const words = useWords(uiWords);
  return (
    <search>
      <form class="filter-bar" method="post" action={action} aria-label={words.filters} novalidate>
        {children}
        <Button variant="secondary">{words.applyFilters}</Button>
      </form>
      {conditions.length === 0 ? null : (
        <p class="filter-state">
          {words.filtersSet(conditions)}{' '}
          <a class="button button-ghost" href={clearHref}>
            {words.clearFilters}
          </a>
        </p>
      )}
    </search>
  );
}
