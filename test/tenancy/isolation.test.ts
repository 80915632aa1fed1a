import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import { instantOfEpochMs } from '../../src/kernel/instant.ts';
import { recordAudit } from '../../src/modules/audit/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase } from '../../src/platform/db/database.ts';
import { migrateDatabase } from '../../src/platform/db/migrate.ts';
import { beginTenant } from '../../src/platform/db/tenant-context.ts';
import { createIdSource } from '../../src/platform/ids/uuid-v7.ts';
import { createTestDatabase, TEST_CONTEXT_KEY, type TestDatabase } from '../database/test-database.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const clock = { now: () => instantOfEpochMs(Date.now()) };

let testDatabase: TestDatabase;
let database: Database;
let raw: pg.Client;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({
    url: testDatabase.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: createIdSource(clock),
    poolSize: 2,
  });
  raw = new pg.Client({ connectionString: testDatabase.appUrl });
  await raw.connect();
  for (const authority of [KANAGAWA, SAGAMIHARA])
    await database.withTenant(systemActor(authority, 'seed'), tx =>
      recordAudit(tx, { action: 'seed.row', resource: 'seed', subjectId: null, purpose: 'training' }),
    );
});

afterAll(async () => {
  await raw.end();
  await database.close();
  await testDatabase.drop();
});

const countWith = async (begin: string): Promise<number> => {
  await raw.query(begin);
  const { rows } = await raw.query<{ n: string }>('select count(*) as n from app.audit_event');
  await raw.query('rollback');
  return Number(rows[0]?.n);
};

const signed = (claim: string, key: Uint8Array): string =>
  `begin; set local app.ctx = '${claim}|${createHmac('sha256', key).update(claim).digest('hex')}'`;

const inAnHour = Math.floor(Date.now() / 1000) + 3600;

describe('the tenant context', () => {
  it('shows an authority its own rows and no others', async () => {
    const now = Date.now() / 1000;
    expect(await countWith(beginTenant(systemActor(KANAGAWA, 'reader'), TEST_CONTEXT_KEY, now))).toBe(1);
    expect(await countWith(beginTenant(systemActor(SAGAMIHARA, 'reader'), TEST_CONTEXT_KEY, now))).toBe(1);
    expect(
      await countWith(beginTenant(systemActor(130001 as AuthorityId, 'reader'), TEST_CONTEXT_KEY, now)),
    ).toBe(0);
  });

  it('shows nothing when it is missing, empty, forged, expired or malformed', async () => {
    const wrongKey = Buffer.alloc(32, 1);
    const attempts = [
      'begin',
      "begin; set local app.ctx = ''",
      "begin; set local app.ctx = '140007'",
      "begin; set local app.ctx = '140007|system:x|99999999999|00'",
      signed(`${KANAGAWA}|system:x|${inAnHour}`, wrongKey),
      signed(`${KANAGAWA}|system:x|${inAnHour - 7200}`, TEST_CONTEXT_KEY),
      `begin; set local app.ctx = '${KANAGAWA}|system:x|${inAnHour}|${'a'.repeat(64)}'`,
      signed(`${KANAGAWA}|system:x|${inAnHour}`, TEST_CONTEXT_KEY).replace(
        String(KANAGAWA),
        String(SAGAMIHARA),
      ),
    ];
    for (const attempt of attempts) expect(await countWith(attempt), attempt.slice(0, 60)).toBe(0);
  });

  it('is gone when the pooled connection is used again', async () => {
    await database.withTenant(systemActor(KANAGAWA, 'reader'), async tx =>
      exemptFromAudit(tx, 'nothing is read'),
    );
    const seen = await database.withoutTenant(db =>
      db.selectFrom('audit_event').select('event_id').execute(),
    );
    expect(seen).toEqual([]);
  });

  it('cannot read its own key', async () => {
    await expect(raw.query('select key from ctx.secret')).rejects.toThrow(/permission denied/);
    for (const internal of ['verified(1)', 'verified()', 'inner_key()', 'outer_key()', "is_signed('x')"])
      await expect(raw.query(`select ctx.${internal}`)).rejects.toThrow(/permission denied/);
  });

  it('is verified with the new key at once when the key is replaced, in sessions that were there before', async () => {
    const claim = `${KANAGAWA}|system:x|${inAnHour}|-`;
    const newKey = Buffer.alloc(32, 2);
    const replaceKey = (contextKey: Uint8Array) =>
      migrateDatabase({ adminUrl: testDatabase.adminUrl, contextKey });
    const seenWith = async () => [
      await countWith(signed(claim, TEST_CONTEXT_KEY)),
      await countWith(signed(claim, newKey)),
    ];
    expect(await seenWith()).toEqual([1, 0]);
    await replaceKey(newKey);
    expect(await seenWith()).toEqual([0, 1]);
    await replaceKey(TEST_CONTEXT_KEY);
    expect(await seenWith()).toEqual([1, 0]);
  });

  it('refuses a row for another authority, and one in another name', async () => {
    const now = Date.now() / 1000;
    const insert = (authority: number, actor: string): string =>
      `insert into app.audit_event values (${authority}, gen_random_uuid(), now(), '${actor}', null, 'a.b', 'a', null, 'training', '{}', '{}')`;
    for (const [authority, actor] of [
      [SAGAMIHARA, 'system:writer'],
      [KANAGAWA, 'system:somebody-else'],
    ] as const) {
      await raw.query(beginTenant(systemActor(KANAGAWA, 'writer'), TEST_CONTEXT_KEY, now));
      await expect(raw.query(insert(authority, actor))).rejects.toThrow(/row-level security/);
      await raw.query('rollback');
    }
  });
});

describe('withTenant', () => {
  it('rolls back work that wrote no audit row', async () => {
    const work = database.withTenant(systemActor(KANAGAWA, 'silent'), tx =>
      tx.db
        .insertInto('training_delivery')
        .values({
          authority_id: tx.authorityId,
          message_id: tx.newId(),
          channel: 'mail',
          recipient: 'a',
          subject: 's',
          body: 'b',
          delivered_at: tx.at,
        })
        .execute(),
    );
    await expect(work).rejects.toThrow(/audit row/);
    const left = await database.withTenant(systemActor(KANAGAWA, 'reader'), async tx => {
      exemptFromAudit(tx, 'counts rows of a test');
      return tx.db.selectFrom('training_delivery').select('message_id').execute();
    });
    expect(left).toEqual([]);
  });

  it('keeps tenants apart on two connections under 400 interleaved transactions and failures', async () => {
    const seen = await Promise.all(
      Array.from({ length: 400 }, async (_, turn) => {
        const authority = turn % 2 === 0 ? KANAGAWA : SAGAMIHARA;
        return database
          .withTenant(systemActor(authority, 'reader'), async tx => {
            exemptFromAudit(tx, 'counts rows of a test');
            const rows = await tx.db.selectFrom('audit_event').select('authority_id').execute();
            if (turn % 7 === 0) throw new Error('planned');
            return rows.every(row => row.authority_id === authority) && rows.length === 1;
          })
          .catch((error: Error) => error.message === 'planned');
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe('a role that could bypass the policies', () => {
  it('is refused at start', async () => {
    await expect(
      openDatabase({
        url: testDatabase.adminUrl,
        contextKey: TEST_CONTEXT_KEY,
        clock,
        newId: createIdSource(clock),
      }),
    ).rejects.toThrow(/bypass row-level security/);
  });
});
