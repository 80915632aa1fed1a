import type { Uuid } from '../../kernel/ids.ts';
import type { Tx } from '../db/database.ts';
import type { Json, JsonObject } from '../db/tables.generated.ts';
import { enqueueAll } from '../jobs/enqueue.ts';

/** Something that happened, told to other modules after the transaction commits. */
export interface OutboxEvent {
  readonly type: string;
  readonly payload: JsonObject;
}

export const OUTBOX_JOB = 'outbox.dispatch';

/** Stores the event and its job in the transaction: they exist if and only if the effect does. */
export const publish = (tx: Tx, event: OutboxEvent): Promise<void> => publishAll(tx, [event]);

/** The same for several events. */
export async function publishAll(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { authorityId } = tx;
  const rows = events.map(event => ({
    authority_id: authorityId,
    event_id: tx.newId(),
    type: event.type,
    payload: JSON.stringify(event.payload),
    created_at: tx.at,
    dispatched_at: null,
  }));
  await tx.db.insertInto('outbox_event').values(rows).execute();
  await enqueueAll(
    tx.client,
    OUTBOX_JOB,
    rows.map(({ event_id }) => ({ key: event_id, payload: { authorityId, eventId: event_id } })),
  );
}

/** The event when it still waits to be told; null when it was told already. */
export async function takeWaitingEvent(
  tx: Tx,
  eventId: Uuid,
): Promise<{ type: string; payload: Json } | null> {
  const row = await tx.db
    .selectFrom('outbox_event')
    .select(['type', 'payload'])
    .where('authority_id', '=', tx.authorityId)
    .where('event_id', '=', eventId)
    .where('dispatched_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Records that every subscriber has been told. */
export async function markDispatched(tx: Tx, eventId: Uuid): Promise<void> {
  await tx.db
    .updateTable('outbox_event')
    .set({ dispatched_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('event_id', '=', eventId)
    .execute();
}
