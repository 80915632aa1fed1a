import type { Instant } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { PaginationProps } from '../../../../ui/pagination/pagination.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { QUEUE_EXPORT_ROWS, type QueuePage } from '../../use-cases/review-queue.use-case.ts';
import { NEXT_PATH, QUEUE_CSV_PATH, QUEUE_PATH } from '../paths.ts';
import { ja as shared } from '../review-words.ja.ts';
import { type QueueQuery, queueHref, STATUS_CHOICES, type StatusChoice } from './queue.schema.ts';
import { QueueTable } from './queue-table.tsx';
import { SearchBox } from './search-box.tsx';
import { ja as words } from './words.ja.ts';

type QueueProps = {
  readonly page: QueuePage;
  readonly query: QueueQuery;
  /** True when the reviewer asked for the next filing and none was free. */
  readonly noneFree: boolean;
  readonly now: Instant;
};

/** The filings that wait for the prefecture, the earliest deadline first. */
export function Queue({ page, query, noneFree, now }: QueueProps) {
  const { rows, names, counts } = page;
  return (
    <>
      <PageHeading
        title={shared.title}
        below={countsText(counts)}
        actions={
          <>
            <Form action={NEXT_PATH}>
              <Button shortcut="→">{words.next}</Button>
            </Form>
            <ButtonLink variant="ghost" href={queueHref(query, {}, QUEUE_CSV_PATH)} download>
              {words.csv(QUEUE_EXPORT_ROWS)}
            </ButtonLink>
          </>
        }
      />
      {noneFree ? <Notice title={words.noneFree} /> : null}
      {counts.late > 0 ? <Notice tone="urgent" title={words.lateNotice(counts.late)} /> : null}
      <SearchBox text="" error={undefined} />
      <Filters query={query} />
      <QueueTable
        caption={words.caption}
        rows={rows}
        names={names}
        now={now}
        empty={<EmptyState title={isFiltered(query) ? words.emptyFiltered : words.empty} />}
        pages={pagesOf(page, query)}
      />
    </>
  );
}

const isFiltered = ({ status, dueToday }: QueueQuery): boolean => status !== 'waiting' || dueToday;

const countsText = ({ waiting, late, decided, medianSeconds }: QueuePage['counts']): string =>
  [
    words.waiting(waiting),
    words.late(late),
    words.doneToday(decided),
    ...(medianSeconds === null ? [] : [words.median(medianSeconds)]),
  ].join('\u3000');

const Filters = ({ query }: { readonly query: QueueQuery }) => (
  <FilterBar action={QUEUE_PATH} clearHref={isFiltered(query) ? QUEUE_PATH : undefined}>
    <Select
      name="status"
      label={words.filterStatus}
      value={query.status}
      options={(Object.keys(STATUS_CHOICES) as StatusChoice[]).map(value => ({
        value,
        label: words.statuses[value],
      }))}
    />
    <Select
      name="due"
      label={words.filterDue}
      value={query.dueToday ? 'today' : ''}
      options={[
        { value: '', label: words.dueAny },
        { value: 'today', label: words.dueToday },
      ]}
    />
  </FilterBar>
);

function pagesOf({ rows, hasPrevious, hasNext }: QueuePage, query: QueueQuery): PaginationProps | undefined {
  const first = rows.at(0);
  const last = rows.at(-1);
  if (first === undefined || last === undefined || !(hasPrevious || hasNext)) return undefined;
  return {
    previousHref: hasPrevious ? queueHref(query, { before: first }) : undefined,
    nextHref: hasNext ? queueHref(query, { after: last }) : undefined,
  };
}
