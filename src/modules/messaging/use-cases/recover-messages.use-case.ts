import { addMinutes } from '../../../kernel/instant.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { enqueueAll } from '../../../platform/jobs/enqueue.ts';
import { listOverdueMessages } from '../repository/message.repository.ts';
import { DELIVER_JOB } from './plan-message.use-case.ts';

const PATIENCE_MINUTES = 2;
/** Longer than any hand-over takes: whatever is on its way must not be taken for lost. */
const HAND_OVER_MINUTES = 15;
const BATCH = 500;

/** Gives messages that wait too long a new job: the old one died with its worker. Returns how many. */
export async function recoverMessages(tx: Tx): Promise<number> {
  const before = {
    planned: addMinutes(tx.at, -PATIENCE_MINUTES),
    handedOver: addMinutes(tx.at, -HAND_OVER_MINUTES),
  };
  const waiting = await listOverdueMessages(tx, before, BATCH);
  const { authorityId } = tx;
  await enqueueAll(
    tx.client,
    DELIVER_JOB,
    waiting.map(messageId => ({ key: messageId, payload: { authorityId, messageId } })),
  );
  exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
  return waiting.length;
}
