import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Draft, draftExpiry, NO_ANSWERS } from '../domain/draft.ts';
import { draftAnswersSchema } from './draft-answers.schema.ts';
import { currentImages } from './filing-image.repository.ts';

/** Stores a new draft under the hash of the token that its owner's cookie holds. */
export async function insertDraft(
  tx: Tx,
  draft: Pick<
    Draft,
    'filingId' | 'language' | 'answers' | 'verifiedEmail' | 'replacesFilingId' | 'householdId'
  > & {
    readonly tokenHash: Uint8Array;
  },
): Promise<void> {
  await tx.db
    .insertInto('filing_draft')
    .values({
      authority_id: tx.authorityId,
      filing_id: draft.filingId,
      token_hash: Buffer.from(draft.tokenHash),
      language: draft.language,
      answers: JSON.stringify(draft.answers),
      verified_email: draft.verifiedEmail,
      replaces_filing_id: draft.replacesFilingId,
      household_id: draft.householdId,
      created_at: tx.at,
      expires_at: draftExpiry(tx.at),
      submitted_at: null,
    })
    .execute();
}

/** The draft of this token, unless it expired. With `lock`, a second press of a button waits for the first. */
export async function findDraft(tx: Tx, tokenHash: Uint8Array, lock = false): Promise<Draft | null> {
  const query = tx.db
    .selectFrom('filing_draft')
    .selectAll()
    .where('authority_id', '=', tx.authorityId)
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('expires_at', '>', tx.at);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const images = await currentImages(tx, row.filing_id);
  return {
    filingId: row.filing_id,
    language: row.language,
    answers: draftAnswersSchema.parse(row.answers),
    verifiedEmail: row.verified_email,
    replacesFilingId: row.replaces_filing_id,
    householdId: row.household_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    submittedAt: row.submitted_at,
    images: new Set(images.filter(image => image.destroyedAt === null).map(image => image.kind)),
  };
}

/** Keeps new answers and the language that they were given in, and gives the draft another day. */
export async function saveAnswers(
  tx: Tx,
  { filingId, language, answers }: Pick<Draft, 'filingId' | 'language' | 'answers'>,
): Promise<void> {
  const expires_at = draftExpiry(tx.at);
  await updateDraft(tx, filingId, { language, answers: JSON.stringify(answers), expires_at });
}

/** Keeps the address whose code was typed in. */
export async function saveVerifiedEmail(tx: Tx, filingId: Uuid, email: string): Promise<void> {
  await updateDraft(tx, filingId, { verified_email: email, expires_at: draftExpiry(tx.at) });
}

/** Marks the draft as filed and forgets its answers: the filing has them now. */
export async function markDraftSubmitted(tx: Tx, filingId: Uuid): Promise<void> {
  await updateDraft(tx, filingId, { submitted_at: tx.at, answers: JSON.stringify(NO_ANSWERS) });
}

/** Deletes a draft; its images and key are the caller's matter. */
export async function deleteDraft(tx: Tx, filingId: Uuid): Promise<void> {
  await tx.db
    .deleteFrom('filing_draft')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .execute();
}

async function updateDraft(
  tx: Tx,
  filingId: Uuid,
  change: {
    readonly language?: string;
    readonly answers?: string;
    readonly verified_email?: string;
    readonly expires_at?: Draft['expiresAt'];
    readonly submitted_at?: Draft['submittedAt'];
  },
): Promise<void> {
  await tx.db
    .updateTable('filing_draft')
    .set(change)
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .execute();
}
