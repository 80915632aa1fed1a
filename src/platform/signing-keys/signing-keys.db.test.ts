import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../test/database/test-database.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { createKeyRing, type KeyRing } from '../crypto/key-ring.ts';
import { systemActor } from '../db/actor.ts';
import { registerAuthority } from '../db/authority.repository.ts';
import { type Database, exemptFromAudit, openDatabase } from '../db/database.ts';
import { createIdSource } from '../ids/uuid-v7.ts';
import { describeSigningKeysContract, type SigningKeysUnderTest } from './signing-keys.contract.ts';
import { signingKeysIn } from './signing-keys.ts';

const AUTHORITIES = { own: 140007 as AuthorityId, other: 141500 as AuthorityId };
const operator = (): KeyRing => createKeyRing({ current: 1, keys: new Map([[1, randomBytes(32)]]) });

let test: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  const clock = fixedClock('2022-02-14T09:00');
  database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
  });
  for (const authorityId of Object.values(AUTHORITIES))
    await registerAuthority(database, { authorityId, kind: 'prefecture', name: 'x', host: null });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const [keyRing, otherKeyRing] = [operator(), operator()];
const as: SigningKeysUnderTest['as'] = (authority, work) =>
  database.withTenant(systemActor(AUTHORITIES[authority], 'test'), tx => {
    exemptFromAudit(tx, 'test');
    return work(tx);
  });

for (const table of ['proof_key', 'provision_key'] as const)
  describeSigningKeysContract(table, () => ({ keys: signingKeysIn(table), keyRing, otherKeyRing, as }));
