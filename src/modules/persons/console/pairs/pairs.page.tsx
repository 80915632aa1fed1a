import type { Child } from 'hono/jsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { eraDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { PairList, PairOfPeople } from '../../use-cases/show-pairs.use-case.ts';
import { JoiningTabs, type PairTab, tabPath } from '../joining-tabs.tsx';
import { LikenessReasons } from '../likeness-reasons.tsx';
import { pairPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

const { list: text } = words;

type PairsPageProps = {
  readonly list: PairList;
  readonly tab: PairTab;
  /** What was decided just now; undefined for nothing. */
  readonly told: string | undefined;
};

/** Pairs of rows that may be one person, the likeliest first, with the reasons. */
export const PairsPage = ({ list, tab, told }: PairsPageProps) => (
  <>
    {told === undefined ? null : <Notice tone="success" title={told} />}
    <PageHeading title={words.title} below={words.below} />
    <JoiningTabs current={tab} />
    <PairsTable
      pairs={list.pairs}
      empty={
        <EmptyState title={text.empty[tab].title}>
          <p>{text.empty[tab].text}</p>
        </EmptyState>
      }
      nextHref={list.next === null ? undefined : nextPath(tab, list.next)}
    />
  </>
);

type PairsTableProps = {
  readonly pairs: readonly PairOfPeople[];
  readonly empty: Child;
  readonly nextHref?: string | undefined;
};

/** Pairs as a table, each leading to its page. */
export const PairsTable = ({ pairs, empty, nextHref }: PairsTableProps) => (
  <DataTable
    caption={text.caption}
    rows={pairs}
    rowHref={({ pair }) => pairPath(pair.pairId)}
    empty={empty}
    pages={nextHref === undefined ? undefined : { nextHref }}
    columns={[
      { key: 'people', heading: text.people, primary: true, cell: namesOf },
      { key: 'birthDate', heading: text.birthDate, cell: birthDatesOf },
      {
        key: 'score',
        heading: text.score,
        numeric: true,
        cell: ({ pair }) => words.percent(pair.score),
      },
      {
        key: 'reasons',
        heading: text.reasons,
        wide: true,
        cell: ({ pair }) => <LikenessReasons reasons={pair.reasons} />,
      },
      {
        key: 'foundAt',
        heading: text.foundAt,
        nowrap: true,
        minor: true,
        cell: ({ pair }) => staffDateTime(pair.foundAt),
      },
    ]}
  />
);

const namesOf = ({ people: [a, b] }: PairOfPeople): string => `${a.name} ${words.and} ${b.name}`;

const birthDatesOf = ({ people: [a, b] }: PairOfPeople): string =>
  a.birthDate === b.birthDate
    ? eraDate(a.birthDate)
    : `${eraDate(a.birthDate)} ${words.and} ${eraDate(b.birthDate)}`;

const nextPath = (tab: PairTab, { score, pairId }: NonNullable<PairList['next']>): string => {
  const path = tabPath(tab);
  return `${path}${path.includes('?') ? '&' : '?'}after=${score}_${pairId}`;
};
