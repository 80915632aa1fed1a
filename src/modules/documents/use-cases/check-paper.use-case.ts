import type { AuthorityId } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { PublicProofKey } from '../../../platform/proof/proof-keys.ts';
import { type CheckedStatus, checkedStatus } from '../domain/document-status.ts';
import { statusByReference } from '../repository/document.repository.ts';
import { proofKeys } from '../repository/proof-keys.ts';

const REFERENCE = /^[A-Z2-7]{26}$/;

/** The state of the paper behind a random reference. Tells nothing about the person, and the same for all unknown ones. */
export async function checkPaper(
  database: Database,
  authorityId: AuthorityId,
  reference: string,
): Promise<CheckedStatus> {
  if (!REFERENCE.test(reference)) return 'unknown';
  return database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    exemptFromAudit(tx, 'Reads the state of a paper by a random reference; no personal data.');
    return checkedStatus(await statusByReference(tx, reference), jstDate(tx.at));
  });
}

/** The public keys with which anybody verifies papers of the authority. */
export async function publicKeys(
  database: Database,
  authorityId: AuthorityId,
): Promise<readonly PublicProofKey[]> {
  return database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    exemptFromAudit(tx, 'Public keys are public.');
    return (await proofKeys.list(tx)).map(({ publicKey }) => publicKey);
  });
}
