import { type Instant, jstDate, jstInstant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { QuestionHours } from './clock-step.ts';
import { CARE_HOURS, REVIEW_HOURS } from './staff-script.ts';

/** One stop of the replay: what has become due until then happens, then whoever is on duty works. */
export interface ReplayStop {
  readonly at: Instant;
  /** Whether time-driven work runs: midnight, noon, and when questions open, are reminded of and fall due. */
  readonly isTick: boolean;
  readonly isReview: boolean;
  readonly isCare: boolean;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const FIRST_WAKING_HOUR = 7;
/** On the last days, which the trainee sees, people and staff act hour by hour. */
const DAYS_HOUR_BY_HOUR = 2;
const HOURS_FROM_REMINDER_TO_DUE = 4;

/** The stops of a replay that begins at midnight before `from` and ends at `end`, which is the last. */
export function replayStops(
  from: PlainDate,
  end: Instant,
  questions: readonly QuestionHours[],
): readonly ReplayStop[] {
  const last = jstDate(end);
  const ticks = new Set([0, 12, ...questions.flatMap(tickHours)]);
  const stops: ReplayStop[] = [];
  for (let day = from; day <= last; day = addDays(day, 1)) {
    const isClose = day >= addDays(last, -DAYS_HOUR_BY_HOUR);
    for (const hour of HOURS) {
      const stop = {
        at: jstInstant(day, `${String(hour).padStart(2, '0')}:00`),
        isTick: ticks.has(hour),
        isReview: REVIEW_HOURS.has(hour),
        isCare: CARE_HOURS.has(hour),
      };
      const isBusy = stop.isTick || stop.isReview || stop.isCare || (isClose && hour > FIRST_WAKING_HOUR);
      if (isBusy && stop.at > startOfJstDay(from) && stop.at <= end) stops.push(stop);
    }
  }
  return stops;
}

const tickHours = ({ opensAt, dueAt }: QuestionHours): readonly number[] => {
  const dueHour = Number(dueAt.slice(0, 2));
  return [Number(opensAt.slice(0, 2)), dueHour - HOURS_FROM_REMINDER_TO_DUE, dueHour];
};
