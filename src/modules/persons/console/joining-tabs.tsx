import { Tabs } from '../../../ui/tabs/tabs.tsx';
import { CORRECTIONS_PATH, MERGES_PATH, PAIRS_PATH, SEARCH_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const LISTS = ['open', 'later', 'different'] as const;

/** A list of pairs that has a tab. */
export type PairTab = (typeof LISTS)[number];

/** Reads the tab in an address; the pairs that wait for anything unknown. */
export const readTab = (text: string | undefined): PairTab => LISTS.find(list => list === text) ?? 'open';

/** The address of a list of pairs. */
export const tabPath = (tab: PairTab): string => (tab === 'open' ? PAIRS_PATH : `${PAIRS_PATH}?list=${tab}`);

/** The lists of pairs, the search and the history, above each of them. */
export const JoiningTabs = ({
  current,
}: {
  readonly current: PairTab | 'merges' | 'corrections' | 'search';
}) => (
  <Tabs
    label={words.tabs.label}
    tabs={[
      ...LISTS.map(list => ({ href: tabPath(list), label: words.tabs[list], current: current === list })),
      { href: CORRECTIONS_PATH, label: words.tabs.corrections, current: current === 'corrections' },
      { href: MERGES_PATH, label: words.tabs.merges, current: current === 'merges' },
      { href: SEARCH_PATH, label: words.tabs.search, current: current === 'search' },
    ]}
  />
);
