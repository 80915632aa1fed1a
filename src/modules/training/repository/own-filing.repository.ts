import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** The newest filing of a person, whose household may share the address; null when they never filed. */
export async function newestFilingOf(
  tx: Tx,
  { email, birthDate }: { readonly email: string; readonly birthDate: PlainDate },
): Promise<Uuid | null> {
  const found = await tx.db
    .selectFrom('filing')
    .select('filing_id as filingId')
    .where('authority_id', '=', tx.authorityId)
    .where('email', '=', email)
    .where('birth_date', '=', birthDate)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.filingId ?? null;
}

/** Somebody whom the trainee can be called by. */
export interface PossibleCaller {
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly address: string;
}

/** Who was issued a notice last, but for the person of `notEmail`; null when there is nobody. */
export async function possibleCaller(tx: Tx, notEmail: string): Promise<PossibleCaller | null> {
  const found = await tx.db
    .selectFrom('filing')
    .select(['name_kana as nameKana', 'birth_date as birthDate', 'address'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'issued')
    .where('email', '<>', notEmail)
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}
