import type { Child } from 'hono/jsx';
import { Button } from '../button/button.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type PostedPaginationProps = {
  readonly action: string;
  /** Hidden fields: what is searched for, and after which row the next page goes on. */
  readonly children: Child;
};

/** The step to the next page of what was found by a name; it posts, for the name belongs in no address. */
export function PostedPagination({ action, children }: PostedPaginationProps) {
  const words = useWords(uiWords);
  return (
    <nav class="pagination" aria-label={words.pages}>
      <form method="post" action={action}>
        {children}
        <Button variant="secondary">{words.next}</Button>
      </form>
    </nav>
  );
}
