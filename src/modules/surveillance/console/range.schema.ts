import type { PlainDate } from '../../../kernel/plain-date.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import { type CountedRange, rangeBetween } from '../domain/counted-range.ts';
import type { Unit } from '../domain/series.ts';

/** What the address says of the days. */
export interface RangeQuery {
  readonly range: CountedRange;
  readonly unit: Unit;
  /** As typed where it cannot be read, else null; such a day is as if it were not there. */
  readonly unread: { readonly from: string | null; readonly to: string | null };
}

/** Reads `from`, `to` and `unit`. */
export function readRangeQuery(query: (name: string) => string | undefined, today: PlainDate): RangeQuery {
  const [from, to] = [readDay(query('from'), today), readDay(query('to'), today)];
  return {
    range: rangeBetween(from.day, to.day, today),
    unit: query('unit') === 'week' ? 'week' : 'day',
    unread: { from: from.unread, to: to.unread },
  };
}

function readDay(text = '', today: PlainDate) {
  const day = text === '' ? null : readDayNear(text, today);
  return { day, unread: day === null && text !== '' ? text : null };
}
