import { type AuthorityId, parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { hashToken } from '../../../platform/crypto/token.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { touchClient } from '../repository/client.repository.ts';
import { clientOfToken } from '../repository/token.repository.ts';
import type { Program } from './fhir-deps.ts';

const TOKEN = /^(\d{6})\.([A-Za-z0-9_-]{43})$/;
const CLIENT = /^(\d{6})\.([0-9a-f-]{36})$/;
/** When a client was here is written down to the nearest of these minutes. */
const TOUCH_MINUTES = 10;

/** What a program sends: the authority must be known before the row can be seen. */
export const tokenText = (authorityId: AuthorityId, token: string): string => `${authorityId}.${token}`;

/** The name of a client outside. */
export const clientText = (authorityId: AuthorityId, clientId: Uuid): string => `${authorityId}.${clientId}`;

/** Reads a client's name; null for anything else. */
export function readClientText(
  text: string,
): { readonly authorityId: AuthorityId; readonly clientId: Uuid } | null {
  const parts = CLIENT.exec(text);
  const clientId = parseUuid(parts?.[2] ?? '');
  return parts === null || clientId === null
    ? null
    : { authorityId: Number(parts[1]) as AuthorityId, clientId };
}

/** The program behind a bearer token that holds, while a manager lets it in; null for everything else. */
export async function findClient(
  { database }: { readonly database: Database },
  bearer: string,
): Promise<(Program & { readonly kind: 'client' }) | null> {
  const parts = TOKEN.exec(bearer);
  if (parts?.[2] === undefined) return null;
  const token = parts[2];
  const authorityId = Number(parts[1]) as AuthorityId;
  return database.withTenant({ kind: 'visitor', authorityId }, async tx => {
    exemptFromAudit(tx, 'finds out who asks; what they then do is audited');
    const client = await clientOfToken(tx, hashToken(token));
    if (client === null) return null;
    if (needsTouch(tx, client)) await touchClient(tx, client.clientId);
    const { clientId, facilityId } = client;
    return { kind: 'client', authorityId, clientId, facilityId };
  });
}

const needsTouch = (
  { at }: Pick<Tx, 'at'>,
  { lastUsedAt }: { readonly lastUsedAt: Instant | null },
): boolean => lastUsedAt === null || addMinutes(lastUsedAt, TOUCH_MINUTES) < at;
