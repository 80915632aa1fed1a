import type { KeyRing } from '../../../../platform/crypto/key-ring.ts';
import type { Actor } from '../../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../../platform/db/database.ts';
import { keyFingerprint } from '../../../../platform/proof/proof-keys.ts';
import type { SigningKeyLine } from '../../../../platform/signing-keys/signing-keys.ts';
import { recordAudit } from '../../../audit/index.ts';
import { provisionKeys } from '../../repository/package-format/provision-keys.ts';

export interface ProvisionKeysDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
}

/** A key with the text by which two people compare it on the telephone. */
export type ShownProvisionKey = SigningKeyLine & { readonly fingerprint: string };

/** The keys that cities register, the newest first. */
export const showProvisionKeys = (
  { database }: Pick<ProvisionKeysDeps, 'database'>,
  actor: Actor,
): Promise<readonly ShownProvisionKey[]> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Public keys; nothing personal.');
    const keys = await provisionKeys.list(tx);
    return Promise.all(keys.map(async key => ({ ...key, fingerprint: await keyFingerprint(key.publicKey) })));
  });

/** Retires the signing key, if there is one, and makes a new one. Cities must register it before they open what it signs. */
export const rotateProvisionKey = ({ database, keyRing }: ProvisionKeysDeps, actor: Actor): Promise<void> =>
  database.withTenant(actor, async tx => {
    const keyId = await provisionKeys.rotate(tx, keyRing);
    await recordAudit(tx, {
      action: 'provision-key.create',
      resource: 'provision-key',
      subjectId: null,
      purpose: 'access-control',
      detail: { keyId },
    });
  });
