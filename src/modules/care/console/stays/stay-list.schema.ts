import { parseUuid } from '../../../../kernel/ids.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { StayFilter, StayPosition } from '../../use-cases/show-stays.use-case.ts';
import { STAYS_PATH } from '../paths.ts';

export const STAY_FILTERS = ['here', 'expected', 'left'] as const satisfies readonly StayFilter[];

/** What the address of the list says; what it does not understand counts as not said. */
export function readStayQuery(query: (name: string) => string | undefined): {
  readonly filter: StayFilter;
  readonly after: StayPosition | null;
} {
  const [day = '', id = ''] = (query('after') ?? '').split('_');
  const from = parsePlainDate(day);
  const stayId = parseUuid(id);
  return {
    filter: STAY_FILTERS.find(filter => filter === query('filter')) ?? 'here',
    after: from && stayId && { from, stayId },
  };
}

/** The address of a page of the list; a position is that of the last stay shown. */
export function stayListHref(filter: StayFilter, after: StayPosition | null = null): string {
  const query = new URLSearchParams({ filter });
  if (after !== null) query.set('after', `${after.from}_${after.stayId}`);
  return `${STAYS_PATH}?${query}`;
}
