import { randomUUID } from 'node:crypto';
import type { IdSource, Uuid } from '../../kernel/ids.ts';
import { type Clock, epochMs, type Instant } from '../../kernel/instant.ts';

const TIME_DIGITS = 12;
const VERSION = 0x7000;
const MOST_STEPS = 0xfff;
/** Where the variant and the 62 random bits of a UUID begin. Node draws those of many at once. */
const RANDOM_FROM = 19;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by the clock's time and carry 62 random bits. Within a millisecond
 * the 12 bits after the time count up, so that what one process makes sorts in the order in which it was made.
 */
export function createIdSource(clock: Clock): IdSource {
  let last = 0;
  let count = 0;
  let time = '';
  let told: Instant | null = null;
  let now = 0;
  return () => {
    const instant = clock.now();
    if (instant !== told) now = epochMs(instant);
    told = instant;
    count = now > last ? 0 : count + 1;
    const first = now > last ? now : count > MOST_STEPS ? last + 1 : last;
    if (first !== last) {
      last = first;
      count = 0;
      const digits = last.toString(16).padStart(TIME_DIGITS, '0');
      time = `${digits.slice(0, 8)}-${digits.slice(8)}`;
    }
    const step = (VERSION + count).toString(16);
    return `${time}-${step}-${randomUUID().slice(RANDOM_FROM)}` as Uuid;
  };
}
