import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layIntoInbox } from '../../src/modules/received-packages/index.ts';
import { expectPath, signInAtCity } from '../city/city-office.ts';
import { PASSWORD_OF_TESTS, rowOfTests } from '../city/package-of-tests.ts';
import { INBOX, type ReceivedWorld, startReceivedWorld } from '../city/received-world.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import type { Rows } from './rows.ts';

let city: ReceivedWorld;
let world: TestWorld;
let rows: Rows;
let leader: Client;
beforeAll(async () => {
  city = await startReceivedWorld();
  ({ world, rows, leader } = city);
  await city.believe();
  for (const sequence of [1, 2, 3]) await city.upload(await city.packageOf([rowOfTests(1)], sequence));
});
afterAll(() => city.stop());

describe('numbers that are missing', () => {
  it('does not stop the import, and is shown until it comes or is explained', async () => {
    const late = await city.packageOf([rowOfTests(1)], 4);
    const early = await city.upload(await city.packageOf([rowOfTests(1)], 6));
    expect((await leader.get(early.location ?? '')).text).toContain('届いていません: 4・5');
    const inbox = await leader.get(INBOX);
    expect(inbox.text).toContain('届いていない番号が2件');
    expect((await city.upload(late)).status).toBe(303);
    const gap = /value="(\d+\.[0-9a-f-]+\.5)"/.exec((await leader.get(INBOX)).text)?.[1] ?? '';
    const empty = await leader.post(`${INBOX}/missing`, { gap, explanation: '' });
    expect([empty.status, empty.text.includes('県の説明を')]).toEqual([422, true]);
    expectPath(
      await leader.post(`${INBOX}/missing`, { gap, explanation: '作り直したため欠番' }),
      `${INBOX}?told=explained`,
    );
    expect((await leader.get(INBOX)).text).not.toContain('届いていない番号が');
  });

  it('changes nothing by what comes late that a later package said', async () => {
    const { reference, ...row } = rowOfTests(1);
    const first = await city.packageOf([{ ...row, reference }], 8, {
      createdAt: '2022-02-14T00:00:08.000Z' as never,
    });
    const second = await city.packageOf([{ ...row, reference, kind: 'changed', contact: '046-000-0009' }], 9);
    expect((await city.upload(second)).status).toBe(303);
    const late = await leader.get((await city.upload(first)).location ?? '');
    expect(late.text).toContain('うち1件は');
    const [found] = await rows.select<{ contact: string }>(
      'select contact from app.support_case where reference = $1',
      [reference],
    );
    expect(found?.contact).toBe('046-000-0009');
  });
});

describe('a package inside an installation that serves both sides', () => {
  it('waits sealed until somebody of the unit types its password', async () => {
    const bytes = await city.packageOf([rowOfTests(1)], 10);
    const handOver = () => layIntoInbox(world.deps, EBINA, { fileName: 'provision-10.zip', bytes });
    await handOver();
    await handOver();
    expect((await rows.select(`select 1 from app.received_package where status = 'waiting'`)).length).toBe(1);
    expect((await leader.get('/console')).text).toContain('県からのファイル');
    const page = /href="(\/console\/packages-received\/[0-9a-f-]{36})"[^>]*>未開封/.exec(
      (await leader.get(INBOX)).text,
    )?.[1];
    expect((await leader.get(page ?? '')).text).toContain('だれも中を見られません');
    await city.isRefused(
      await leader.post(`${page}/open`, { password: 'wrong' }),
      'wrong-password',
      'パスワードが違います',
      'password',
    );
    expectPath(await leader.post(`${page}/open`, { password: PASSWORD_OF_TESTS }), `${page}?told=imported`);
    expect((await leader.get(page ?? '')).text).toContain('受領の記録');
    const [kept] = await rows.select<{ sealed: boolean }>(
      `select sealed_file is not null as sealed from app.received_package where sequence = 10`,
    );
    expect(kept?.sealed).toBe(false);
  });

  it('can be put aside unopened, with a reason', async () => {
    const bytes = await city.packageOf([rowOfTests(1)], 11);
    await layIntoInbox(world.deps, EBINA, { fileName: 'by-mistake.zip', bytes });
    const page = /href="(\/console\/packages-received\/[0-9a-f-]{36})"[^>]*>未開封/.exec(
      (await leader.get(INBOX)).text,
    )?.[1];
    expect((await leader.post(`${page}/set-aside`, { why: '' })).status).toBe(422);
    expectPath(await leader.post(`${page}/set-aside`, { why: 'まちがい' }), page ?? '');
    expect((await leader.get(page ?? '')).text).toContain('まちがい');
  });
});

describe('who may see any of it (E-33)', () => {
  it('is the unit of this city: not its staff below a deputy, not the prefecture, not another city', async () => {
    const member = await signInAtCity(world, world.staff['support-staff']);
    expect((await member.get(INBOX)).status).toBe(404);
    expect((await member.get('/console')).text).not.toContain('県からのファイル');
    const deputy = await signInAtCity(world, world.staff['support-deputy']);
    expect((await deputy.get(INBOX)).status).toBe(200);
    const prefecture = createClient(world.origin);
    await signIn(world, prefecture, world.staff.manager);
    expect((await prefecture.get(INBOX)).status).toBe(404);
    const { loginName, password } = world.staff.otherCity;
    const elsewhere = await createClient(world.origin).post('/console/sign-in', {
      office: String(EBINA),
      loginName,
      password,
    });
    expect(elsewhere.status).toBe(422);
  });
});

describe('keeping and destroying', () => {
  it('destroys what is due once a person confirms, and reports it by receipt (R-03, R-06)', async () => {
    const { reference, ...row } = rowOfTests(1);
    await city.upload(await city.packageOf([{ ...row, reference }], 12));
    await city.upload(await city.packageOf([rowOfTests(1, { reference, kind: 'cancelled' })], 13));
    expect((await leader.post('/console/retention', { days: 'many' })).status).toBe(422);
    expectPath(await leader.post('/console/retention', { days: '2' }), '/console/retention?told=set');
    expect((await leader.get('/console/retention')).text).toContain('いま破棄するものはありません');
    await world.clock.advance(3 * 86_400_000);
    expect((await leader.get('/console/retention')).text).toContain('1人の個人情報を破棄するときです');
    expect((await leader.get('/console/retention/destroy')).text).toContain('元に戻せません');
    const done = await leader.post('/console/retention/destroy');
    const report = await leader.get(done.location ?? '');
    for (const text of ['破棄の記録', reference, 'Staff support-leader', '142158-000'])
      expect(report.text).toContain(text);
    const [left] = await rows.select<Record<string, unknown>>(
      `select name, address, contact, period_from, period_through, values_destroyed_at is not null as destroyed
       from app.support_case where reference = $1`,
      [reference],
    );
    expect(left).toEqual({
      name: null,
      address: null,
      contact: null,
      period_from: null,
      period_through: null,
      destroyed: true,
    });
    expectPath(await leader.post('/console/retention/destroy'), '/console/retention');
  });
});

describe('a basis that has run out', () => {
  it('takes nobody any more, but lets the prefecture take people off the list (A-18)', async () => {
    const { reference, ...row } = rowOfTests(1);
    await city.upload(await city.packageOf([{ ...row, reference }], 14));
    await world.clock.advance(60 * 86_400_000);
    await city.isRefused(
      await city.upload(await city.packageOf([rowOfTests(1)], 15)),
      'basis-expired',
      '受け入れの根拠の期限が切れています',
    );
    const recall = await city.packageOf([rowOfTests(1, { reference, kind: 'cancelled' })], 15);
    const taken = await city.upload(recall);
    expect((await leader.get(taken.location ?? '')).text).toContain('1人の提供が取り下げられました');
    const [gone] = await rows.select<{ id: string }>(
      'select support_case_id as id from app.support_case where reference = $1',
      [reference],
    );
    const shown = (await leader.get(`/console/support/cases/${gone?.id}`)).text;
    for (const text of ['取り下げの理由は、県から届きません', '自宅療養グループ 045-000-0000', reference])
      expect(shown).toContain(text);
  });
});

describe('a clock before the first day of the programme', () => {
  it('takes nothing (E-12)', async () => {
    world.clock.follow(Date.parse('2021-02-04T23:00+09:00') - Date.now());
    await city.isRefused(
      await city.upload(await city.packageOf([rowOfTests(1)], 16)),
      'before-programme',
      '支援事業の開始日の前です',
    );
  });
});
