import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { cancelPlanned } from '../../messaging/index.ts';
import { messagesOfSlots, type SlotKey } from '../repository/slot.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** Takes back what was still to be sent about questions that were answered meanwhile. */
export const withdrawMessages = (
  deps: Pick<ObservationDeps, 'database'>,
  authorityId: AuthorityId,
  answered: readonly SlotKey[],
): Promise<void> =>
  deps.database.withTenant(systemActor(authorityId, 'observation.answered'), async tx => {
    exemptFromAudit(tx, 'The answers were audited where they were recorded; nothing about a person is read.');
    await cancelPlanned(tx, await messagesOfSlots(tx, answered));
  });
