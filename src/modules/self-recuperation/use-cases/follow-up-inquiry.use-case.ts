import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { Filing } from '../domain/filing.ts';
import { type Inquiry, needsStaff } from '../domain/inquiry.ts';
import { filingOfManagementNumber } from '../repository/filing.repository.ts';
import { closeInquiryRow, inquiryForUpdate, linkInquiryToFiling } from '../repository/inquiry.repository.ts';
import { mailAddressOf } from './current-contact.ts';
import { createResidentLink } from './resident-link.use-case.ts';

export interface FollowUpDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
}

/**
 * What follows from an inquiry once its sender was answered. The management number is a name, not a key: it leads staff
 * to the filing, and a request for withdrawal sends the way to withdraw to the address of that filing, whoever asked
 * (K-66, SM-11). Safe to be told twice.
 */
export async function followUpInquiry(
  { database, secretBox }: FollowUpDeps,
  authorityId: AuthorityId,
  inquiryId: Uuid,
): Promise<void> {
  await database.withTenant(systemActor(authorityId, 'inquiry.follow-up'), async tx => {
    const inquiry = await inquiryForUpdate(tx, inquiryId);
    exemptFromAudit(tx, 'an inquiry without a known number leads to nobody');
    if (inquiry === null || inquiry.managementNumber === null) return;
    const filing = await filingOfManagementNumber(tx, inquiry.managementNumber);
    if (filing !== null) await linkInquiryToFiling(tx, inquiryId, filing.filingId);
    if (inquiry.kind === 'withdrawal') {
      if (filing !== null) await mailWithdrawal(tx, secretBox, inquiry, filing);
      if (inquiry.status === 'open' && !needsStaff(inquiry))
        await closeInquiryRow(tx, inquiryId, { reason: 'withdrawal', staffId: null });
    }
    if (filing !== null)
      await recordAudit(tx, {
        action: 'inquiry.find-filing',
        resource: 'filing',
        subjectId: filing.filingId,
        purpose: 'support-of-residents',
        fields: ['managementNumber', 'status', 'email'],
      });
  });
}

/** At most one an hour about one filing: whoever knows the number cannot fill the mailbox of its owner. */
async function mailWithdrawal(
  tx: Tx,
  secretBox: SecretBox,
  { receivedAt }: Pick<Inquiry, 'receivedAt'>,
  filing: Filing,
): Promise<void> {
  const { filingId, status, language } = filing;
  const hour = receivedAt.slice(0, 'YYYY-MM-DDTHH'.length);
  await planMessage(tx, secretBox, {
    channel: 'mail',
    template: status === 'withdrawn' ? 'withdrawal-completed' : 'withdrawal-link',
    language,
    recipient: await mailAddressOf(tx, filing),
    secret: await createResidentLink(tx, filingId),
    subjectId: filingId,
    dedupeKey: `withdrawal-asked|${filingId}|${hour}`,
  });
}
