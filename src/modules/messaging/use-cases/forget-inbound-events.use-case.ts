import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { deleteInboundEvents } from '../repository/inbound-event.repository.ts';

/** Longer than any provider repeats an event. */
const KEPT_HOURS = 30 * 24;
const BATCH = 5_000;

/** Forgets the ids of events that came more than thirty days ago; returns how many, 5,000 at most. */
export const forgetInboundEvents = (
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'messaging.forget'), tx => {
    exemptFromAudit(tx, 'Ids of events, about nobody in particular.');
    return deleteInboundEvents(tx, addHours(tx.at, -KEPT_HOURS), BATCH);
  });
