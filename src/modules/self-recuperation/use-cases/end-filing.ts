import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeCase } from '../../cases/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { Filing, FilingRef } from '../domain/filing.ts';
import { WITHDRAWAL_INQUIRY_TYPE } from '../domain/withdraw-filing.ts';
import { changeFilingStatus } from '../repository/filing.repository.ts';
import { destroyImages } from '../repository/filing-image.repository.ts';
import { destroyFilingKeys } from '../repository/filing-key.repository.ts';
import { keptImageIds } from '../repository/retention.repository.ts';
import { mailAddressOf } from './current-contact.ts';
import { createResidentLink } from './resident-link.use-case.ts';

/**
 * Puts a newer filing in place of one that was not issued: its watch ends and its images are destroyed at once, since
 * nobody will review them (K-36).
 */
export async function supersedeFiling(tx: Tx, filing: Filing): Promise<void> {
  await changeFilingStatus(tx, filing, 'supersede');
  await closeCase(tx, filing.caseId, 'superseded');
  await destroyImages(tx, await keptImageIds(tx, filing.filingId));
  await destroyFilingKeys(tx, [filing.filingId]);
  await publish(tx, {
    type: 'filing.superseded',
    payload: { filingId: filing.filingId, caseId: filing.caseId },
  });
  await recordAudit(tx, {
    action: 'filing.supersede',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'self-recuperation',
  });
}

/** Withdraws an issued filing: its watch ends, its papers lose their force, and a mail says that it is done (K-66). */
export async function withdrawIssued(tx: Tx, secretBox: SecretBox, filing: Filing): Promise<void> {
  await changeFilingStatus(tx, filing, 'withdraw');
  await closeCase(tx, filing.caseId, 'withdrawn');
  await publish(tx, {
    type: 'filing.withdrawn',
    payload: { filingId: filing.filingId, caseId: filing.caseId },
  });
  await planMessage(tx, secretBox, {
    channel: 'mail',
    template: 'withdrawal-completed',
    language: filing.language,
    recipient: await mailAddressOf(tx, filing),
    secret: await createResidentLink(tx, filing.filingId),
    subjectId: filing.filingId,
    dedupeKey: `withdrawal-completed|${filing.filingId}`,
  });
  await recordAudit(tx, {
    action: 'filing.withdraw',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'self-recuperation',
    detail: { inquiryType: WITHDRAWAL_INQUIRY_TYPE },
  });
}

/** Completes an issued filing whose recuperation is over (SM-1 COMPLETED). Its papers keep their force. */
export async function completeIssued(tx: Tx, filing: FilingRef): Promise<void> {
  await changeFilingStatus(tx, filing, 'complete');
  await recordAudit(tx, {
    action: 'filing.complete',
    resource: 'filing',
    subjectId: filing.filingId,
    purpose: 'self-recuperation',
  });
}
