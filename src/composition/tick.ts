import type { AuthorityId } from '../kernel/ids.ts';
import { endContactWindows, remindBorrowers } from '../modules/care/index.ts';
import { addUpReportedCases, forgetReportDrafts } from '../modules/case-reports/index.ts';
import { recoverBatches } from '../modules/documents/index.ts';
import { forgetLonePatients } from '../modules/fhir/index.ts';
import { destroyOldImports, recoverImports } from '../modules/imports/index.ts';
import { forgetInboundEvents, recoverMessages, watchChannels } from '../modules/messaging/index.ts';
import { endSilentCalls, endSilentChats, tickObservation } from '../modules/observation/index.ts';
import { keyOldPersons, matchNewPersons } from '../modules/persons/index.ts';
import { tickProvision, warnOfExpiry } from '../modules/provision/index.ts';
import {
  deleteExpiredDrafts,
  deleteOldInquiries,
  destroyExpiredImages,
  settleDecisions,
} from '../modules/self-recuperation/index.ts';
import { takeSnapshot } from '../modules/surveillance/index.ts';
import { addUpTests } from '../modules/test-reports/index.ts';
import { systemActor } from '../platform/db/actor.ts';
import { deleteOldIntake } from '../platform/intake/intake.repository.ts';
import { recoverOutbox } from '../platform/outbox/recover-outbox.ts';
import { isCity } from './edition.ts';
import type { ModuleDeps } from './module-deps.ts';
import { tickCity } from './tick-city.ts';

/**
 * Does all that time alone brings about: decisions that were held, questions, reminders, silences, releases, destruction of photos, lost jobs,
 * the counts of the day that ended.
 * Safe to run at any moment and any number of times; what an outage left undone is made up for.
 */
export async function tick(deps: ModuleDeps): Promise<void> {
  for (const authority of deps.authorities)
    await (isCity(authority) ? tickCity : tickAuthority)(deps, authority.authorityId);
}

/** Bites of work that nobody waits for today, in one tick; the next tick goes on, and observation comes first again. */
const BITES_A_TICK = 20;

async function inBites(bite: () => Promise<number>): Promise<void> {
  for (let bites = 0; bites < BITES_A_TICK; bites += 1) if ((await bite()) === 0) return;
}

async function tickAuthority(deps: ModuleDeps, authorityId: AuthorityId): Promise<void> {
  const { database } = deps;
  while ((await settleDecisions(deps, authorityId)) > 0);
  while ((await endSilentChats(deps, authorityId)) > 0);
  while ((await endSilentCalls(deps, authorityId)) > 0);
  await tickObservation(deps, authorityId);
  await tickProvision(deps, authorityId);
  await warnOfExpiry(deps, authorityId);
  await endContactWindows(deps, authorityId);
  while ((await remindBorrowers(deps, authorityId)) > 0);
  while ((await destroyExpiredImages(deps, authorityId)) > 0);
  while ((await deleteExpiredDrafts(deps, authorityId)) > 0);
  while ((await deleteOldInquiries(deps, authorityId)) > 0);
  while ((await forgetReportDrafts(deps, authorityId)) > 0);
  await database.withTenant(systemActor(authorityId, 'intake.forget'), deleteOldIntake);
  await recoverBatches(database, authorityId);
  await inBites(() => keyOldPersons(deps, authorityId));
  await inBites(() => matchNewPersons(deps, authorityId));
  await inBites(() => addUpTests(deps, authorityId));
  await inBites(() => addUpReportedCases(deps, authorityId));
  await recoverImports(database, authorityId);
  while ((await destroyOldImports(deps, authorityId)) > 0);
  while ((await forgetLonePatients(deps, authorityId)) > 0);
  while ((await takeSnapshot(deps, authorityId)) > 0);
  await database.withTenant(systemActor(authorityId, 'messaging.recover'), recoverMessages);
  while ((await forgetInboundEvents(deps, authorityId)) > 0);
  await watchChannels(deps, authorityId);
  await database.withTenant(systemActor(authorityId, 'outbox.recover'), recoverOutbox);
}
