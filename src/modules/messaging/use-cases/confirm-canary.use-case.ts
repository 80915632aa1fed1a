import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import {
  confirmCanaryWithMessage,
  confirmCanaryWithToken,
  isCanary,
} from '../repository/canary.repository.ts';

interface CanaryDeps {
  readonly database: Database;
}

/** Whether this token came with one of our canaries. */
export const isCanaryToken = (
  { database }: CanaryDeps,
  authorityId: AuthorityId,
  token: string,
): Promise<boolean> =>
  database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'A message to ourselves; about no person.');
    return isCanary(tx, hashToken(token));
  });

/** Records that the canary with this token arrived. One that is unknown changes nothing. */
export const confirmCanary = (
  { database }: CanaryDeps,
  authorityId: AuthorityId,
  token: string,
): Promise<void> =>
  database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'A message to ourselves; about no person.');
    return confirmCanaryWithToken(tx, hashToken(token));
  });

/** Records that the canary that this message carried arrived, e.g. by an answered call; false when it was none. */
export const confirmCanaryOfMessage = (tx: Tx, messageId: Uuid): Promise<boolean> =>
  confirmCanaryWithMessage(tx, messageId);
