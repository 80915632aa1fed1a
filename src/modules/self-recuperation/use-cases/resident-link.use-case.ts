import type { Uuid } from '../../../kernel/ids.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { insertResidentLinks } from '../repository/resident-link.repository.ts';

/**
 * Makes a new link to the pages of a filing and returns its token, which is stored as a hash only. Give it to
 * `planMessage` as the secret: it must not appear anywhere else.
 */
export async function createResidentLink(tx: Tx, filingId: Uuid): Promise<string> {
  const token = randomToken();
  await insertResidentLinks(tx, [{ filingId, tokenHash: hashToken(token) }]);
  return token;
}

/** The same for many filings at once: the token of each, by filing. */
export async function createResidentLinks(
  tx: Tx,
  filingIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, string>> {
  const tokens = new Map(filingIds.map(filingId => [filingId, randomToken()]));
  await insertResidentLinks(
    tx,
    [...tokens].map(([filingId, token]) => ({ filingId, tokenHash: hashToken(token) })),
  );
  return tokens;
}
