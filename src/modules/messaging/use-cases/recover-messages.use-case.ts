import { addMinutes } from '../../../kernel/instant.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { listOverdueMessages } from '../repository/message.repository.ts';
import { DELIVER_JOB } from './plan-message.use-case.ts';

const PATIENCE_MINUTES = 2;
const BATCH = 500;

/** Gives messages that wait too long a new job: the old one died with its worker. Returns how many. */
export async function recoverMessages(tx: Tx): Promise<number> {
  const waiting = await listOverdueMessages(tx, addMinutes(tx.at, -PATIENCE_MINUTES), BATCH);
  for (const messageId of waiting)
    await enqueue(tx.client, DELIVER_JOB, { authorityId: tx.authorityId, messageId }, { key: messageId });
  exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
  return waiting.length;
}
