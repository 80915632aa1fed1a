import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { constantTimeEqual } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Draft } from '../domain/draft.ts';
import { type CodeRefusal, decideCode, decideSending, readCode } from '../domain/email-code.ts';
import type { Step } from '../domain/steps.ts';
import { saveVerifiedEmail } from '../repository/draft.repository.ts';
import {
  codesInLastHour,
  countWrongCode,
  insertEmailCode,
  markCodeUsed,
  newestEmailCode,
} from '../repository/email-code.repository.ts';
import { accessStep, type OpenDraft, standing } from './draft-access.ts';
import { type DraftVisitor, tokenHashOf, visitorActor } from './draft-visitor.ts';

export interface EmailCodeDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly secretBox: SecretBox;
  /** A keyed hash, so that nobody who reads the table can try all six digits. */
  readonly personIndex: (text: string) => Uint8Array;
}

export type SendingRefusal =
  | { readonly kind: 'too-soon'; readonly seconds: number }
  | { readonly kind: 'too-many' };

const CODES = 1_000_000;

/** Mails a six-digit code to the draft's address, unless one went out a moment ago or too many did (K-36). */
export async function mailEmailCode(
  tx: Tx,
  deps: EmailCodeDeps,
  draft: Draft,
): Promise<Result<'sent', SendingRefusal>> {
  const email = draft.answers.applicant?.email;
  if (email === undefined) throw new Error('There is no address to verify yet.');
  const last = await newestEmailCode(tx, draft.filingId, email);
  const verdict = decideSending(last, await codesInLastHour(tx, email), tx.at);
  if (!verdict.ok) return verdict;

  const codeId = tx.newId();
  const code = String(randomInt(CODES)).padStart(6, '0');
  await insertEmailCode(tx, {
    codeId,
    filingId: draft.filingId,
    email,
    codeHash: deps.personIndex(codeText(codeId, code)),
  });
  await planMessage(tx, deps.secretBox, {
    channel: 'mail',
    template: 'email-code',
    language: draft.language,
    recipient: email,
    secret: code,
    subjectId: draft.filingId,
    dedupeKey: `email-code|${codeId}`,
  });
  await recordAudit(tx, {
    action: 'filing-draft.mail-code',
    resource: 'filing-draft',
    subjectId: draft.filingId,
    purpose: 'self-recuperation',
    fields: ['email'],
  });
  return ok('sent');
}

export type EmailStepOutcome<Refusal> =
  | { readonly kind: 'gone' }
  | { readonly kind: 'elsewhere'; readonly step: Step }
  | ({ readonly kind: 'refused'; readonly refusal: Refusal } & OpenDraft)
  | { readonly kind: 'done'; readonly next: Step };

/** Mails another code on the person's request. */
export const resendEmailCode = (
  deps: EmailCodeDeps,
  visitor: DraftVisitor,
): Promise<EmailStepOutcome<SendingRefusal>> =>
  atEmailStep(deps, visitor, async (tx, { draft }) => {
    const sent = await mailEmailCode(tx, deps, draft);
    return sent.ok ? ok('email' as const) : sent;
  });

export type CodeEntryRefusal = CodeRefusal | 'not-six-digits';

/** Checks the code that was typed; a right one verifies the address of the draft. */
export const checkEmailCode = (
  deps: EmailCodeDeps,
  visitor: DraftVisitor,
  typed: string,
): Promise<EmailStepOutcome<CodeEntryRefusal>> =>
  atEmailStep(deps, visitor, async (tx, { draft }) => {
    const email = draft.answers.applicant?.email ?? '';
    const code = readCode(typed);
    if (code === null) return fail('not-six-digits' as const);
    const stored = await newestEmailCode(tx, draft.filingId, email);
    const isRight =
      stored !== null && constantTimeEqual(stored.codeHash, deps.personIndex(codeText(stored.codeId, code)));
    const verdict = decideCode(stored, isRight, tx.at);
    if (!verdict.ok) {
      if (stored !== null && verdict.reason === 'wrong-code') await countWrongCode(tx, stored.codeId);
      return verdict;
    }
    if (stored !== null) await markCodeUsed(tx, stored.codeId);
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

const codeText = (codeId: string, code: string): string => `email-code|${codeId}|${code}`;
