import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { activeStaff, type Colleague, mayStaff, ROLES } from '../../accounts/index.ts';

/** Everybody else who may work on the worklist, by name. */
export async function colleaguesOf(tx: Tx, staffId: Uuid): Promise<readonly Colleague[]> {
  const staff = await activeStaff(
    tx,
    ROLES.filter(role => mayStaff(role, 'task.work')),
  );
  return staff.filter(({ accountId }) => accountId !== staffId);
}
