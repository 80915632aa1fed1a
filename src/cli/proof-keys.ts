import type { AuthorityId } from '../kernel/ids.ts';
import { recordAudit } from '../modules/audit/index.ts';
import { proofKeys } from '../modules/documents/index.ts';
import type { KeyRing } from '../platform/crypto/key-ring.ts';
import { systemActor } from '../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../platform/db/database.ts';

export interface ProofKeysDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly authorityId: AuthorityId;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/** The keys with which an authority signs its papers: `list` them, or `rotate` to a new one. Returns the exit code. */
export async function proofKeysCommand([verb]: readonly string[], deps: ProofKeysDeps): Promise<number> {
  switch (verb) {
    case 'list':
      for (const { publicKey, createdAt, retiredAt } of await keysOf(deps))
        deps.print([publicKey.kid, createdAt, retiredAt ?? '(signs now)'].join('\t'));
      return 0;
    case 'rotate':
      deps.print(`New papers are signed with ${await rotate(deps)}. Papers issued before keep verifying.`);
      return 0;
    default:
      deps.printError('Usage: proof-keys list | proof-keys rotate');
      return 2;
  }
}

const keysOf = ({ database, authorityId }: ProofKeysDeps) =>
  database.withTenant(systemActor(authorityId, 'cli'), async tx => {
    exemptFromAudit(tx, 'Names of keys; nothing personal.');
    return proofKeys.list(tx);
  });

const rotate = ({ database, authorityId, keyRing }: ProofKeysDeps): Promise<string> =>
  database.withTenant(systemActor(authorityId, 'cli'), async tx => {
    const keyId = await proofKeys.rotate(tx, keyRing);
    await recordAudit(tx, {
      action: 'proof-key.rotate',
      resource: 'proof-key',
      subjectId: null,
      purpose: 'access-control',
      detail: { keyId },
    });
    return keyId;
  });
