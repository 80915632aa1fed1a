import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type PaginationProps = {
  /** What is shown, e.g. "50 of 1,204". */
  readonly summary?: Child;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
};

/** Steps through a long list by keyset: only to the neighbours, never to page 37. */
export function Pagination({ summary, previousHref, nextHref }: PaginationProps) {
  const words = useWords(uiWords);
  return (
    <nav class="pagination" aria-label={words.pages}>
      {summary ? <p>{summary}</p> : null}
      {previousHref === undefined ? null : (
        <a class="button button-secondary" href={previousHref} rel="prev">
          {words.previous}
        </a>
      )}
      {nextHref === undefined ? null : (
        <a class="button button-secondary" href={nextHref} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
