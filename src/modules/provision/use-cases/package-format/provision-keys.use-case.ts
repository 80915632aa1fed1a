import type { KeyRing } from '../../../../platform/crypto/key-ring.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import {
  generateProofKey,
  importSigningKey,
  keyFingerprint,
  type PrivateProofKey,
  publicProofKey,
  type SigningKey,
} from '../../../../platform/proof/proof-keys.ts';
import { recordAudit } from '../../../audit/index.ts';
import {
  currentProvisionKey,
  insertProvisionKey,
  listProvisionKeys,
  type ProvisionKeyLine,
  retireProvisionKey,
  type StoredProvisionKey,
} from '../../repository/package-format/provision-key.repository.ts';

export interface ProvisionKeysDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
}

/** A key with the text by which two people compare it on the telephone. */
export type ShownProvisionKey = ProvisionKeyLine & { readonly fingerprint: string };

/** The key with which the authority signs its packages, making the first one when there is none. */
export async function packageSigningKey(tx: Tx, keyRing: KeyRing): Promise<SigningKey> {
  const stored = (await currentProvisionKey(tx)) ?? (await makeKey(tx, keyRing));
  const { kid } = stored.publicKey;
  const jwk = Buffer.from(keyRing.openSmall(stored.privateSealed, sealContext(tx, kid))).toString('utf8');
  return importSigningKey(JSON.parse(jwk) as PrivateProofKey);
}

/** The keys that cities register, the newest first. */
export const showProvisionKeys = (
  { database }: Pick<ProvisionKeysDeps, 'database'>,
  actor: Actor,
): Promise<readonly ShownProvisionKey[]> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Public keys; nothing personal.');
    const keys = await listProvisionKeys(tx);
    return Promise.all(keys.map(async key => ({ ...key, fingerprint: await keyFingerprint(key.publicKey) })));
  });

/** Retires the signing key, if there is one, and makes a new one. Cities must register it before they open what it signs. */
export const rotateProvisionKey = ({ database, keyRing }: ProvisionKeysDeps, actor: Actor): Promise<void> =>
  database.withTenant(actor, async tx => {
    await retireProvisionKey(tx);
    const { publicKey } = await makeKey(tx, keyRing);
    await recordKeyMade(tx, publicKey.kid);
  });

const recordKeyMade = (tx: Tx, keyId: string) =>
  recordAudit(tx, {
    action: 'provision-key.create',
    resource: 'provision-key',
    subjectId: null,
    purpose: 'access-control',
    detail: { keyId },
  });

async function makeKey(tx: Tx, keyRing: KeyRing): Promise<StoredProvisionKey> {
  const key = await generateProofKey();
  await insertProvisionKey(tx, {
    publicKey: publicProofKey(key),
    privateSealed: keyRing.sealSmall(Buffer.from(JSON.stringify(key)), sealContext(tx, key.kid)),
  });
  const current = await currentProvisionKey(tx);
  if (current === null) throw new Error('The signing key that was just made is not visible.');
  return current;
}

const sealContext = (tx: Tx, kid: string): string => `provision_key|private_sealed|${kid}|${tx.authorityId}`;
