import { randomInt } from 'node:crypto';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { InquiryForm } from '../domain/inquiry-form.ts';
import { maySendInquiry } from '../domain/inquiry-limit.ts';
import { inquiryNumber } from '../domain/inquiry-number.ts';
import { inquiriesInLastHour, inquiryById, insertInquiry } from '../repository/inquiry.repository.ts';

export interface SendInquiryDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
}

/** Somebody who asks: known by nothing but what they typed. */
export interface Inquirer {
  readonly authorityId: AuthorityId;
  /** The language of the page, in which everything is answered. */
  readonly language: string;
}

const MOST_DRAWS = 20;

/**
 * Takes in an inquiry and mails at once that it came (K-70). A second press with the same id finds the first. Nothing
 * is looked up by the management number here, so that neither the answer nor its time tells whether it exists; that is
 * done afterwards, by `followUpInquiry` (K-66, security.md 8 item 9).
 */
export async function sendInquiry(
  deps: SendInquiryDeps,
  { authorityId, language }: Inquirer,
  inquiryId: Uuid,
  form: InquiryForm,
): Promise<Result<{ readonly number: string }, 'too-many'>> {
  return deps.database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    const sent = await inquiryById(tx, inquiryId);
    if (sent !== null || !maySendInquiry(await inquiriesInLastHour(tx, form.email))) {
      exemptFromAudit(tx, 'nothing was kept');
      return sent === null ? fail('too-many') : ok({ number: sent.number });
    }
    const number = await store(tx, inquiryId, language, form);
    await planMessage(tx, deps.secretBox, {
      channel: 'mail',
      template: form.kind === 'withdrawal' ? 'withdrawal-inquiry-received' : 'inquiry-received',
      language,
      recipient: form.email,
      params: { number },
      subjectId: inquiryId,
      dedupeKey: `inquiry-received|${inquiryId}`,
    });
    await publish(tx, { type: 'inquiry.received', payload: { inquiryId } });
    await recordAudit(tx, {
      action: 'inquiry.receive',
      resource: 'inquiry',
      subjectId: inquiryId,
      purpose: 'support-of-residents',
      detail: { kind: form.kind },
    });
    return ok({ number });
  });
}

async function store(tx: Tx, inquiryId: Uuid, language: string, form: InquiryForm): Promise<string> {
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const number = inquiryNumber(String(randomInt(100_000_000)).padStart(8, '0'));
    if (await insertInquiry(tx, { ...form, inquiryId, number, language })) return number;
    // Two presses at the same instant: the other one stored it.
    const stored = await inquiryById(tx, inquiryId);
    if (stored !== null) return stored.number;
  }
  throw new Error(`No unused inquiry number in ${MOST_DRAWS} draws.`);
}
