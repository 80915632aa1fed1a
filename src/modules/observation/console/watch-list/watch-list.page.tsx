import type { Instant } from '../../../../kernel/instant.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { SearchBar } from '../../../../ui/filter-bar/search-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PostedPagination } from '../../../../ui/pagination/posted-pagination.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import {
  AreaSelect,
  areaName,
  CENTRE_QUERY,
  CentreScopeLine,
  WHOLE_AUTHORITY,
} from '../../../institutions/index.ts';
import { WATCH_STATES, type WatchList, type WatchListPart } from '../../use-cases/list-watched.use-case.ts';
import { casePath } from '../paths.ts';
import { CATEGORIES, watchListPath } from './watch-list.schema.ts';
import { columnsFor } from './watch-list-columns.tsx';
import { ja as words } from './words.ja.ts';

export type WatchListPageProps = {
  readonly list: WatchList<unknown>;
  readonly part: WatchListPart;
  /** The name that is searched for; '' for everybody. */
  readonly text: string;
  /** Where the next page is; undefined on the last. */
  readonly nextHref?: string | undefined;
  /** The same for what was found by a name. */
  readonly nextFound?: string | undefined;
  readonly municipalityName: (code: string) => string | null;
  readonly now: Instant;
};

/** Everybody who is being watched, or those of them who are looked for, a page at a time. */
export function WatchListPage(props: WatchListPageProps) {
  const { list, part, text, nextHref, nextFound, now } = props;
  const unfiltered = { state: part.state, isWhole: part.isWhole };
  const conditions = conditionsIn(props);
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      <Tabs
        label={words.filtersLabel}
        tabs={WATCH_STATES.map(state => ({
          href: watchListPath({ ...part, state }),
          label: words.filters[state],
          count: state === 'unanswered' ? undefined : list.counts?.[state],
          current: state === part.state,
        }))}
      />
      <SearchBar action={watchListPath(part)} conditions={conditions} clearHref={watchListPath(unfiltered)}>
        <TextField
          name="text"
          type="search"
          width="medium"
          shortcut="/"
          label={words.search}
          hint={words.searchHint}
          value={text}
          maxlength={100}
        />
        <AreaSelect choices={list.areas} area={part.area} municipalityName={props.municipalityName} />
        <Select
          name="category"
          label={words.category}
          placeholder={words.anyCategory}
          value={part.category ?? ''}
          options={CATEGORIES.map(value => ({ value, label: words.categories[value] }))}
        />
        {part.state === 'all' ? null : <HiddenField name="filter" value={part.state} />}
        {part.isWhole ? <HiddenField name={CENTRE_QUERY} value={WHOLE_AUTHORITY} /> : null}
      </SearchBar>
      {part.area === null ? (
        <CentreScopeLine
          scope={list.scope}
          ownHref={watchListPath({ ...part, isWhole: false })}
          wholeHref={watchListPath({ ...part, isWhole: true })}
        />
      ) : null}
      <DataTable
        caption={words.caption}
        columns={columnsFor(now)}
        rows={list.people}
        rowHref={({ caseId }) => casePath(caseId)}
        empty={<Empty {...props} isNarrowed={conditions.length > 0} />}
        pages={nextHref === undefined ? undefined : { nextHref }}
      />
      {nextFound === undefined ? null : (
        <PostedPagination action={watchListPath(part)}>
          <HiddenField name="text" value={text} />
          <HiddenField name="after" value={nextFound} />
        </PostedPagination>
      )}
    </>
  );
}

const conditionsIn = ({ text, part: { area, category }, list, municipalityName }: WatchListPageProps) =>
  [
    text === '' ? null : text,
    areaName({ choices: list.areas, area, municipalityName }),
    category && words.categories[category],
  ].filter(condition => condition !== null);

function Empty({ part, list, text, isNarrowed }: WatchListPageProps & { readonly isNarrowed: boolean }) {
  if (isNarrowed)
    return (
      <EmptyState title={words.emptyNarrowed}>
        <p>{text === '' ? words.emptyNarrowedText : words.emptyFoundText}</p>
      </EmptyState>
    );
  const isOwn = list.scope.own.length > 0 && !list.scope.isWhole;
  const { title, text: next } = words.empty[part.state];
  return (
    <EmptyState title={title}>
      <p>{isOwn ? words.emptyOwnText : next}</p>
    </EmptyState>
  );
}
