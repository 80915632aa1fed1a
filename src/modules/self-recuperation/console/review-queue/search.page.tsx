import type { Instant } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { QueuePage } from '../../use-cases/review-queue.use-case.ts';
import { SEARCH_ROWS } from '../../use-cases/search-filings.use-case.ts';
import { QUEUE_PATH, SEARCH_CSV_PATH } from '../paths.ts';
import { QueueTable } from './queue-table.tsx';
import { SearchBox } from './search-box.tsx';
import { ja as words } from './words.ja.ts';

type SearchResultProps = {
  readonly text: string;
  /** Null when nothing was asked. */
  readonly found: Pick<QueuePage, 'rows' | 'names'> | null;
  readonly now: Instant;
};

/** What was found, with the search box above it to look again. */
export function SearchResult({ text, found, now }: SearchResultProps) {
  const error = found === null ? words.searchEmpty : undefined;
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'text', message: error }]} />
      <PageHeading
        title={words.searchTitle}
        below={found === null ? undefined : words.found(found.rows.length)}
        actions={
          <>
            <ButtonLink variant="secondary" href={QUEUE_PATH}>
              {words.backToQueue}
            </ButtonLink>
            {found === null || found.rows.length === 0 ? null : (
              <Form action={SEARCH_CSV_PATH}>
                <HiddenField name="text" value={text} />
                <Button variant="ghost">{words.csvOfSearch}</Button>
              </Form>
            )}
          </>
        }
      />
      <SearchBox text={text} error={error} />
      {found === null ? null : (
        <QueueTable
          caption={words.captionOfSearch}
          rows={found.rows}
          names={found.names}
          now={now}
          empty={<EmptyState title={words.notFound}>{words.notFoundHint}</EmptyState>}
          pages={found.rows.length < SEARCH_ROWS ? undefined : { summary: words.searchCapped(SEARCH_ROWS) }}
        />
      )}
    </>
  );
}
