import type { Instant } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { PaginationProps } from '../../../../ui/pagination/pagination.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { INQUIRY_KINDS, inquiryCode } from '../../domain/inquiry.ts';
import type { InquiryPage } from '../../use-cases/list-inquiries.use-case.ts';
import { type InquiryQuery, inquiriesHref } from './inquiry-list.schema.ts';
import { InquiryTable } from './inquiry-table.tsx';
import { INQUIRIES_PATH, INQUIRY_SEARCH_PATH, NEXT_INQUIRY_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

type InquiryListProps = {
  readonly page: InquiryPage;
  readonly query: InquiryQuery;
  /** True when the next inquiry was asked for and none was free. */
  readonly noneFree: boolean;
  readonly now: Instant;
};

/** The inquiries that wait, the oldest first, or those that are over. */
export function InquiryList({ page, query, noneFree, now }: InquiryListProps) {
  const { open } = query;
  return (
    <>
      <PageHeading
        title={words.title}
        below={open ? words.openLead : words.overLead}
        actions={
          <>
            <Form action={NEXT_INQUIRY_PATH}>
              <Button shortcut="→">{words.next}</Button>
            </Form>
            <ButtonLink variant="ghost" href={inquiriesHref({ open: !open, kind: query.kind })}>
              {open ? words.showOver : words.showOpen}
            </ButtonLink>
          </>
        }
      />
      {noneFree ? <Notice title={words.noneFree} /> : null}
      <SearchBox text="" error={undefined} />
      <Tabs label={words.columns.kind} tabs={tabsOf(page, query)} />
      <InquiryTable
        caption={open ? words.openLead : words.overLead}
        rows={page.rows}
        names={page.names}
        now={now}
        empty={<EmptyState title={open ? words.emptyOpen : words.emptyOver} />}
        pages={pagesOf(page, query)}
      />
    </>
  );
}

type SearchResultProps = {
  readonly text: string;
  /** Null when the text was no number. */
  readonly found: Pick<InquiryPage, 'rows' | 'names'> | null;
  readonly now: Instant;
};

/** What was found by a number. */
export function InquirySearchResult({ text, found, now }: SearchResultProps) {
  const error = found === null ? words.searchNoNumber : undefined;
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'text', message: error }]} />
      <PageHeading
        title={words.searchTitle}
        actions={
          <ButtonLink variant="secondary" href={INQUIRIES_PATH}>
            {words.backToList}
          </ButtonLink>
        }
      />
      <SearchBox text={text} error={error} />
      {found === null ? null : (
        <InquiryTable
          caption={words.searchTitle}
          rows={found.rows}
          names={found.names}
          now={now}
          empty={<EmptyState title={words.notFound} />}
        />
      )}
    </>
  );
}

/** It posts: a management number belongs in no address. */
const SearchBox = ({ text, error }: { readonly text: string; readonly error: string | undefined }) => (
  <search>
    <form class="filter-bar" method="post" action={INQUIRY_SEARCH_PATH} novalidate>
      <TextField
        name="text"
        type="search"
        width="medium"
        shortcut="/"
        label={words.searchLabel}
        value={text}
        error={error}
      />
      <Button variant="secondary">{words.search}</Button>
    </form>
  </search>
);

function tabsOf({ open: counts }: InquiryPage, { open, kind }: InquiryQuery) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const count = (number: number) => (open ? number : undefined);
  return [
    {
      href: inquiriesHref({ open, kind: null }),
      label: words.allKinds,
      count: count(all),
      current: kind === null,
    },
    ...INQUIRY_KINDS.map(each => ({
      href: inquiriesHref({ open, kind: each }),
      label: words.kindLabel(inquiryCode(each), words.kinds[each]),
      count: count(counts.get(each) ?? 0),
      current: kind === each,
    })),
  ];
}

function pagesOf(
  { rows, hasPrevious, hasNext }: InquiryPage,
  query: InquiryQuery,
): PaginationProps | undefined {
  const first = rows.at(0);
  const last = rows.at(-1);
  if (first === undefined || last === undefined || !(hasPrevious || hasNext)) return undefined;
  return {
    previousHref: hasPrevious ? inquiriesHref(query, { before: first }) : undefined,
    nextHref: hasNext ? inquiriesHref(query, { after: last }) : undefined,
  };
}
