import { randomBytes } from 'node:crypto';
import type { IdSource, Uuid } from '../../kernel/ids.ts';
import { type Clock, epochMs } from '../../kernel/instant.ts';

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
    const bytes = randomBytes(16);
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | count, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
  };
}
