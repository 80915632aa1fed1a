import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { importProofKeys, keyFingerprint, type PublicProofKey } from '../../../platform/proof/proof-keys.ts';
import { recordAudit } from '../../audit/index.ts';
import { parseCode } from '../domain/accepted-basis.ts';
import {
  insertProviderKey,
  listProviderKeys,
  type ProviderKey,
  publicKeySchema,
  revokeProviderKey,
} from '../repository/provider-key.repository.ts';
import type { ReceivedPackagesDeps } from './received-packages-deps.ts';

type KeyDeps = Pick<ReceivedPackagesDeps, 'database'>;

/** A registered key with the text by which two people compare it. */
export type ShownProviderKey = ProviderKey & { readonly fingerprint: string };

/** What was typed: the key as the provider sent it, and its fingerprint as they told it in another way. */
export type TypedKey = Readonly<
  Record<'providerCode' | 'providerName' | 'publicKey' | 'fingerprint', string>
>;

export type KeyProblem =
  | 'provider-code'
  | 'provider-name'
  | 'key-unreadable'
  | 'fingerprint-missing'
  | 'fingerprint-differs'
  | 'key-known';

const LONGEST_NAME = 60;

/** The keys that were registered, those in use first. */
export const showProviderKeys = ({ database }: KeyDeps, actor: Actor): Promise<readonly ShownProviderKey[]> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Public keys; nothing personal.');
    const keys = await listProviderKeys(tx);
    return Promise.all(keys.map(async key => ({ ...key, fingerprint: await keyFingerprint(key.key) })));
  });

/** The keys whose signatures count now. */
export async function trustedKeys(deps: KeyDeps, actor: Actor) {
  const keys = await showProviderKeys(deps, actor);
  return keys
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ providerCode, key }) => ({ provider: String(providerCode).padStart(6, '0'), key }));
}

/** Registers a key when its fingerprint is the one that was told. */
export async function registerProviderKey(
  { database }: KeyDeps,
  actor: StaffActor,
  typed: TypedKey,
): Promise<Result<Uuid, readonly KeyProblem[]>> {
  const read = await readKey(typed);
  if (!read.ok) return read;
  const { providerCode, key, fingerprint } = read.value;
  return database.withTenant(actor, async tx => {
    const providerKeyId = tx.newId();
    const inserted = await insertProviderKey(tx, {
      providerKeyId,
      providerCode,
      providerName: typed.providerName,
      key,
      fingerprint,
      registeredBy: actor.id,
    });
    await recordAudit(tx, {
      action: inserted ? 'provider-key.register' : 'provider-key.refuse',
      resource: 'provider-key',
      subjectId: inserted ? providerKeyId : null,
      purpose: 'access-control',
      detail: { provider: providerCode, keyId: key.kid },
    });
    return inserted ? ok(providerKeyId) : fail(['key-known']);
  });
}

/** Believes a key no longer; false when there is none with this id. */
export const revokeKey = ({ database }: KeyDeps, actor: StaffActor, providerKeyId: Uuid): Promise<boolean> =>
  database.withTenant(actor, async tx => {
    const revoked = await revokeProviderKey(tx, providerKeyId, actor.id);
    await recordAudit(tx, {
      action: 'provider-key.revoke',
      resource: 'provider-key',
      subjectId: revoked ? providerKeyId : null,
      purpose: 'access-control',
    });
    return revoked;
  });

async function readKey(
  typed: TypedKey,
): Promise<
  Result<
    { readonly providerCode: number; readonly key: PublicProofKey; readonly fingerprint: Uint8Array },
    readonly KeyProblem[]
  >
> {
  const providerCode = parseCode(typed.providerCode);
  const key = await parseKey(typed.publicKey);
  const told = typed.fingerprint.toLowerCase().replace(/[\s:]/g, '');
  const problems: KeyProblem[] = [];
  if (providerCode === null) problems.push('provider-code');
  if (typed.providerName === '' || [...typed.providerName].length > LONGEST_NAME)
    problems.push('provider-name');
  if (key === null) problems.push('key-unreadable');
  if (told === '') problems.push('fingerprint-missing');
  else if (key !== null && told !== (await keyFingerprint(key)).replaceAll(' ', ''))
    problems.push('fingerprint-differs');
  return providerCode === null || key === null || problems.length > 0
    ? fail(problems)
    : ok({ providerCode, key, fingerprint: Buffer.from(told, 'hex') });
}

async function parseKey(text: string): Promise<PublicProofKey | null> {
  try {
    const key = publicKeySchema.parse(JSON.parse(text));
    await importProofKeys([key]);
    return key;
  } catch {
    // Whatever is wrong with it, it is no key.
    return null;
  }
}
