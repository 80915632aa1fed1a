import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { CloseReason, Inquiry } from '../domain/inquiry.ts';
import {
  type AnsweringCommand,
  type AnsweringRefusal,
  answerExpiry,
  decideAnswering,
  INQUIRY_CLAIM_MINUTES,
} from '../domain/inquiry-answering.ts';
import {
  answerInquiryRow,
  closeInquiryRow,
  inquiryForUpdate,
  setInquiryClaim,
} from '../repository/inquiry.repository.ts';
import { lockOldestFreeInquiry } from '../repository/inquiry-list.repository.ts';
import type { Reviewer } from './review-step.ts';

export interface AnswerDeps {
  readonly database: Database;
  readonly secretBox: SecretBox;
}

/** Why a step was not taken. */
export type InquiryProblem = AnsweringRefusal | { readonly kind: 'no-such-inquiry' };

/** Gives the inquiry that waits longest and that nobody holds to the caller; null when none is free. */
export const claimNextInquiry = (deps: Pick<AnswerDeps, 'database'>, staff: Reviewer): Promise<Uuid | null> =>
  deps.database.withTenant(staff, async tx => {
    const inquiryId = await lockOldestFreeInquiry(tx, addMinutes(tx.at, -INQUIRY_CLAIM_MINUTES));
    if (inquiryId === null) exemptFromAudit(tx, 'no inquiry is free, so none is shown or changed');
    else await claim(tx, staff, inquiryId);
    return inquiryId;
  });

/** Takes this inquiry for the caller; two of the staff never answer the same. */
export const claimInquiry = (
  deps: Pick<AnswerDeps, 'database'>,
  staff: Reviewer,
  inquiryId: Uuid,
): Promise<Result<null, InquiryProblem>> =>
  step(deps, staff, inquiryId, { kind: 'claim', staffId: staff.id }, tx => claim(tx, staff, inquiryId));

/** Lets others have it. */
export const putBackInquiry = (
  deps: Pick<AnswerDeps, 'database'>,
  staff: Reviewer,
  inquiryId: Uuid,
): Promise<Result<null, InquiryProblem>> =>
  step(deps, staff, inquiryId, { kind: 'put-back', staffId: staff.id }, async tx => {
    await setInquiryClaim(tx, inquiryId, null);
    await audit(tx, 'inquiry.put-back', inquiryId);
  });

/** Stores the answer and mails a link to it: the mail itself carries no word of it (K-70). */
export const answerInquiry = (
  { database, secretBox }: AnswerDeps,
  staff: Reviewer,
  inquiryId: Uuid,
  typed: string,
): Promise<Result<null, InquiryProblem>> => {
  const text = typed.trim();
  return step(
    { database },
    staff,
    inquiryId,
    { kind: 'answer', staffId: staff.id, text },
    async (tx, inquiry) => {
      const token = randomToken();
      await answerInquiryRow(tx, inquiryId, {
        text,
        staffId: staff.id,
        tokenHash: hashToken(token),
        expiresAt: answerExpiry(tx.at),
      });
      await planMessage(tx, secretBox, {
        channel: 'mail',
        template: 'inquiry-answered',
        language: inquiry.language,
        recipient: inquiry.email,
        params: { number: inquiry.number },
        secret: token,
        subjectId: inquiryId,
        dedupeKey: `inquiry-answered|${inquiryId}`,
      });
      await audit(tx, 'inquiry.answer', inquiryId, ['answer', 'email']);
    },
  );
};

/** Closes an inquiry that nobody answers; its sender is told nothing. */
export const closeInquiry = (
  deps: Pick<AnswerDeps, 'database'>,
  staff: Reviewer,
  inquiryId: Uuid,
  reason: CloseReason,
): Promise<Result<null, InquiryProblem>> =>
  step(deps, staff, inquiryId, { kind: 'close', staffId: staff.id }, async tx => {
    await closeInquiryRow(tx, inquiryId, { reason, staffId: staff.id });
    await audit(tx, `inquiry.close-as-${reason}`, inquiryId);
  });

type Unclocked<Command> = Command extends { readonly at: unknown } ? Omit<Command, 'at'> : Command;

/** Locks the inquiry, asks the rules, and acts. */
function step(
  { database }: Pick<AnswerDeps, 'database'>,
  staff: Reviewer,
  inquiryId: Uuid,
  wanted: Unclocked<AnsweringCommand>,
  act: (tx: Tx, inquiry: Inquiry) => Promise<void>,
): Promise<Result<null, InquiryProblem>> {
  return database.withTenant(staff, async tx => {
    const inquiry = await inquiryForUpdate(tx, inquiryId);
    const command = wanted.kind === 'claim' ? { ...wanted, at: tx.at } : wanted;
    const decided =
      inquiry === null ? fail({ kind: 'no-such-inquiry' } as const) : decideAnswering(inquiry, command);
    if (inquiry === null || !decided.ok) {
      exemptFromAudit(tx, 'a refused step shows and changes nothing');
      return fail(decided.ok ? { kind: 'no-such-inquiry' } : decided.reason);
    }
    await act(tx, inquiry);
    return ok(null);
  });
}

async function claim(tx: Tx, staff: Reviewer, inquiryId: Uuid): Promise<void> {
  await setInquiryClaim(tx, inquiryId, staff.id);
  await audit(tx, 'inquiry.claim', inquiryId);
}

const audit = (tx: Tx, action: string, subjectId: Uuid, fields: readonly string[] = []): Promise<void> =>
  recordAudit(tx, { action, resource: 'inquiry', subjectId, purpose: 'support-of-residents', fields });
