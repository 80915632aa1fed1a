import type { Uuid } from '../../../../kernel/ids.ts';
import { giveConsent, startRefiling } from '../../../self-recuperation/index.ts';
import type { ResidentPlan } from '../../domain/resident-plan.ts';
import { sendFiling } from './file-as-resident.ts';
import { ownFiling } from './own-filing.ts';
import type { ResidentWorld } from './resident-world.ts';

/**
 * Files again with a better picture after the first filing came back. Returns the new filing; null when there was
 * nothing to correct, or no longer a way to.
 */
export async function refileAsResident(world: ResidentWorld, plan: ResidentPlan): Promise<Uuid | null> {
  const { modules, authorityId } = world.deps;
  const filingId = await ownFiling(world, plan);
  if (filingId === null) return null;
  const begun = await startRefiling(modules, { authorityId, filingId });
  if (!begun.ok) return null;
  const visitor = { authorityId, token: begun.value.token, language: plan.language };
  const { next } = await giveConsent(modules, visitor, { version: 'training' });
  // The window may have closed, or the rules may have changed, since the first filing.
  return next === 'evidence' || next === 'confirm' ? sendFiling(world, plan, visitor, null) : null;
}
