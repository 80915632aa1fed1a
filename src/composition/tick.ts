import type { AuthorityId } from '../kernel/ids.ts';
import { endContactWindows, remindBorrowers } from '../modules/care/index.ts';
import { forgetReportDrafts } from '../modules/case-reports/index.ts';
import { recoverBatches } from '../modules/documents/index.ts';
import { destroyOldImports, recoverImports } from '../modules/imports/index.ts';
import { forgetInboundEvents, recoverMessages, watchChannels } from '../modules/messaging/index.ts';
import { endSilentCalls, endSilentChats, tickObservation } from '../modules/observation/index.ts';
import { keyOldPersons, matchNewPersons } from '../modules/persons/index.ts';
import {
  deleteExpiredDrafts,
  deleteOldInquiries,
  destroyExpiredImages,
  settleDecisions,
} from '../modules/self-recuperation/index.ts';
import { takeSnapshot } from '../modules/surveillance/index.ts';
import { systemActor } from '../platform/db/actor.ts';
import { deleteOldIntake } from '../platform/intake/intake.repository.ts';
import { recoverOutbox } from '../platform/outbox/recover-outbox.ts';
import type { ModuleDeps } from './module-deps.ts';

/**
 * Does all that time alone brings about: decisions that were held, questions, reminders, silences, releases, destruction of photos, lost jobs,
 * the counts of the day that ended.
 * Safe to run at any moment and any number of times; what an outage left undone is made up for.
 */
export async function tick(deps: ModuleDeps): Promise<void> {
  for (const { authorityId } of deps.authorities) await tickAuthority(deps, authorityId);
}

async function tickAuthority(deps: ModuleDeps, authorityId: AuthorityId): Promise<void> {
  const { database } = deps;
  while ((await settleDecisions(deps, authorityId)) > 0);
  while ((await endSilentChats(deps, authorityId)) > 0);
  while ((await endSilentCalls(deps, authorityId)) > 0);
  await tickObservation(deps, authorityId);
  await endContactWindows(deps, authorityId);
  while ((await remindBorrowers(deps, authorityId)) > 0);
  while ((await destroyExpiredImages(deps, authorityId)) > 0);
  while ((await deleteExpiredDrafts(deps, authorityId)) > 0);
  while ((await deleteOldInquiries(deps, authorityId)) > 0);
  while ((await forgetReportDrafts(deps, authorityId)) > 0);
  await database.withTenant(systemActor(authorityId, 'intake.forget'), deleteOldIntake);
  await recoverBatches(database, authorityId);
  while ((await keyOldPersons(deps, authorityId)) > 0);
  while ((await matchNewPersons(deps, authorityId)) > 0);
  await recoverImports(database, authorityId);
  while ((await destroyOldImports(deps, authorityId)) > 0);
  while ((await takeSnapshot(deps, authorityId)) > 0);
  await database.withTenant(systemActor(authorityId, 'messaging.recover'), recoverMessages);
  while ((await forgetInboundEvents(deps, authorityId)) > 0);
  await watchChannels(deps, authorityId);
  await database.withTenant(systemActor(authorityId, 'outbox.recover'), recoverOutbox);
}
