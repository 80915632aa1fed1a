import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Step } from '../domain/steps.ts';
import { filingById } from '../repository/filing.repository.ts';
import type { DraftDeps } from './answer-step.ts';
import { accessStep } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { type ReadyDraft, readyDraft } from './filing-content.ts';

export type ConfirmAccess =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | {
      readonly kind: 'open';
      readonly ready: ReadyDraft;
      /** The draft corrects an issued filing, which is withdrawn when this one is filed. */
      readonly withdrawsEarlier: boolean;
    };

/** Everything that was answered, to be looked at before 「回答」 (K-28). */
export async function showConfirm(deps: DraftDeps, visitor: DraftVisitor): Promise<ConfirmAccess> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    exemptFromAudit(tx, 'a person sees their own draft');
    const access = await accessStep(tx, deps.rulebook, tokenHashOf(visitor), 'confirm');
    if (access.kind !== 'open') return access;
    const ready = readyDraft(access);
    if (ready === null) return { kind: 'elsewhere', step: access.next };
    const { replacesFilingId } = access.draft;
    const earlier = replacesFilingId === null ? null : await filingById(tx, replacesFilingId);
    return { kind: 'open', ready, withdrawsEarlier: earlier?.status === 'issued' };
  });
}
