import type { Uuid } from '../../../../kernel/ids.ts';
import {
  answerApplicant,
  answerConditions,
  giveConsent,
  startHouseholdFiling,
} from '../../../self-recuperation/index.ts';
import type { ResidentPlan } from '../../domain/resident-plan.ts';
import { applicantOf, conditionsOf, saved, sendFiling } from './file-as-resident.ts';
import { ownFiling } from './own-filing.ts';
import type { ResidentWorld } from './resident-world.ts';

/**
 * Files for a child from the parent's own pages, where address, telephone and the verified mail are known already.
 * Returns the filing; null when the parent has none, or the child may not file.
 */
export async function fileForChild(
  world: ResidentWorld,
  parent: ResidentPlan,
  child: ResidentPlan,
): Promise<Uuid | null> {
  const { modules, authorityId } = world.deps;
  const filingId = await ownFiling(world, parent);
  if (filingId === null) return null;
  const begun = await startHouseholdFiling(modules, { authorityId, filingId }, child.language);
  if (!begun.ok) return null;
  const visitor = { authorityId, token: begun.value.token, language: child.language };
  await giveConsent(modules, visitor, { version: 'training' });
  const conditions = await answerConditions(modules, visitor, conditionsOf(world, child));
  if (saved(conditions, 'conditions') === 'not-eligible') return null;
  saved(await answerApplicant(modules, visitor, applicantOf(child)), 'applicant');
  return sendFiling(world, child, visitor, null);
}
