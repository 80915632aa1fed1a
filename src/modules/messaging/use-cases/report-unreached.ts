import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { takeBackDelivery } from '../repository/provider-message.repository.ts';
import { tellFailures } from './tell-failures.ts';

/**
 * Records that a message which its provider had taken reached nobody: the line was busy, a machine answered, or whoever
 * answered was not its receiver. Tells other modules as of any message that failed; a second time changes nothing.
 */
export async function reportUnreached(tx: Tx, messageId: Uuid): Promise<void> {
  const channel = await takeBackDelivery(tx, messageId);
  if (channel !== null) await tellFailures(tx, channel, 'unknown', [messageId]);
}
