import { SearchBar } from '../../../../ui/filter-bar/search-bar.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { AreaSelect, areaName, CENTRE_QUERY, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { ja as words } from '../words.ja.ts';
import { REPORT_STATES, type ReportPart, reportListHref } from './report-list.schema.ts';
import type { ReportListProps } from './report-list-props.ts';
import { ja as listWords } from './words.ja.ts';

type ReportSearchProps = Pick<ReportListProps, 'page' | 'part' | 'text' | 'mayReview' | 'municipalityName'>;

/** What narrows the list, in words; the two tabs are the list itself. */
export function conditionsIn({ page, part, text, municipalityName }: ReportSearchProps): readonly string[] {
  const { state, area } = part;
  return [
    text === '' ? null : text,
    page.areas && areaName({ choices: page.areas, area, municipalityName }),
    state === 'open' || state === 'all' ? null : words.statuses[state],
  ].filter(condition => condition !== null);
}

/** The list as it opens for whoever looks. */
export const openingPart = (
  { isWhole }: ReportPart,
  { mayReview }: Pick<ReportListProps, 'mayReview'>,
): ReportPart => ({ state: mayReview ? 'open' : 'all', area: null, isWhole });

/** Searches the list by name, and narrows it by area and status. */
export const ReportSearch = (props: ReportSearchProps) => {
  const { page, part, text } = props;
  return (
    <SearchBar
      action={reportListHref(part)}
      conditions={conditionsIn(props)}
      clearHref={reportListHref(openingPart(part, props))}
    >
      <TextField
        name="text"
        type="search"
        width="medium"
        shortcut="/"
        label={listWords.search}
        hint={listWords.searchHint}
        value={text}
        maxlength={100}
      />
      {page.areas === null || !props.mayReview ? null : (
        <AreaSelect choices={page.areas} area={part.area} municipalityName={props.municipalityName} />
      )}
      <Select
        name="show"
        label={listWords.columns.status}
        value={part.state}
        options={REPORT_STATES.map(value => ({
          value,
          label: value === 'open' || value === 'all' ? listWords[value] : words.statuses[value],
        }))}
      />
      {part.isWhole ? <HiddenField name={CENTRE_QUERY} value={WHOLE_AUTHORITY} /> : null}
    </SearchBar>
  );
};
