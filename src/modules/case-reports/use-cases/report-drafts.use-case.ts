import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { type StaffActor, systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  deleteDraftsSavedBefore,
  deleteReportDraft,
  listReportDrafts,
  type ReportDraft,
} from '../repository/case-report-draft.repository.ts';

export type { ReportDraft };

/** The drafts of this person, the newest first. */
export async function showReportDrafts(
  { database }: { readonly database: Database },
  actor: StaffActor,
): Promise<readonly ReportDraft[]> {
  return database.withTenant(actor, async tx => {
    await recordAudit(tx, {
      action: 'case-report.list-drafts',
      resource: 'case-report',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['name'],
    });
    return listReportDrafts(tx, actor.id);
  });
}

/** Throws the draft of this person away. */
export async function dropReportDraft(
  { database }: { readonly database: Database },
  actor: StaffActor,
  draftId: Uuid,
): Promise<void> {
  await database.withTenant(actor, async tx => {
    await deleteReportDraft(tx, actor.id, draftId);
    await recordAudit(tx, {
      action: 'case-report.delete-draft',
      resource: 'case-report',
      subjectId: draftId,
      purpose: 'surveillance',
    });
  });
}

const BATCH = 500;
const DRAFT_HOURS = 7 * 24;

/** Deletes drafts left alone for a week; returns how many, at most a batch. */
export const forgetReportDrafts = (
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'case-reports.forget'), async tx => {
    const deleted = await deleteDraftsSavedBefore(tx, addHours(tx.at, -DRAFT_HOURS), BATCH);
    if (deleted === 0) exemptFromAudit(tx, 'no draft is old');
    else
      await recordAudit(tx, {
        action: 'case-report.forget-drafts',
        resource: 'case-report',
        subjectId: null,
        purpose: 'retention',
        detail: { deleted },
      });
    return deleted;
  });
