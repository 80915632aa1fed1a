import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Step } from '../domain/steps.ts';
import type { DraftDeps } from './answer-step.ts';
import { accessStep, type DraftAccess, type OpenDraft, openDraft } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';

/** The visitor's draft for showing `step`, if they may be there. */
export const showStep = (deps: DraftDeps, visitor: DraftVisitor, step: Step): Promise<DraftAccess> =>
  deps.database.withTenant(visitorActor(visitor), tx => {
    exemptFromAudit(tx, 'a person sees their own draft');
    return accessStep(tx, deps.rulebook, tokenHashOf(visitor), step);
  });

/** The visitor's draft wherever it stands; null when there is none (any more). */
export async function findOwnDraft(deps: DraftDeps, visitor: DraftVisitor): Promise<OpenDraft | null> {
  if (visitor.token === null) return null;
  return deps.database.withTenant(visitorActor(visitor), tx => {
    exemptFromAudit(tx, 'a person sees their own draft');
    return openDraft(tx, deps.rulebook, tokenHashOf(visitor));
  });
}
