import type { PlainDate } from '../../../kernel/plain-date.ts';
import { COUNTED_PLACES, type Figure, type Question } from './figure.ts';

/** A figure that is another one now than when it was counted. */
export type Difference = Omit<Figure, 'count'> & { readonly counted: number; readonly now: number };

const keyOf = ({ question, day, part }: Omit<Figure, 'count'>): string => `${question}\t${day}\t${part}`;

/** The figures in which two counts differ, by question, day and part (F-07). */
export function differencesBetween(
  counted: readonly Figure[],
  now: readonly Figure[],
): readonly Difference[] {
  return [...comparedBy(counted, now)]
    .filter(([, difference]) => difference.counted !== difference.now)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, difference]) => difference);
}

/**
 * Where patients were at the end of the day, as counted then and now, place by place, the severely ill after those in
 * hospital, and those who await a place last. Without what the count did not ask.
 */
export function placesCompared(
  asked: { readonly snapshotOn: PlainDate; readonly questions: readonly Question[] },
  counted: readonly Figure[],
  now: readonly Figure[],
): readonly Difference[] {
  const isAsked = (question: Question): boolean => asked.questions.includes(question);
  if (!isAsked('patients-by-place')) return [];
  const both = comparedBy(counted, now);
  const row = (question: Question, part: string): Difference => {
    const key = { question, day: asked.snapshotOn, part };
    return both.get(keyOf(key)) ?? { ...key, counted: 0, now: 0 };
  };
  const [hospital = 'hospital', ...others] = COUNTED_PLACES;
  return [
    row('patients-by-place', hospital),
    row('severe-patients', ''),
    ...others.map(place => row('patients-by-place', place)),
    ...(isAsked('awaiting-patients') ? [row('awaiting-patients', '')] : []),
  ];
}

function comparedBy(counted: readonly Figure[], now: readonly Figure[]): ReadonlyMap<string, Difference> {
  const both = new Map<string, Difference>();
  for (const { count, ...figure } of counted) both.set(keyOf(figure), { ...figure, counted: count, now: 0 });
  for (const { count, ...figure } of now) {
    const key = keyOf(figure);
    both.set(key, { ...figure, counted: both.get(key)?.counted ?? 0, now: count });
  }
  return both;
}
