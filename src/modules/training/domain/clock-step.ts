import { addHours, type Instant, jstDate, jstInstant } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';

/** How far the trainee can move the clock at once. */
export const STEPS = ['hour', 'slot', 'day'] as const;
export type Step = (typeof STEPS)[number];

/** When the daily question opens and falls due, JST `HH:mm`. */
export interface QuestionHours {
  readonly opensAt: string;
  readonly dueAt: string;
}

/** Where a step from `now` ends: always later. `slot` ends at the next opening or due time of a question. */
export function stepTarget(step: Step, now: Instant, hours: readonly QuestionHours[]): Instant {
  if (step === 'hour') return addHours(now, 1);
  const tomorrow = addHours(now, 24);
  if (step === 'day') return tomorrow;
  return questionMoments(now, tomorrow, hours)[0] ?? tomorrow;
}

/** Where time stops on the way from `now` to `target`, which is the last: every hour, and whenever a question opens or falls due. */
export function stopsOnTheWay(
  now: Instant,
  target: Instant,
  hours: readonly QuestionHours[],
): readonly Instant[] {
  const stops = new Set([...questionMoments(now, target, hours), target]);
  for (let stop = addHours(now, 1); stop < target; stop = addHours(stop, 1)) stops.add(stop);
  return [...stops].sort();
}

/** The openings and due times in `(after, until]`, in order. */
function questionMoments(
  after: Instant,
  until: Instant,
  hours: readonly QuestionHours[],
): readonly Instant[] {
  const moments: Instant[] = [];
  for (let day = jstDate(after); day <= jstDate(until); day = addDays(day, 1))
    for (const { opensAt, dueAt } of hours) moments.push(jstInstant(day, opensAt), jstInstant(day, dueAt));
  return moments.filter(moment => moment > after && moment <= until).sort();
}
