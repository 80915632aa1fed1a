import type { AuthorityId } from '../kernel/ids.ts';
import { endPeriods } from '../modules/municipal-support/index.ts';
import { tickSupportCalls } from '../modules/support-calls/index.ts';
import { systemActor } from '../platform/db/actor.ts';
import { deleteOldIntake } from '../platform/intake/intake.repository.ts';
import { recoverOutbox } from '../platform/outbox/recover-outbox.ts';
import type { ModuleDeps } from './module-deps.ts';

/** What time alone brings about in a city: safe at any moment and any number of times. */
export async function tickCity(deps: ModuleDeps, authorityId: AuthorityId): Promise<void> {
  const { database } = deps;
  while ((await endPeriods(deps, authorityId)) > 0);
  await tickSupportCalls(deps, authorityId);
  await database.withTenant(systemActor(authorityId, 'intake.forget'), deleteOldIntake);
  await database.withTenant(systemActor(authorityId, 'outbox.recover'), recoverOutbox);
}
