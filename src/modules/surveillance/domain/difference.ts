import type { Figure } from './figure.ts';

/** A figure that is another one now than when it was counted. */
export type Difference = Omit<Figure, 'count'> & { readonly counted: number; readonly now: number };

const keyOf = ({ question, day, part }: Figure): string => `${question}\t${day}\t${part}`;

/** The figures in which two counts differ, by question, day and part (F-07). */
export function differencesBetween(
  counted: readonly Figure[],
  now: readonly Figure[],
): readonly Difference[] {
  const both = new Map<string, Difference>();
  for (const { count, ...figure } of counted)
    both.set(keyOf({ ...figure, count }), { ...figure, counted: count, now: 0 });
  for (const { count, ...figure } of now) {
    const key = keyOf({ ...figure, count });
    both.set(key, { ...figure, counted: both.get(key)?.counted ?? 0, now: count });
  }
  return [...both]
    .filter(([, difference]) => difference.counted !== difference.now)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, difference]) => difference);
}
