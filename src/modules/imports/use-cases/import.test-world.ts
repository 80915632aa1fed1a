import iconv from 'iconv-lite';
import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { createKeyRing } from '../../../platform/crypto/key-ring.ts';
import { type Actor, staffActorOf, systemActor } from '../../../platform/db/actor.ts';
import { registerAuthority } from '../../../platform/db/authority.repository.ts';
import { openDatabase } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import { registerFacility } from '../../institutions/index.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import { cellWords, columnWords } from '../column-words.ja.ts';
import { startImport } from './change-import.use-case.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { receiveFile } from './receive-file.use-case.ts';
import { runImport } from './run-import.ts';
import { showImport } from './show-import.use-case.ts';

export const KANAGAWA = 140007 as AuthorityId;
const NOW = '2020-07-20T03:00:00.000Z' as Instant;
const ACCOUNT = '0190a000-0000-7000-8000-00000000000a' as Uuid;

export const cp932 = (text: string): Uint8Array => iconv.encode(text, 'cp932');

/** A database with two clinics, and everything that an import needs beside it. */
export async function startImportWorld() {
  const test = await createTestDatabase();
  const admin = new pg.Client({ connectionString: test.adminUrl });
  await admin.connect();
  const clock = fixedClock(NOW);
  const newId = createIdSource(clock);
  const database = await openDatabase({
    url: test.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId,
    poolSize: 6,
  });
  await registerAuthority(database, {
    authorityId: KANAGAWA,
    kind: 'prefecture',
    name: '神奈川県',
    host: null,
  });
  const register = (code: string, name: string): Promise<Uuid> =>
    database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
      const facility = await registerFacility(tx, {
        code,
        name,
        kind: 'outpatient-clinic',
        postalCode: '2310001',
        municipalityCode: '141003',
        address: '1-1',
        phone: '0450000000',
        email: null,
        healthCentreId: null,
      } as Parameters<typeof registerFacility>[1]);
      if (!facility.ok) throw new Error('The code is taken.');
      return facility.value.facilityId;
    });
  const clinic = await register('1411234567', '青葉クリニック');
  const otherClinic = await register('1417654321', '港クリニック');
  const deps: ImportsDeps = {
    database,
    rulebook: await loadRulebook(),
    keyRing: createKeyRing({ current: 1, keys: new Map([[1, Buffer.alloc(32, 'key')]]) }),
    municipalityCode: (text, postalCode) =>
      text === '横浜市' || text === '141003' || postalCode === '2310001' ? '141003' : null,
    contractOn: async () => ({ contractId: null, contractState: 'none' }),
    columnWords,
    cellWords,
    staffNames: async () => new Map(),
  };
  const staffOf = (facilityId: Uuid | null, role: string): Actor =>
    staffActorOf({ authorityId: KANAGAWA, accountId: ACCOUNT, role, facilityId });
  const actors = {
    clinic: staffOf(clinic, 'clinic'),
    otherClinic: staffOf(otherClinic, 'clinic'),
    manager: staffOf(null, 'manager'),
  };

  const receive = (bytes: Uint8Array, actor: Actor = actors.clinic, facilityId: Uuid | null = clinic) =>
    receiveFile(deps, actor, { name: 'results.csv', bytes: inPieces(bytes), facilityId });
  const run = async (importId: Uuid, actor: Actor = actors.clinic) => {
    const started = await startImport(deps, actor, importId, 'by-caller');
    if (!started.ok) throw new Error(`Not started: ${JSON.stringify(started.reason)}`);
    while ((await runImport(deps, KANAGAWA, importId, { biteBytes: 4_096 })) === 'more');
    return view(importId, actor);
  };
  const view = async (importId: Uuid, actor: Actor = actors.clinic) => {
    const found = await showImport(deps, actor, importId);
    if (found === null) throw new Error('There is no such import.');
    return found;
  };
  return {
    deps,
    admin,
    actors,
    clinic,
    otherClinic,
    receive,
    run,
    view,
    importFile: async (bytes: Uint8Array, actor?: Actor, facilityId?: Uuid | null) =>
      run((await receive(bytes, actor, facilityId)).importId, actor),
    count: async (table: string): Promise<number> =>
      (await admin.query(`select count(*)::int as n from app.${table}`)).rows[0].n,
    stop: async () => {
      await admin.end();
      await database.close();
      await test.drop();
    },
  };
}

export type ImportWorld = Awaited<ReturnType<typeof startImportWorld>>;

/** As a network would bring it, cut in odd places. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_521) yield bytes.subarray(from, from + 65_521);
}
