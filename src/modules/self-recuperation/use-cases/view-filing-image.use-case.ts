import type { Uuid } from '../../../kernel/ids.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type OpenImageDeps, openImage } from './open-image.ts';
import type { Reviewer } from './review-step.ts';

export type ViewImageDeps = OpenImageDeps & { readonly database: Database };

/** The picture as JPEG; null when this filing has none such, or it was destroyed. The look leaves an audit row. */
export async function viewFilingImage(
  deps: ViewImageDeps,
  reviewer: Reviewer,
  filingId: Uuid,
  imageId: Uuid,
): Promise<Uint8Array | null> {
  return deps.database.withTenant(reviewer, async tx => {
    const image = await openImage(deps, tx, imageId);
    if (image === null || image.filingId !== filingId) {
      exemptFromAudit(tx, 'there is no such picture to show');
      return null;
    }
    await recordAudit(tx, {
      action: 'filing-image.read',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'review',
      fields: ['images'],
      detail: { kind: image.kind },
    });
    return image.jpeg;
  });
}
