import { addMs } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { constantTimeEqual, hashToken, randomToken } from '../../../platform/crypto/token.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { TOKEN_SECONDS } from '../domain/client.ts';
import { secretOfClient, touchClient } from '../repository/client.repository.ts';
import { insertToken } from '../repository/token.repository.ts';
import { readClientText, tokenText } from './find-client.use-case.ts';

/** A bearer token and for how many seconds it holds. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresIn: number;
}

/** Stands where there is no client, so that a wrong name costs what a wrong secret costs. */
const NOBODY = hashToken('');

/**
 * Client credentials (RFC 6749, 4.4): a token for a client that gives its secret. Fails with the same reason for a name
 * that does not exist, a wrong secret and a client that is suspended.
 */
export async function issueToken(
  { database }: { readonly database: Database },
  given: { readonly clientId: string; readonly secret: string },
): Promise<Result<IssuedToken, 'invalid-client'>> {
  const named = readClientText(given.clientId);
  if (named === null) return fail('invalid-client');
  const { authorityId, clientId } = named;
  return database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    const client = await secretOfClient(tx, clientId);
    const isRight = constantTimeEqual(hashToken(given.secret), client?.secretHash ?? NOBODY);
    const isLetIn = isRight && client?.status === 'active';
    await recordAudit(tx, {
      action: isLetIn ? 'fhir-client.token' : 'fhir-client.refuse',
      resource: 'fhir-client',
      subjectId: client === null ? null : clientId,
      purpose: 'access-control',
      detail: { status: client?.status ?? null, secret: isRight },
    });
    if (!isLetIn) return fail('invalid-client');
    const token = randomToken();
    const expiresAt = addMs(tx.at, TOKEN_SECONDS * 1000);
    await insertToken(tx, { tokenHash: hashToken(token), clientId, expiresAt });
    await touchClient(tx, clientId);
    return ok({ accessToken: tokenText(authorityId, token), expiresIn: TOKEN_SECONDS });
  });
}
