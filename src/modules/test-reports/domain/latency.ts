import { addMinutes, epochMs, type Instant, jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { TestEntry } from './test-entry.ts';

const MINUTES_A_DAY = 1_440;
const HOUR_MS = 3_600_000;

/** How long the parts of the way took: hours where both times are known, else whole days (H-08). */
export interface Latency {
  readonly samplingToResult: Span;
  readonly resultToEntry: Span;
}

/** A length of time, in hours when it is known to the minute, else in whole days between two dates. */
export type Span = { readonly unit: 'hours' | 'days'; readonly value: number };

/** A result whose time is not known counts from the end of its day: nobody is late by a guess. */
export const resultedAt = ({
  resultedOn,
  resultedMinute,
}: Pick<TestEntry, 'resultedOn' | 'resultedMinute'>): Instant =>
  addMinutes(startOfJstDay(resultedOn), resultedMinute ?? MINUTES_A_DAY);

/** The way from the sample by the result to the entry. No part is less than nothing. */
export function latencyOf(
  entry: Pick<TestEntry, 'sampledOn' | 'sampledMinute' | 'resultedOn' | 'resultedMinute'>,
  enteredAt: Instant,
): Latency {
  const sampled = momentOf(entry.sampledOn, entry.sampledMinute);
  const resulted = momentOf(entry.resultedOn, entry.resultedMinute);
  const entered = { at: enteredAt, isExact: true };
  return { samplingToResult: spanOf(sampled, resulted), resultToEntry: spanOf(resulted, entered) };
}

interface KnownMoment {
  readonly at: Instant;
  readonly isExact: boolean;
}

const momentOf = (on: PlainDate, minute: number | null): KnownMoment => ({
  at: addMinutes(startOfJstDay(on), minute ?? 0),
  isExact: minute !== null,
});

const spanOf = (from: KnownMoment, to: KnownMoment): Span =>
  from.isExact && to.isExact
    ? { unit: 'hours', value: Math.max(0, Math.floor((epochMs(to.at) - epochMs(from.at)) / HOUR_MS)) }
    : { unit: 'days', value: Math.max(0, daysBetween(jstDate(from.at), jstDate(to.at))) };
