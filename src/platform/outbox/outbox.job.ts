import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../kernel/ids.ts';
import { systemActor } from '../db/actor.ts';
import { type Database, exemptFromAudit } from '../db/database.ts';
import type { Json } from '../db/tables.generated.ts';
import type { JobDefinition } from '../jobs/jobs.port.ts';
import { markDispatched, OUTBOX_JOB, takeWaitingEvents, type WaitingEvent } from './outbox.ts';

/** Reacts to an event of another module. Must be safe to run twice. */
export type Subscriber = (authorityId: AuthorityId, payload: Json) => Promise<void>;

/** Who is told of which event type, in order. */
export type Subscribers = Readonly<Record<string, readonly Subscriber[]>>;

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  eventIds: z.array(z.uuid().transform(id => id as Uuid)),
});

/**
 * Tells events to their subscribers. One that fails keeps no other from being told; the job is tried again and tells
 * all subscribers of that event again.
 */
export const outboxJob = (
  database: Database,
  subscribers: Subscribers,
): JobDefinition<z.infer<typeof payload>> => ({
  name: OUTBOX_JOB,
  payload,
  run: async ({ authorityId, eventIds }) => {
    const actor = systemActor(authorityId, 'outbox');
    const events = await database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'Events hold ids alone.');
      return takeWaitingEvents(tx, eventIds);
    });
    const told: Uuid[] = [];
    const failures: unknown[] = [];
    for (const event of events)
      await tell(event).then(
        () => told.push(event.eventId),
        failure => failures.push(failure),
      );
    await database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'Events hold ids alone.');
      return markDispatched(tx, told);
    });
    if (failures.length > 0) throw failures[0];

    async function tell(event: WaitingEvent): Promise<void> {
      for (const subscriber of subscribers[event.type] ?? []) await subscriber(authorityId, event.payload);
    }
  },
});
