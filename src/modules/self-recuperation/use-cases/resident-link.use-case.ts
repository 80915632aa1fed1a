import type { Uuid } from '../../../kernel/ids.ts';
import { hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { insertResidentLink } from '../repository/resident-link.repository.ts';

/**
 * Makes a new link to the pages of a filing and returns its token, which is stored as a hash only. Give it to
 * `planMessage` as the secret: it must not appear anywhere else.
 */
export async function createResidentLink(tx: Tx, filingId: Uuid): Promise<string> {
  const token = randomToken();
  await insertResidentLink(tx, filingId, hashToken(token));
  return token;
}
