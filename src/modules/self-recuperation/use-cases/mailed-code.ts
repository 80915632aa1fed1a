import { randomInt } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { constantTimeEqual } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { planMessage, type SecretBox } from '../../messaging/index.ts';
import { type CodeRefusal, decideCode, decideSending, readCode } from '../domain/email-code.ts';
import {
  codesInLastHour,
  countWrongCode,
  insertEmailCode,
  markCodeUsed,
  newestEmailCode,
} from '../repository/email-code.repository.ts';

export interface MailedCodeDeps {
  readonly secretBox: SecretBox;
  /** A keyed hash, so that nobody who reads the table can try all six digits. */
  readonly personIndex: (text: string) => Uint8Array;
}

export type SendingRefusal =
  | { readonly kind: 'too-soon'; readonly seconds: number }
  | { readonly kind: 'too-many' };

export type CodeEntryRefusal = CodeRefusal | 'not-six-digits';

/** An address that somebody says is theirs, about the draft or filing of this id. */
export interface AddressToProve {
  readonly filingId: Uuid;
  readonly email: string;
}

const CODES = 1_000_000;

/** Mails a six-digit code to the address, unless one went out a moment ago or too many did. The caller audits. */
export async function mailCode(
  tx: Tx,
  deps: MailedCodeDeps,
  { filingId, email, language }: AddressToProve & { readonly language: string },
): Promise<Result<'sent', SendingRefusal>> {
  const last = await newestEmailCode(tx, filingId, email);
  const verdict = decideSending(last, await codesInLastHour(tx, email), tx.at);
  if (!verdict.ok) return verdict;
  const codeId = tx.newId();
  const code = String(randomInt(CODES)).padStart(6, '0');
  await insertEmailCode(tx, { codeId, filingId, email, codeHash: deps.personIndex(codeText(codeId, code)) });
  await planMessage(tx, deps.secretBox, {
    channel: 'mail',
    template: 'email-code',
    language,
    recipient: email,
    secret: code,
    subjectId: filingId,
    dedupeKey: `email-code|${codeId}`,
  });
  return ok('sent');
}

/** Whether what was typed is the newest code that went to the address; a code proves it once. The caller audits. */
export async function proveAddress(
  tx: Tx,
  deps: Pick<MailedCodeDeps, 'personIndex'>,
  { filingId, email }: AddressToProve,
  typed: string,
): Promise<Result<'verified', CodeEntryRefusal>> {
  const code = readCode(typed);
  if (code === null) return fail('not-six-digits');
  const stored = await newestEmailCode(tx, filingId, email);
  const isRight =
    stored !== null && constantTimeEqual(stored.codeHash, deps.personIndex(codeText(stored.codeId, code)));
  const verdict = decideCode(stored, isRight, tx.at);
  if (!verdict.ok) {
    if (stored !== null && verdict.reason === 'wrong-code') await countWrongCode(tx, stored.codeId);
    return verdict;
  }
  if (stored !== null) await markCodeUsed(tx, stored.codeId);
  return verdict;
}

const codeText = (codeId: string, code: string): string => `email-code|${codeId}|${code}`;
