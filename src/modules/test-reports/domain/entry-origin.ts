import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type ChannelReason, type EntryChannel, SHEET_CHANNELS } from './test-codes.ts';

/** Whose report an entry is, by which way it came and who typed it (H-19, H-26, H-33). */
export interface EntryOrigin {
  readonly facilityId: Uuid;
  readonly channel: EntryChannel;
  /** Why it did not come by the web; null where it did, or came by file. */
  readonly channelReason: ChannelReason | null;
  readonly channelNote: string | null;
  /** Whether the authority's staff entered it for the institution. */
  readonly proxy: boolean;
  /** The page it was typed from. */
  readonly sheetId: Uuid | null;
  /** By which the same row of the same file or system is known again; null where the same may be entered twice. */
  readonly sourceKey: Uint8Array | null;
}

export type OriginReason = 'channel-reason-missing' | 'channel-note-missing';

const LONGEST_NOTE = 500;

/** A report by FAX, on paper or by phone needs the reason for it, and "other" says which (H-26). */
export function checkOrigin<Origin extends Pick<EntryOrigin, 'channel' | 'channelReason' | 'channelNote'>>(
  origin: Origin,
): Result<Origin, OriginReason> {
  if (!SHEET_CHANNELS.some(channel => channel === origin.channel))
    return ok({ ...origin, channelReason: null, channelNote: null });
  if (origin.channelReason === null) return fail('channel-reason-missing');
  const channelNote = origin.channelNote?.trim().slice(0, LONGEST_NOTE) || null;
  return origin.channelReason === 'other' && channelNote === null
    ? fail('channel-note-missing')
    : ok({ ...origin, channelNote });
}
