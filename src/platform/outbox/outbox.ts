import { sql } from 'kysely';
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

/** Events that one job tells: enough that jobs cost little, few enough that one is soon told. */
const EVENTS_A_JOB = 100;

/** The same for several events. */
export async function publishAll(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  const eventIds = events.map(() => tx.newId());
  // As arrays: a file tells of hundreds at once, and the statement stays the same.
  await sql`
    insert into outbox_event (authority_id, event_id, type, payload, created_at)
    select ${tx.authorityId}, event_id, type, payload, ${tx.at}
    from unnest(${eventIds}::uuid[], ${events.map(({ type }) => type)}::text[],
      ${events.map(({ payload }) => JSON.stringify(payload))}::jsonb[]) told (event_id, type, payload)`.execute(
    tx.db,
  );
  await enqueueEvents(tx, eventIds);
}

/** Makes the jobs that tell these events, in their order. */
export function enqueueEvents(tx: Tx, eventIds: readonly Uuid[]): Promise<void> {
  const { authorityId } = tx;
  const jobs = [];
  for (let from = 0; from < eventIds.length; from += EVENTS_A_JOB) {
    const told = eventIds.slice(from, from + EVENTS_A_JOB);
    jobs.push({ key: `${OUTBOX_JOB} ${told[0]}`, payload: { authorityId, eventIds: told } });
  }
  return enqueueAll(tx.client, OUTBOX_JOB, jobs);
}

/** An event that somebody still has to be told. */
export interface WaitingEvent extends Pick<OutboxEvent, 'type'> {
  readonly eventId: Uuid;
  readonly payload: Json;
}

/** Those of the events that still wait to be told, in their order. */
export function takeWaitingEvents(tx: Tx, eventIds: readonly Uuid[]): Promise<readonly WaitingEvent[]> {
  return tx.db
    .selectFrom('outbox_event')
    .select(['event_id as eventId', 'type', 'payload'])
    .where('authority_id', '=', tx.authorityId)
    .where('event_id', 'in', [...eventIds])
    .where('dispatched_at', 'is', null)
    .orderBy('event_id')
    .execute();
}

/** Records that every subscriber has been told of the events. */
export async function markDispatched(tx: Tx, eventIds: readonly Uuid[]): Promise<void> {
  if (eventIds.length === 0) return;
  await tx.db
    .updateTable('outbox_event')
    .set({ dispatched_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('event_id', 'in', [...eventIds])
    .execute();
}
