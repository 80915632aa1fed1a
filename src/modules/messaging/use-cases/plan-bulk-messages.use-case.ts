import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { cancelPlannedMessages, insertBulkMessages } from '../repository/bulk-message.repository.ts';
import type { MessagePlan } from './plan-message.use-case.ts';

/** One of many messages that leave under the rate of their provider. */
export interface BulkMessagePlan extends Omit<MessagePlan, 'secret'> {
  /** The filing whose link the message carries, made when it is sent; null for a message without a link. */
  readonly linkFor: Uuid | null;
  /** Never sent after this: it is cancelled and told as failed instead. */
  readonly expiresAt: Instant;
}

/**
 * Plans any number of messages in the caller's transaction, without a job each: the dispatcher finds them. Returns the
 * id of each that was stored, by its dedupe key; what was planned before is left out.
 */
export const planBulkMessages = (
  tx: Tx,
  plans: readonly BulkMessagePlan[],
): Promise<ReadonlyMap<string, Uuid>> =>
  insertBulkMessages(
    tx,
    plans.map(({ params, linkFor, ...plan }) => ({
      ...plan,
      messageId: tx.newId(),
      params: { values: { ...params }, sealedSecret: null, linkFor },
    })),
  );

/** Cancels those of the messages that still wait: nobody needs them any more. What is on its way stays. */
export const cancelPlanned = (tx: Tx, messageIds: readonly Uuid[]): Promise<number> =>
  cancelPlannedMessages(tx, messageIds);
