import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Who tells us of what people did. */
export type InboundProvider = 'line' | 'twilio-voice' | 'twilio-sms';

/**
 * Marks an event of a provider as received; false when it was before. Waits for whoever is receiving the same event, and
 * is undone with the transaction: then the event may come again.
 */
export async function insertInboundEvent(
  tx: Tx,
  provider: InboundProvider,
  eventId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('inbound_event')
    .values({ authority_id: tx.authorityId, provider, event_id: eventId, received_at: tx.at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets events that came before `before`, `most` at most; returns how many. */
export async function deleteInboundEvents(tx: Tx, before: Instant, most: number): Promise<number> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('inbound_event')
    .where('authority_id', '=', tx.authorityId)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('provider', 'event_id'),
        'in',
        selectFrom('inbound_event')
          .select(['provider', 'event_id'])
          .where('authority_id', '=', tx.authorityId)
          .where('received_at', '<', before)
          .orderBy('received_at')
          .limit(most)
          .$asTuple('provider', 'event_id'),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
