import { randomBytes } from 'node:crypto';
import type { IdSource, Uuid } from '../../kernel/ids.ts';
import { type Clock, epochMs } from '../../kernel/instant.ts';

/** Makes UUIDs of version 7 (RFC 9562): they sort by the clock's time and carry 74 random bits. */
export function createIdSource(clock: Clock): IdSource {
  return () => {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(epochMs(clock.now()), 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
  };
}
