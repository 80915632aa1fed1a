import type { Uuid } from '../../../kernel/ids.ts';
import type { EntryOrigin } from './entry-origin.ts';
import { CHANNEL_REASONS, codeIn, type EntryChannel, SHEET_CHANNELS } from './test-codes.ts';

/** How a report came to the authority, as chosen in a form. */
export interface GivenChannel {
  readonly channel: string;
  readonly channelReason: string;
  readonly channelNote: string;
}

/**
 * The origin of an entry that somebody typed. Staff of an institution enter for their own by `ownChannel`; the authority's
 * staff for the chosen one, from what came by FAX, on paper or by phone (H-26, H-33). Null while the authority's staff
 * have not said by which.
 */
export function typedOrigin(
  facility: { readonly facilityId: Uuid; readonly isOwn: boolean },
  ownChannel: Extract<EntryChannel, 'web' | 'grid'>,
  given: GivenChannel,
): Omit<EntryOrigin, 'sourceKey' | 'sheetId'> | null {
  const { facilityId, isOwn } = facility;
  if (isOwn) return { facilityId, channel: ownChannel, channelReason: null, channelNote: null, proxy: false };
  const channel = codeIn(SHEET_CHANNELS, given.channel);
  if (channel === null) return null;
  return {
    facilityId,
    channel,
    channelReason: codeIn(CHANNEL_REASONS, given.channelReason),
    channelNote: given.channelNote || null,
    proxy: true,
  };
}
