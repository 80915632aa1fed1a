import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { wasMailRefused } from '../../messaging/index.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { isInquiryClaimOver } from '../domain/inquiry-answering.ts';
import { inquiryById } from '../repository/inquiry.repository.ts';
import type { StaffNames } from './review-queue.use-case.ts';
import type { Reviewer } from './review-step.ts';

export interface ViewInquiryDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
}

/** Everything that staff see of one inquiry. */
export interface InquiryView {
  readonly inquiry: Inquiry;
  /** How it stands to the one who looks. */
  readonly hold: 'mine' | 'free' | 'other' | 'over';
  /** A mail about it came back: the sender cannot be reached by this address. */
  readonly mailRefused: boolean;
  /** Display names of the staff in it. */
  readonly names: ReadonlyMap<Uuid, string>;
  readonly now: Instant;
}

const VIEWED_FIELDS = ['number', 'kind', 'language', 'email', 'managementNumber', 'body', 'status', 'answer'];

/** Opens an inquiry before staff; null when there is none in their authority. The look leaves an audit row. */
export async function viewInquiry(
  { database, staffNames }: ViewInquiryDeps,
  staff: Reviewer,
  inquiryId: Uuid,
): Promise<InquiryView | null> {
  return database.withTenant(staff, async tx => {
    const inquiry = await inquiryById(tx, inquiryId);
    if (inquiry === null) {
      exemptFromAudit(tx, 'there is no such inquiry to show');
      return null;
    }
    await recordAudit(tx, {
      action: 'inquiry.read',
      resource: 'inquiry',
      subjectId: inquiryId,
      purpose: 'support-of-residents',
      fields: VIEWED_FIELDS,
    });
    const { claimedBy, answeredBy, closedBy } = inquiry;
    const staffIds = [claimedBy, answeredBy, closedBy].filter(staffId => staffId !== null);
    return {
      inquiry,
      hold: holdOf(inquiry, staff.id, tx.at),
      mailRefused: await wasMailRefused(tx, inquiryId),
      names: await staffNames(tx, staffIds),
      now: tx.at,
    };
  });
}

function holdOf({ status, claimedBy, claimedAt }: Inquiry, staffId: Uuid, now: Instant): InquiryView['hold'] {
  if (status !== 'open') return 'over';
  if (claimedBy === staffId) return 'mine';
  return claimedBy === null || claimedAt === null || isInquiryClaimOver(claimedAt, now) ? 'free' : 'other';
}
