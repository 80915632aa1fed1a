import { addDays, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { monthDay } from '../date-text.ts';
import { useLanguage } from '../language.ts';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type DayStripProps = {
  /** Names the list for screen readers. */
  readonly label: string;
  /** Day 0: onset, or the test when there are no symptoms. */
  readonly dayZero: PlainDate;
  /** The last day of recuperation; the strip ends with the free day after it. */
  readonly lastDay: PlainDate;
  readonly today: PlainDate;
};

type DayState = 'past' | 'today' | 'upcoming' | 'free';

function stateOf(date: PlainDate, lastDay: PlainDate, today: PlainDate): DayState {
  if (date > lastDay) return 'free';
  if (date === today) return 'today';
  return date < today ? 'past' : 'upcoming';
}

/** Recuperation day by day, from day 0 to the first free day, with today marked. */
export function DayStrip({ label, dayZero, lastDay, today }: DayStripProps) {
  const words = useWords(uiWords);
  const language = useLanguage();
  const stateWords = {
    past: words.dayPast,
    today: words.today,
    upcoming: words.dayUpcoming,
    free: words.dayFree,
  } as const;
  const days = Array.from({ length: Math.max(0, daysBetween(dayZero, lastDay)) + 2 }, (_, day) => day);
  return (
    <ol class="day-strip" aria-label={label}>
      {days.map(day => {
        const date = addDays(dayZero, day);
        const state = stateOf(date, lastDay, today);
        const isToday = date === today;
        return (
          <li class={`day day-${state}`} aria-current={isToday ? 'date' : undefined}>
            <span class="day-date">{monthDay(date, language)}</span>
            <span class="day-number">
              {day}
              <span class="visually-hidden">{words.dayCounter}</span>
            </span>
            <span class="day-state">
              {state === 'free' ? words.freeMark : isToday ? words.today : ''}
              {state === 'past' ? <span class="day-check" aria-hidden="true"></span> : null}
              <span class="visually-hidden">{isToday && state !== 'free' ? '' : stateWords[state]}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
