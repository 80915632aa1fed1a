import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { QuestionWords } from '../../../observation/index.ts';
import type { ShownStay, StayFilter, StayList } from '../../use-cases/show-stays.use-case.ts';
import { stayPath } from '../paths.ts';
import { STAY_FIELDS, stayFieldText } from './stay-field.ts';
import { STAY_FILTERS, stayListHref } from './stay-list.schema.ts';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

export interface StayListProps {
  readonly list: StayList;
  readonly filter: StayFilter;
  readonly question: Pick<QuestionWords, 'symptomTitle'>;
  readonly now: Instant;
}

/** The patients of an institution, with the fields that it may see as columns. */
export function StayListPage({ list, filter, question, now }: StayListProps) {
  const nextHref = list.next === null ? undefined : stayListHref(filter, list.next);
  return (
    <>
      <PageHeading title={text.title} below={text.below} />
      <Tabs
        label={text.filtersLabel}
        tabs={STAY_FILTERS.map(known => ({
          href: stayListHref(known),
          label: text.filters[known],
          count: list.counts[known],
          current: known === filter,
        }))}
      />
      <DataTable
        caption={text.caption}
        rows={list.stays}
        rowHref={({ stayId }) => stayPath(stayId)}
        columns={columnsFor({ list, question, now, filter })}
        empty={
          <EmptyState title={text.empty[filter]}>
            <p>{text.emptyText}</p>
          </EmptyState>
        }
        pages={nextHref === undefined ? undefined : { nextHref }}
      />
    </>
  );
}

/** Too long for a list; the page of the stay shows them. */
const ON_THE_PAGE_ALONE = ['sex', 'symptoms', 'emergencySymptoms', 'onsetOn', 'diagnosedOn'];

const columnsFor = ({ list, question, now }: StayListProps): readonly Column<ShownStay>[] =>
  STAY_FIELDS.filter(field => list.visible.has(field) && !ON_THE_PAGE_ALONE.includes(field)).map(field => ({
    key: field,
    heading: text.fields[field],
    nowrap: true,
    primary: field === 'name',
    cell: stay => stayFieldText(stay.fields, field, { now, question }),
    ...(field === 'name' && { note: stay => <NotToday stay={stay} list={list} now={now} /> }),
  }));

/** Whose values of today nobody has entered yet. */
const NotToday = ({ stay, list, now }: Pick<StayListProps, 'list' | 'now'> & { readonly stay: ShownStay }) =>
  stay.status === 'present' &&
  list.visible.has('temperature') &&
  (stay.observedAt === null || jstDate(stay.observedAt) < jstDate(now)) ? (
    <Tag tone="caution">{text.notToday}</Tag>
  ) : null;
