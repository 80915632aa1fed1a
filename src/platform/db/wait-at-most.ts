import type { Tx } from './database.ts';

/**
 * Lets statements of this transaction fail (55P03) that wait for another transaction longer than `seconds`, a whole number:
 * where both may wait for each other in a way that PostgreSQL cannot see.
 */
export async function waitAtMost(tx: Tx, seconds: number): Promise<void> {
  await tx.client.query(`set local lock_timeout = '${seconds}s'`);
}
