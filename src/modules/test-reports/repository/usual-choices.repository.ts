import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ChannelReason, EntryChannel, Specimen, TestMethod } from '../domain/test-codes.ts';

/** What an institution used last. */
export interface UsualChoices {
  readonly method: TestMethod;
  readonly specimen: Specimen;
}

/** The method and specimen of the institution's newest report; null before its first. Reads nothing personal. */
export async function usualChoicesOf(tx: Tx, facilityId: Uuid): Promise<UsualChoices | null> {
  const row = await tx.db
    .selectFrom('test_report')
    .select(['method', 'specimen'])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .orderBy('entered_at', 'desc')
    .orderBy('report_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row as UsualChoices | undefined) ?? null;
}

/** The channel and its reason of the newest report that was entered for the institution; null before the first. */
export async function usualChannelOf(
  tx: Tx,
  facilityId: Uuid,
): Promise<{ readonly channel: EntryChannel; readonly channelReason: ChannelReason | null } | null> {
  const row = await tx.db
    .selectFrom('test_report')
    .select(['entry_channel as channel', 'channel_reason as channelReason'])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('proxy', '=', true)
    .orderBy('entered_at', 'desc')
    .orderBy('report_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row as { channel: EntryChannel; channelReason: ChannelReason | null } | undefined) ?? null;
}
