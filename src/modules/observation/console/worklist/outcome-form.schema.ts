import { addMinutes, type Instant, jstDate, jstInstant } from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import type { Form } from '../../../../platform/http/form.ts';

/** The choices of the next call: at any time, in half an hour, in an hour, at a time of the day. */
export const NEXT_CALLS = ['', '30', '60', 'time'] as const;

/** What was typed into the form of an outcome. */
export interface GivenOutcome {
  readonly outcome: string;
  readonly note: string;
  readonly next: string;
  readonly nextTime: string;
}

export const noOutcome: GivenOutcome = { outcome: '', note: '', next: '', nextTime: '' };

export const givenOutcomeOf = (form: Form): GivenOutcome => ({
  outcome: form.text('outcome'),
  note: form.text('note'),
  next: form.text('next'),
  nextTime: form.text('nextTime'),
});

/**
 * When the next call is wanted: undefined at any time, and null when a time was meant and none can be read. A time of
 * the day that has passed today is tomorrow's.
 */
export function nextCallAt({ next, nextTime }: GivenOutcome, now: Instant): Instant | null | undefined {
  if (next === '30' || next === '60') return addMinutes(now, Number(next));
  if (next !== 'time') return undefined;
  const [, hour, minute] = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(nextTime.normalize('NFKC').trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  const today = jstInstant(jstDate(now), time);
  return today > now ? today : jstInstant(addDays(jstDate(now), 1), time);
}
