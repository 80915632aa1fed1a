import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addHours, jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { imageDeletionDue, nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import { deleteDraft } from '../repository/draft.repository.ts';
import { deleteEmailCodes, deleteStaleEmailCodes } from '../repository/email-code.repository.ts';
import { destroyImages } from '../repository/filing-image.repository.ts';
import { destroyFilingKeys } from '../repository/filing-key.repository.ts';
import {
  expiredDrafts,
  filingsWithoutImages,
  imagesPossiblyDue,
  keptImageIds,
} from '../repository/retention.repository.ts';

export interface RetentionDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
}

const BATCH = 200;

/**
 * Destroys the images whose time is up by the rulebook's clock, and the keys of filings that have none left. Returns how
 * many images went; call again while that is not zero.
 */
export const destroyExpiredImages = (deps: RetentionDeps, authorityId: AuthorityId): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'image-retention'), async tx => {
    const rule = nearestVersion(deps.rulebook.imageRetention, jstDate(tx.at));
    const before = {
      uploaded: addHours(tx.at, -rule.maxDays * 24),
      reviewed: addHours(tx.at, -rule.hoursAfterReview),
    };
    const due = (await imagesPossiblyDue(tx, before, BATCH)).filter(
      image => imageDeletionDue(rule, image) <= tx.at,
    );
    const filingIds = [...new Set(due.map(({ filingId }) => filingId))];
    await destroyImages(
      tx,
      due.map(({ imageId }) => imageId),
    );
    await destroyFilingKeys(tx, await filingsWithoutImages(tx, filingIds));
    await auditAll(tx, 'filing-image.destroy', filingIds);
    return due.length;
  });

/**
 * Deletes the drafts whose day is over, with their codes, and the codes that nobody typed in; a draft that was never filed
 * loses its images and key, too. Returns how many drafts went; call again while that is not zero.
 */
export const deleteExpiredDrafts = (deps: RetentionDeps, authorityId: AuthorityId): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'draft-retention'), async tx => {
    await deleteStaleEmailCodes(tx);
    const drafts = await expiredDrafts(tx, BATCH);
    for (const { filingId, submitted } of drafts) {
      if (!submitted) {
        await destroyImages(tx, await keptImageIds(tx, filingId));
        await destroyFilingKeys(tx, [filingId]);
      }
      await deleteEmailCodes(tx, filingId);
      await deleteDraft(tx, filingId);
    }
    await auditAll(
      tx,
      'filing-draft.delete',
      drafts.map(({ filingId }) => filingId),
    );
    return drafts.length;
  });

async function auditAll(tx: Tx, action: string, filingIds: readonly Uuid[]): Promise<void> {
  if (filingIds.length === 0) exemptFromAudit(tx, 'nothing was due');
  for (const subjectId of filingIds)
    await recordAudit(tx, { action, resource: 'filing', subjectId, purpose: 'retention' });
}
