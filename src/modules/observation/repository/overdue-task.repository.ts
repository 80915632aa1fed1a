import type { Tx } from '../../../platform/db/database.ts';

/** How many open tasks nobody acted on in time. Reads nothing personal. */
export async function countOverdueTasks(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('care_task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('closed_at', 'is', null)
    .where('due_by', '<', tx.at)
    .executeTakeFirstOrThrow();
  return count;
}
