import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Draft, type DraftAnswers, draftExpiry, NO_ANSWERS } from '../domain/draft.ts';
import { insertDraft } from '../repository/draft.repository.ts';

/** Stores a new draft with its first answers, and what it takes over `from` a filing of the household; returns it and the token for its owner's cookie. */
export async function beginDraft(
  tx: Tx,
  language: string,
  answers: Partial<DraftAnswers>,
  from: Pick<Draft, 'verifiedEmail' | 'householdId'> = { verifiedEmail: null, householdId: null },
): Promise<{ readonly draft: Draft; readonly token: string }> {
  const token = randomToken();
  const draft: Draft = {
    filingId: tx.newId(),
    language,
    answers: { ...NO_ANSWERS, ...answers },
    ...from,
    replacesFilingId: null,
    createdAt: tx.at,
    expiresAt: draftExpiry(tx.at),
    submittedAt: null,
    images: new Set(),
  };
  await insertDraft(tx, { ...draft, tokenHash: hashToken(token) });
  return { draft, token };
}
