import type { Uuid } from '../../../../kernel/ids.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { PROVIDED_FIELDS, type ProvidedField } from '../../domain/provided-field.ts';

/** What each basis lists; that of the law without the period, so that its cancellations never lapse. */
export const LISTS = { self: PROVIDED_FIELDS, notified: ['name', 'address', 'contact'] as const };
type Category = keyof typeof LISTS;

/** A receiver and a basis. */
export interface Pair {
  readonly recipientId: Uuid;
  readonly category: Category;
  readonly city: string;
  readonly basisId: Uuid;
}
/** Somebody as the tables have them. */
export interface Somebody {
  readonly caseId: Uuid;
  readonly category: Category;
  readonly city: string;
  readonly isHere: boolean;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly from: PlainDate;
  readonly lastDay: PlainDate | null;
  readonly planned: PlainDate;
}

/** What a receiver was told of somebody: as text, and the last told day. */
export interface Known {
  readonly told: string;
  readonly through: PlainDate | null;
}

/** What is to be told of somebody under the pair on the day: as text, and the last told day; null when nothing is. */
export function toldOf(somebody: Somebody, pair: Pair, today: PlainDate): Known | null {
  const ends = pair.city.endsWith('4') || pair.city.endsWith('5');
  if (ends && today > '2022-03-15') return null;
  const { isHere, city, category, lastDay, planned } = somebody;
  if (!isHere || city !== pair.city || category !== pair.category || (lastDay !== null && lastDay < today))
    return null;
  const through = lastDay ?? (planned > today ? addDays(planned, -1) : null);
  const values: Record<ProvidedField, unknown> = { ...somebody, period: { from: somebody.from, through } };
  const listed: readonly ProvidedField[] = LISTS[pair.category];
  return {
    told: JSON.stringify(listed.map(field => values[field])),
    through: listed.includes('period') ? through : null,
  };
}
