import type { Tx } from '../../../platform/db/database.ts';
import { activeStaff, type Colleague, mayStaff, ROLES } from '../../accounts/index.ts';

/** Everybody who may work on the calls, by name. */
export const supportStaff = (tx: Tx): Promise<readonly Colleague[]> =>
  activeStaff(
    tx,
    ROLES.filter(role => mayStaff(role, 'support.work')),
  );
