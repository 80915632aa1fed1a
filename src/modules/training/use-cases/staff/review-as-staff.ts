import type { Uuid } from '../../../../kernel/ids.ts';
import {
  approveFiling,
  checklistFor,
  claimFiling,
  type Reviewer,
  rejectFiling,
  returnFiling,
} from '../../../self-recuperation/index.ts';
import type { PhotoFault, ResidentPlan } from '../../domain/resident-plan.ts';
import { reviewDecision } from '../../domain/staff-script.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** A filing as the scripted reviewer sees it: who filed, and what is wrong with the picture. */
export interface WaitingFiling {
  readonly filingId: Uuid;
  readonly plan: ResidentPlan;
  readonly fault: PhotoFault | null;
}

/** Takes a filing and decides it by its picture. Does nothing when it is no longer in the queue. */
export async function reviewAsStaff(
  { modules }: TrainingDeps,
  reviewer: Reviewer,
  { filingId, plan, fault }: WaitingFiling,
): Promise<void> {
  const claimed = await claimFiling(modules, reviewer, filingId);
  if (!claimed.ok) return;
  const decision = reviewDecision(plan, fault);
  switch (decision.kind) {
    case 'approve': {
      const evidenceKind = plan.evidence === 'notice' ? 'notice' : 'kit';
      // Everything that any filing of this kind can need: what this one does not need is not looked at.
      const seen = checklistFor({ evidenceKind, guardianRequired: true });
      await approveFiling(modules, reviewer, filingId, seen);
      return;
    }
    case 'return':
      await returnFiling(modules, reviewer, filingId, [decision.reason]);
      return;
    case 'reject':
      await rejectFiling(modules, reviewer, filingId, [decision.reason]);
      return;
  }
}
