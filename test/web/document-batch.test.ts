import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { startBatch } from '../../src/modules/documents/index.ts';
import { cancelBatch, showBatch } from '../../src/modules/documents/use-cases/document-batch.use-case.ts';
import { runBatchBite } from '../../src/modules/documents/use-cases/run-document-batch.ts';
import { registerAuthority } from '../../src/platform/db/authority.repository.ts';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { createIdSource } from '../../src/platform/ids/uuid-v7.ts';
import { decodeBase32 } from '../../src/platform/proof/base32.ts';
import { insertRecuperated } from '../database/recuperated-people.ts';
import { createTestDatabase, TEST_CONTEXT_KEY, type TestDatabase } from '../database/test-database.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let manager: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-03-15T09:00');
  rows = await openRows(world);
  manager = createClient(world.origin);
  await signIn(world, manager, world.staff.manager);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

describe('a batch of certificates over the console', () => {
  it('issues and mails to everybody who meets the conditions, and keeps the others with the reason (K-47, K-48)', async () => {
    const admin = { query: (text: string, values: unknown[]) => rows.select(text, values) };
    await insertRecuperated(admin, {
      authorityId: KANAGAWA,
      count: 600,
      daysOffered: 10,
      daysAnswered: 8,
    });
    await insertRecuperated(admin, {
      authorityId: KANAGAWA,
      count: 40,
      daysOffered: 10,
      daysAnswered: 4,
      from: 600,
    });
    const page = await manager.get('/console/document-batches');
    expect(page.text).toContain('640人');
    const question = await manager.get('/console/document-batches/new?kind=certificates');
    expect(question.text).toContain('640人の証明書を発行しますか');

    const empty = await manager.post('/console/document-batches', { kind: 'certificates', reason: ' ' });
    expect([empty.status, empty.text.includes('理由を入力してください')]).toEqual([422, true]);

    const started = await manager.post('/console/document-batches', {
      kind: 'certificates',
      reason: '3月1日の発行開始',
    });
    expect(started.status).toBe(303);
    const running = await manager.get(started.location ?? '');
    expect(running.text).toContain('640件のうち');
    await world.settle();

    const done = await manager.get(started.location ?? '');
    expect(done.headers.get('refresh')).toBeNull();
    expect(done.text).toContain('640件のうち 640件');
    for (const text of ['600人', '40人', '健康観察の回答が足りない', '完了', '3月1日の発行開始'])
      expect(done.text).toContain(text);

    const certificates = await rows.select<{ filing: Uuid; proof: string }>(
      `select filing_id as filing, proof from app.document where kind = 'certificate' and status = 'valid'`,
    );
    expect(certificates).toHaveLength(600);
    for (const { proof } of certificates) expect(decodeBase32(proof)).not.toBeNull();
    const mails = world.mails.filter(({ subject }) => subject === '【自主療養証明書】できました');
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(600);
    expect(mails).toHaveLength(600);
    // The token in the link is random text: it may hold any letters, so the words are read without it.
    for (const { body } of mails) expect(body.replace(/\/open\/\S+/, '')).not.toMatch(/見本|14-|コロナ/);
    const audited = await rows.select(
      `select 1 from app.audit_event where action = 'document.issue' and detail->>'kind' = 'certificate'`,
    );
    expect(audited).toHaveLength(600);

    const csv = await manager.get(`${started.location}/unissued.csv`);
    expect(csv.text.trim().split('\r\n')).toHaveLength(41);
    expect(csv.text).toContain('健康観察の回答が足りない');

    expect((await manager.get('/console/document-batches')).text).toContain('40人');
  });

  it('is for managers alone', async () => {
    const reviewer = createClient(world.origin);
    await signIn(world, reviewer, world.staff.reviewer);
    expect((await reviewer.get('/console/document-batches')).status).toBe(404);
    expect((await reviewer.post('/console/document-batches', { reason: 'x' })).status).toBe(404);
  });
});

describe('a batch without a worker', () => {
  let test: TestDatabase;
  let admin: pg.Client;
  let database: Database;
  let staff: Extract<Parameters<typeof startBatch>[1], { kind: 'staff' }>;
  beforeEach(async () => {
    test = await createTestDatabase();
    admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    database = await openDatabase({
      url: test.appUrl,
      contextKey: TEST_CONTEXT_KEY,
      clock: world.clock,
      newId: createIdSource(world.clock),
      poolSize: 4,
    });
    await registerAuthority(database, {
      authorityId: KANAGAWA,
      kind: 'prefecture',
      name: '神奈川県',
      host: null,
    });
    staff = {
      kind: 'staff',
      authorityId: KANAGAWA,
      id: world.staff.manager.accountId as Uuid,
      role: 'manager',
    };
  });
  afterEach(async () => {
    await admin.end();
    await database.close();
    await test.drop();
  });

  const people = (count: number, from = 0) =>
    insertRecuperated(admin, { authorityId: KANAGAWA, count, daysOffered: 10, daysAnswered: 10, from });
  const start = async (kind: 'certificates' | 'reissue' = 'certificates'): Promise<Uuid> => {
    const started = await startBatch({ database }, staff, {
      kind,
      templateVersion: kind === 'reissue' ? 'v2.2' : null,
      reason: 'test',
    });
    if (!started.ok) throw new Error(started.reason);
    return started.value.batchId;
  };
  const deps = (changed: Partial<TestWorld['deps']> = {}) => ({ ...world.deps, database, ...changed });
  const countsOf = async (batchId: Uuid) => (await showBatch(deps(), staff, batchId))?.progress.counts;
  const issued = async (): Promise<number> => {
    const { rows: found } = await admin.query(
      `select count(*)::int as n, count(distinct filing_id)::int as d from app.document
       where kind = 'certificate' and status = 'valid'`,
    );
    expect(found[0].n).toBe(found[0].d);
    return found[0].n;
  };
  const mailed = async (): Promise<number> =>
    (await admin.query(`select count(*)::int as n from app.message`)).rows[0].n;

  it('loses nobody and makes nothing twice when it dies between any two steps', async () => {
    await people(60);
    const batchId = await start();
    let calls = 0;
    // Dies at every third transaction just before its commit, as a killed process would.
    const dying: Database = {
      ...database,
      withTenant: (actor, work) =>
        database.withTenant(actor, async tx => {
          const value = await work(tx);
          calls += 1;
          if (calls % 3 === 0) throw new Error('killed');
          return value;
        }),
    };
    for (let turn = 0; turn < 100; turn += 1) {
      const done = await runBatchBite(deps({ database: dying }), KANAGAWA, batchId, 7).catch(() => 'died');
      if (done === 'done') break;
    }
    await runBatchBite(deps(), KANAGAWA, batchId);
    const counts = await countsOf(batchId);
    expect(counts?.waiting).toBe(0);
    expect(await issued()).toBe(counts?.issued);
    expect(await mailed()).toBe(counts?.issued);
    expect((counts?.issued ?? 0) + (counts?.failed ?? 0)).toBe(60);
  });

  it('writes down who cannot be helped, and helps everybody else', async () => {
    await people(20);
    await admin.query(
      `update app.filing set management_number = '14-0000-0000-0' where filing_id = (select min(filing_id::text)::uuid from app.filing)`,
    );
    const batchId = await start();
    while ((await runBatchBite(deps(), KANAGAWA, batchId, 20)) === 'more');
    expect(await countsOf(batchId)).toEqual({ waiting: 0, issued: 19, refused: 0, failed: 1 });
    const view = await showBatch(deps(), staff, batchId);
    expect([...(view?.progress.reasons ?? [])]).toEqual([['Error', 1]]);
  });

  it('takes each person once, however many work on it', async () => {
    await people(120);
    const batchId = await start();
    await Promise.all(
      [1, 2, 3].map(async () => {
        while ((await runBatchBite(deps(), KANAGAWA, batchId, 10)) === 'more');
      }),
    );
    expect(await issued()).toBe(120);
    expect(await mailed()).toBe(120);
  });

  it('stops when it is cancelled, keeps what was issued, and the next one goes on from there', async () => {
    await people(30);
    const first = await start();
    expect(
      await startBatch({ database }, staff, { kind: 'certificates', templateVersion: null, reason: 'x' }),
    ).toEqual({
      ok: false,
      reason: 'another-runs',
    });
    await runBatchBite(deps(), KANAGAWA, first, 10);
    expect(await cancelBatch({ database }, staff, first)).toBe(true);
    expect(await runBatchBite(deps(), KANAGAWA, first, 10)).toBe('done');
    expect(await countsOf(first)).toMatchObject({ issued: 10, waiting: 20 });
    const second = await start();
    while ((await runBatchBite(deps(), KANAGAWA, second, 10)) === 'more');
    expect(await countsOf(second)).toMatchObject({ issued: 20, waiting: 0 });
    expect(await issued()).toBe(30);
    expect(
      await startBatch({ database }, staff, { kind: 'certificates', templateVersion: null, reason: 'x' }),
    ).toEqual({
      ok: false,
      reason: 'nothing-to-do',
    });
  });

  it('renders no paper: issuing needs no PDF', async () => {
    await people(5);
    const batchId = await start();
    const pdf = {
      stop: async () => undefined,
      render: () => {
        throw new Error('A paper was rendered.');
      },
    };
    await runBatchBite(deps({ pdf }), KANAGAWA, batchId);
    expect(await issued()).toBe(5);
  });

  it('makes the notices of a form anew: the old proof is superseded, the number stays', async () => {
    await people(8);
    await admin.query(`update app.document set valid_through = '2022-04-01'`);
    const batchId = await start('reissue');
    while ((await runBatchBite(deps(), KANAGAWA, batchId, 3)) === 'more');
    expect(await countsOf(batchId)).toMatchObject({ issued: 8, refused: 0, failed: 0 });
    const { rows: papers } = await admin.query(
      `select number, array_agg(status order by issued_at) as status from app.document group by number`,
    );
    expect(papers).toHaveLength(8);
    for (const { status } of papers) expect(status).toEqual(['superseded', 'valid']);
    expect(await mailed()).toBe(8);
  });

  it('does not certify whose paper staff took back', async () => {
    await people(2);
    await admin.query(
      `update app.document set status = 'withdrawn', revoked_by = $1, revoke_reason = 'x'
       where document_id = (select min(document_id::text)::uuid from app.document)`,
      [staff.id],
    );
    const batchId = await start();
    while ((await runBatchBite(deps(), KANAGAWA, batchId)) === 'more');
    expect(await countsOf(batchId)).toMatchObject({ issued: 1, refused: 1 });
  });

  it('keeps the batches of tenants apart', async () => {
    await people(1);
    const batchId = await start();
    const foreign = { ...staff, authorityId: 141500 as typeof staff.authorityId };
    expect(await showBatch(deps(), foreign, batchId)).toBeNull();
    expect(await cancelBatch({ database }, foreign, batchId)).toBeNull();
  });
});
