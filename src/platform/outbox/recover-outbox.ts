import { addMinutes } from '../../kernel/instant.ts';
import { exemptFromAudit, type Tx } from '../db/database.ts';
import { enqueueEvents } from './outbox.ts';

const PATIENCE_MINUTES = 2;
const BATCH = 500;

/** Gives events that wait too long a new job: the old one died with its worker. Returns how many. */
export async function recoverOutbox(tx: Tx): Promise<number> {
  exemptFromAudit(tx, 'Queue upkeep; events hold ids alone.');
  const waiting = await tx.db
    .selectFrom('outbox_event')
    .select('event_id as eventId')
    .where('authority_id', '=', tx.authorityId)
    .where('dispatched_at', 'is', null)
    .where('created_at', '<', addMinutes(tx.at, -PATIENCE_MINUTES))
    .orderBy('created_at')
    .limit(BATCH)
    .execute();
  await enqueueEvents(
    tx,
    waiting.map(({ eventId }) => eventId),
  );
  return waiting.length;
}
