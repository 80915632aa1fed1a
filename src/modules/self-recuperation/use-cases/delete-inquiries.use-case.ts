import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours, jstDate } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudits } from '../../audit/index.ts';
import { nearestVersion } from '../../rulebook/index.ts';
import { deleteSettledInquiries } from '../repository/inquiry.repository.ts';
import type { RetentionDeps } from './retain.use-case.ts';

const BATCH = 200;

/**
 * Deletes the inquiries whose days after answer or closing are over, with their answers. Returns how many went; call
 * again while that is not zero.
 */
export const deleteOldInquiries = (deps: RetentionDeps, authorityId: AuthorityId): Promise<number> =>
  deps.database.withTenant(systemActor(authorityId, 'inquiry-retention'), async tx => {
    const { inquiryDays } = nearestVersion(deps.rulebook.inquiryRetention, jstDate(tx.at));
    const deleted = await deleteSettledInquiries(tx, addHours(tx.at, -inquiryDays * 24), BATCH);
    if (deleted.length === 0) exemptFromAudit(tx, 'nothing was due');
    await recordAudits(
      tx,
      deleted.map(subjectId => ({
        action: 'inquiry.delete',
        resource: 'inquiry',
        subjectId,
        purpose: 'retention' as const,
      })),
    );
    return deleted.length;
  });
