import type { Tx } from './database.ts';

/**
 * Lets this transaction's commit return before the disk has it. After a power failure the newest such transactions, of less
 * than a second, may be missing, each as a whole: only for work that knows its place by the same transaction and is taken up
 * again from there.
 */
export async function commitWithoutWaiting(tx: Tx): Promise<void> {
  await tx.client.query('set local synchronous_commit = off');
}
