import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { ImageKind } from '../domain/evidence.ts';
import { currentSealedImage } from '../repository/filing-image.repository.ts';
import type { DraftDeps } from './answer-step.ts';
import { openDraft } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import { openSealed } from './image-vault.ts';

/** The photo of the visitor's own draft as JPEG, until it is filed; null when there is none. */
export async function showDraftImage(
  deps: DraftDeps & { readonly keyRing: KeyRing },
  visitor: DraftVisitor,
  kind: ImageKind,
): Promise<Uint8Array | null> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    exemptFromAudit(tx, 'a person sees their own draft');
    const open = await openDraft(tx, deps.rulebook, tokenHashOf(visitor));
    if (open === null || open.next === 'done') return null;
    const image = await currentSealedImage(tx, open.draft.filingId, kind);
    return image === null ? null : openSealed(tx, deps.keyRing, image);
  });
}
