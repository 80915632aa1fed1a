import { addMinutes } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CHANNELS } from '../domain/channel.ts';
import { nextDeliveryStep } from '../domain/message-status.ts';
import { recoverHandedOver } from '../repository/bulk-claim.repository.ts';
import type { BatchDeps } from './send-batch.ts';
import { tellFailures } from './tell-failures.ts';

/** Longer than any batch takes: whatever is on its way must not be taken for lost. */
const HAND_OVER_MINUTES = 15;

/**
 * Ends what a dispatcher handed over before it died: back to the queue where the provider drops repetitions, else
 * `unknown`, and told as failed.
 */
export async function recoverBulkMessages(tx: Tx, { channels }: Pick<BatchDeps, 'channels'>): Promise<void> {
  const repeatable = CHANNELS.filter(
    channel => nextDeliveryStep('handed-over', channels[channel].dropsRepetitions).kind === 'repeat',
  );
  const unknown = await recoverHandedOver(tx, addMinutes(tx.at, -HAND_OVER_MINUTES), repeatable);
  for (const [channel, messageIds] of unknown) await tellFailures(tx, channel, 'unknown', messageIds);
}
