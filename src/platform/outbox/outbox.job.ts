import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../kernel/ids.ts';
import { systemActor } from '../db/actor.ts';
import { type Database, exemptFromAudit } from '../db/database.ts';
import type { Json } from '../db/tables.generated.ts';
import type { JobDefinition } from '../jobs/jobs.port.ts';
import { markDispatched, OUTBOX_JOB, takeWaitingEvent } from './outbox.ts';

/** Reacts to an event of another module. Must be safe to run twice. */
export type Subscriber = (authorityId: AuthorityId, payload: Json) => Promise<void>;

/** Who is told of which event type, in order. */
export type Subscribers = Readonly<Record<string, readonly Subscriber[]>>;

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  eventId: z.uuid().transform(id => id as Uuid),
});

/** Tells one event to its subscribers. When one fails, the job is tried again and tells all of them again. */
export const outboxJob = (
  database: Database,
  subscribers: Subscribers,
): JobDefinition<z.infer<typeof payload>> => ({
  name: OUTBOX_JOB,
  payload,
  run: async ({ authorityId, eventId }) => {
    const actor = systemActor(authorityId, 'outbox');
    const event = await database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'Events hold ids alone.');
      return takeWaitingEvent(tx, eventId);
    });
    if (event === null) return;
    for (const subscriber of subscribers[event.type] ?? []) await subscriber(authorityId, event.payload);
    await database.withTenant(actor, tx => {
      exemptFromAudit(tx, 'Events hold ids alone.');
      return markDispatched(tx, eventId);
    });
  },
});
