import {
  addMinutes,
  addMs,
  earlierInstant,
  epochMs,
  type Instant,
  jstDate,
  laterInstant,
  startOfJstDay,
} from '../../../kernel/instant.ts';
import { afterQuiet, type QuietHours, quietFrom } from './quiet-hours.ts';

/** A slot as instants. */
export interface SlotTimes {
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** When people are asked. The rulebook's observation rule has this form. */
export interface AskTimeRule {
  readonly ask: { readonly spreadMinutes: number };
  readonly quietHours: QuietHours;
}

/** When a person wants to be asked, and where they stand among those who do not mind. */
export interface AskWish {
  /** The minute of the day in Japan, 0 to 1439; null leaves it to the spread. */
  readonly chosenMinute: number | null;
  /** From 0 to below 1: see `spreadOfDigest`. */
  readonly spread: number;
}

/**
 * An ask leaves this many minutes before the due time, so that every rung of the ladder still has its turn: an hour to
 * answer, then half an hour after each of three messages.
 */
export const LADDER_MINUTES = 150;

/**
 * The earliest and the latest instant at which the question of a slot is asked: outside the quiet hours, and early
 * enough for the whole ladder. Both are the opening (or the end of the quiet hours) where a slot is too short for that.
 */
export function askWindow(
  { opensAt, dueAt }: SlotTimes,
  { quietHours }: Pick<AskTimeRule, 'quietHours'>,
): { readonly earliest: Instant; readonly latest: Instant } {
  const earliest = afterQuiet(quietHours, opensAt);
  const lastMinute = addMinutes(quietFrom(quietHours, opensAt), -1);
  const roomForLadder = addMinutes(dueAt, -LADDER_MINUTES);
  return { earliest, latest: laterInstant(earliest, earlierInstant(roomForLadder, lastMinute)) };
}

/**
 * When the person is asked: at their chosen minute, held within `askWindow`; else spread evenly, to the second, over
 * `spreadMinutes` from the earliest instant, so that the peak of a morning is bounded. E-21.
 */
export function askAt(slot: SlotTimes, { chosenMinute, spread }: AskWish, rule: AskTimeRule): Instant {
  const { earliest, latest } = askWindow(slot, rule);
  if (chosenMinute === null) {
    const seconds = Math.min(rule.ask.spreadMinutes * 60, (epochMs(latest) - epochMs(earliest)) / 1_000);
    return addMs(earliest, Math.floor(spread * seconds) * 1_000);
  }
  const chosen = addMinutes(startOfJstDay(jstDate(slot.opensAt)), chosenMinute);
  return laterInstant(earliest, earlierInstant(chosen, latest));
}

/**
 * Where a case stands in the spread, from 0 to below 1, by the MD5 digest of its id (lower-case text) in hexadecimal:
 * the first 4 digits as a number / 65536. In SQL: `('x' || left(md5(case_id::text), 4))::bit(16)::int / 65536.0`.
 */
export const spreadOfDigest = (md5Hex: string): number => Number.parseInt(md5Hex.slice(0, 4), 16) / 65_536;
