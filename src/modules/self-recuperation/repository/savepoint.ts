import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Runs `work` and undoes what it wrote when it ends in a reason: a refusal leaves nothing behind but its audit row. */
export async function undoIfRefused<T, E>(tx: Tx, work: () => Promise<Result<T, E>>): Promise<Result<T, E>> {
  await tx.client.query('savepoint attempt');
  const result = await work();
  await tx.client.query(result.ok ? 'release savepoint attempt' : 'rollback to savepoint attempt');
  return result;
}
