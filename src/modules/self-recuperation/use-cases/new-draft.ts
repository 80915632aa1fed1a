import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Draft, type DraftAnswers, draftExpiry, NO_ANSWERS } from '../domain/draft.ts';
import { insertDraft } from '../repository/draft.repository.ts';

/** Stores a new draft with its first answers; returns it and the token for its owner's cookie. */
export async function beginDraft(
  tx: Tx,
  language: string,
  answers: Partial<DraftAnswers>,
): Promise<{ readonly draft: Draft; readonly token: string }> {
  const token = randomToken();
  const draft: Draft = {
    filingId: tx.newId(),
    language,
    answers: { ...NO_ANSWERS, ...answers },
    verifiedEmail: null,
    replacesFilingId: null,
    createdAt: tx.at,
    expiresAt: draftExpiry(tx.at),
    submittedAt: null,
    images: new Set(),
  };
  await insertDraft(tx, { ...draft, tokenHash: hashToken(token) });
  return { draft, token };
}
