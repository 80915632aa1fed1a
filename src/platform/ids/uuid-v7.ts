import { randomUUID } from 'node:crypto';
import type { IdSource, Uuid } from '../../kernel/ids.ts';
import { type Clock, epochMs } from '../../kernel/instant.ts';

const TIME_DIGITS = 12;
const STEP_DIGITS = 3;
/** Where the variant and the 62 random bits of a UUID begin. Node draws those of many at once. */
const RANDOM_FROM = 19;

/**
 * Makes UUIDs of version 7 (RFC 9562): they sort by the clock's time and carry 62 random bits. Within a millisecond
 * the 12 bits after the time count up, so that what one process makes sorts in the order in which it was made.
 */
export function createIdSource(clock: Clock): IdSource {
  let last = 0;
  let count = 0;
  return () => {
    const now = epochMs(clock.now());
    count = now > last ? 0 : count + 1;
    if (count > 0xfff) {
      last += 1;
      count = 0;
    } else if (now > last) last = now;
    const time = last.toString(16).padStart(TIME_DIGITS, '0');
    const step = count.toString(16).padStart(STEP_DIGITS, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${step}-${randomUUID().slice(RANDOM_FROM)}` as Uuid;
  };
}
