import { ok, type Result } from '../../../kernel/result.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Draft } from '../domain/draft.ts';
import type { Step } from '../domain/steps.ts';
import { saveVerifiedEmail } from '../repository/draft.repository.ts';
import { accessStep, type OpenDraft, standing } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';
import {
  type CodeEntryRefusal,
  type MailedCodeDeps,
  mailCode,
  proveAddress,
  type SendingRefusal,
} from './mailed-code.ts';

export type { CodeEntryRefusal, SendingRefusal };

export interface EmailCodeDeps extends MailedCodeDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
}

/** Mails a six-digit code to the draft's address, unless one went out a moment ago or too many did (K-36). */
export async function mailEmailCode(
  tx: Tx,
  deps: EmailCodeDeps,
  { filingId, language, answers }: Draft,
): Promise<Result<'sent', SendingRefusal>> {
  const email = answers.applicant?.email;
  if (email === undefined) throw new Error('There is no address to verify yet.');
  const sent = await mailCode(tx, deps, { filingId, email, language });
  if (!sent.ok) return sent;
  await recordAudit(tx, {
    action: 'filing-draft.mail-code',
    resource: 'filing-draft',
    subjectId: filingId,
    purpose: 'self-recuperation',
    fields: ['email'],
  });
  return sent;
}

export type EmailStepOutcome<Refusal> =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | ({ readonly kind: 'refused'; readonly refusal: Refusal } & OpenDraft)
  | { readonly kind: 'done'; readonly next: Step };

/** Mails another code on the person's request, in the language of the page where they asked. */
export const resendEmailCode = (
  deps: EmailCodeDeps,
  visitor: DraftVisitor,
): Promise<EmailStepOutcome<SendingRefusal>> =>
  atEmailStep(deps, visitor, async (tx, { draft }) => {
    const sent = await mailEmailCode(tx, deps, { ...draft, language: visitor.language });
    return sent.ok ? ok('email' as const) : sent;
  });

/** Checks the code that was typed; a right one verifies the address of the draft. */
export const checkEmailCode = (
  deps: EmailCodeDeps,
  visitor: DraftVisitor,
  typed: string,
): Promise<EmailStepOutcome<CodeEntryRefusal>> =>
  atEmailStep(deps, visitor, async (tx, { draft }) => {
    const email = draft.answers.applicant?.email ?? '';
    const proved = await proveAddress(tx, deps, { filingId: draft.filingId, email }, typed);
    if (!proved.ok) return proved;
    await saveVerifiedEmail(tx, draft.filingId, email);
    return ok(standing(tx, deps.rulebook, { ...draft, verifiedEmail: email }).next);
  });

async function atEmailStep<Refusal>(
  deps: EmailCodeDeps,
  visitor: DraftVisitor,
  act: (tx: Tx, open: OpenDraft) => Promise<Result<Step, Refusal>>,
): Promise<EmailStepOutcome<Refusal>> {
  return deps.database.withTenant(visitorActor(visitor), async tx => {
    const access = await accessStep(tx, deps.rulebook, tokenHashOf(visitor), 'email', true);
    if (access.kind !== 'open') {
      exemptFromAudit(tx, 'nothing was read or kept');
      return access;
    }
    const result = await act(tx, access);
    await recordAudit(tx, {
      action: result.ok ? 'filing-draft.verify-email' : 'filing-draft.verify-email-refused',
      resource: 'filing-draft',
      subjectId: access.draft.filingId,
      purpose: 'access-control',
    });
    return result.ok
      ? { kind: 'done', next: result.value }
      : { ...access, kind: 'refused', refusal: result.reason };
  });
}
