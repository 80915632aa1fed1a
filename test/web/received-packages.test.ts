import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASIS_FORM, expectPath, keyForm, signInAtCity } from '../city/city-office.ts';
import {
  makeArchive,
  makeWorkbook,
  newProvider,
  PASSWORD_OF_TESTS,
  rowOfTests,
} from '../city/package-of-tests.ts';
import { fileOf, INBOX, NEW_IMPORT, type ReceivedWorld, startReceivedWorld } from '../city/received-world.ts';
import { EBINA, YAMATO } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';
import { type Client, createClient } from './client.ts';
import type { Rows } from './rows.ts';

let city: ReceivedWorld;
let world: TestWorld;
let rows: Rows;
let leader: Client;
beforeAll(async () => {
  city = await startReceivedWorld();
  ({ world, rows, leader } = city);
});
afterAll(() => city.stop());

const lastRefusal = async (): Promise<string | undefined> =>
  (
    await rows.select<{ problem: string }>(
      `select detail->>'problem' as problem from app.audit_event
       where action = 'received-package.refuse' order by at desc, event_id desc limit 1`,
    )
  )[0]?.problem;

describe('signing in where several organisations share an address', () => {
  it('asks for the organisation, keeps the choice, and remembers it at the way out', async () => {
    const client = createClient(world.origin);
    const first = (await client.get('/console/sign-in')).text;
    expect(first).toMatch(/<option value="140007" selected[^>]*>神奈川県/);
    const wrong = await client.post('/console/sign-in', {
      office: String(EBINA),
      loginName: 'support-leader',
      password: 'wrong',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/<option value="142158" selected[^>]*>海老名市/);
    expect(wrong.text).toContain('value="support-leader"');
    const neighbour = await signInAtCity(world, world.staff.otherCity, YAMATO);
    expect((await neighbour.get('/console')).text).toContain('大和市 Unit');
    const out = await neighbour.post('/console/sign-out');
    expect(out.location).toBe(`/console/sign-in?told=signed-out&office=${YAMATO}`);
    expect((await neighbour.get(out.location ?? '')).text).toMatch(/<option value="142131" selected/);
  });

  it('lets nobody in at an organisation that is not theirs', async () => {
    const { loginName, password } = world.staff['support-leader'];
    const answer = await createClient(world.origin).post('/console/sign-in', { loginName, password });
    expect(answer.status).toBe(422);
  });
});

describe('before anything may be taken', () => {
  it('refuses a provider whose key nobody compared', async () => {
    await city.isRefused(
      await city.upload(await city.packageOf([rowOfTests(1)], 1)),
      'unknown-provider',
      '登録されていません',
    );
  });

  it('registers a key only when the fingerprint that was told belongs to it', async () => {
    const other = await newProvider();
    const swapped = await leader.post(`${INBOX}/keys`, {
      ...keyForm(city.provider),
      fingerprint: other.fingerprint,
    });
    expect(swapped.status).toBe(422);
    expect(swapped.text).toContain('指紋が鍵と合いません');
    expect(swapped.text).toContain('140007');
    expect(await city.countOf('provider_key')).toBe(0);
    expectPath(await leader.post(`${INBOX}/keys`, keyForm(city.provider)), `${INBOX}/keys?told=registered`);
    expect((await leader.get(`${INBOX}/keys`)).text).toContain(city.provider.fingerprint);
    expect((await leader.post(`${INBOX}/keys`, keyForm(city.provider))).text).toContain(
      'もう登録されています',
    );
  });

  it('refuses rows without a basis of the city (E-07)', async () => {
    const bytes = await city.packageOf([rowOfTests(1)], 1);
    await city.isRefused(await city.upload(bytes), 'no-basis', '受け入れの根拠が登録されていません');
    expectPath(await leader.post(`${INBOX}/bases/new`, BASIS_FORM), `${INBOX}/bases?told=entered`);
    expect((await leader.get(`${INBOX}/bases`)).text).toContain('自宅療養者への支援の覚書');
  });
});

describe('a package that is as agreed', () => {
  it('is taken whole by somebody who is named, and tells what to do next (E-02, E-33)', async () => {
    const given = [rowOfTests(1, { name: '𠮷田 花' }), rowOfTests(2)];
    const sent = await city.upload(await city.packageOf(given, 1));
    const page = sent.location ?? '';
    expect(page).toMatch(/^\/console\/packages-received\/[0-9a-f-]{36}\?told=imported$/);
    const receipt = await leader.get(page);
    for (const text of ['142158-00001', '2人に電話して', 'Staff support-leader', '新規2件・変更0件・取消0件'])
      expect(receipt.text).toContain(text);
    expect(receipt.text).not.toContain('𠮷田');
    const cases = await rows.select<{ name: string; status: string; waits: boolean }>(
      `select name, status, call_from is not null as waits from app.support_case
       where authority_id = 142158 order by name desc`,
    );
    expect(cases.map(({ name }) => name).sort()).toEqual(given.map(({ name }) => name).sort());
    expect(cases.every(({ waits, status }) => waits && status === 'waiting')).toBe(true);
    const [audit] = await rows.select<{ actor: string; fields: string[] }>(
      `select actor, fields from app.audit_event where action = 'received-package.import'`,
    );
    expect(audit?.actor).toBe(`staff:${world.staff['support-leader'].accountId}`);
    expect(audit?.fields).toEqual(['name', 'address', 'contact', 'period']);
    expect((await leader.get(INBOX)).text).toContain('自宅療養者への支援の覚書 第1号');
  });

  it('is taken as the workbook just the same', async () => {
    const deps = { protectedFiles: world.deps.protectedFiles, signingKey: city.provider.signingKey };
    const bytes = await makeWorkbook(deps, [rowOfTests(1)], { sequence: 2 });
    const sent = await leader.post(NEW_IMPORT, {
      file: fileOf(bytes, 'package.xlsx'),
      password: PASSWORD_OF_TESTS,
    });
    expect((await leader.get(sent.location ?? '')).text).toContain('第2号');
  });
});

describe('bad input: each refused with a sentence and an audit row', () => {
  it('refuses what is no package, a wrong password and an altered one', async () => {
    const bytes = await city.packageOf([rowOfTests(1)], 3);
    await city.isRefused(
      await city.upload(Buffer.from('hello')),
      'not-a-protected-file',
      '県からの提供ファイルではありません',
    );
    await city.isRefused(
      await city.upload(bytes, 'wrong'),
      'wrong-password',
      'パスワードが違います',
      'password',
    );
    const altered = Uint8Array.from(bytes);
    const place = Math.floor(bytes.length * 0.6);
    altered[place] = (altered[place] ?? 0) ^ 1;
    const answer = await city.upload(altered);
    expect(answer.status).toBe(422);
    expect(await lastRefusal()).toMatch(/altered|not-a-protected-file/);
  });

  it('refuses one for another city, and one that another key signed', async () => {
    const other = await city.packageOf([rowOfTests(1)], 3, { receiver: '142131' });
    await city.isRefused(await city.upload(other), 'other-receiver', 'ほかの市町村あて');
    const forged = await city.packageOf([rowOfTests(1)], 3, { signedBy: await newProvider() });
    await city.isRefused(await city.upload(forged), 'unknown-key', '登録していない鍵');
  });

  it('refuses what came before, by its id and by its number', async () => {
    const packageId = '0190f1a0-0000-7000-8000-00000000aaaa';
    const bytes = await city.packageOf([rowOfTests(1)], 3, { packageId });
    expect((await city.upload(bytes)).status).toBe(303);
    await city.isRefused(await city.upload(bytes), 'package-replayed', 'もう受け入れています');
    const again = await city.packageOf([rowOfTests(1)], 3);
    await city.isRefused(await city.upload(again), 'sequence-replayed', '同じ番号のファイル');
  });

  it('refuses a purpose, a field or a category that no basis of the city lists (E-29)', async () => {
    const call = await city.packageOf([rowOfTests(1)], 4, { purposes: ['shopping', 'health-call'] });
    await city.isRefused(await city.upload(call), 'purpose-not-covered', '根拠にない利用の目的');
    const self = await city.packageOf([rowOfTests(1)], 4, { category: 'self' });
    await city.isRefused(await city.upload(self), 'no-basis', '受け入れの根拠が登録されていません');
  });

  it('refuses a column more than the agreement lists, whoever signed it (E-29)', async () => {
    const deps = { protectedFiles: world.deps.protectedFiles, signingKey: city.provider.signingKey };
    const bytes = await makeArchive(deps, [rowOfTests(1)], { sequence: 4 }, ({ name, rows: lines }) => ({
      name,
      rows:
        name === '対象者' ? lines.map((line, at) => [...line, at === 0 ? '生年月日' : '1990-01-01']) : lines,
    }));
    const answer = await city.upload(bytes);
    await city.isRefused(answer, 'extra-column', '根拠で認められていない列');
    expect(answer.text).toContain('生年月日');
    expect(answer.text).not.toContain('1990-01-01');
  });

  it('refuses a file without a password, and a password without a file', async () => {
    const nothing = await leader.post(NEW_IMPORT, { password: '' });
    expect(nothing.status).toBe(422);
    for (const text of ['ファイルを選んでください', 'パスワードを入れてください'])
      expect(nothing.text).toContain(text);
  });

  it('kept nothing of all these', async () => {
    expect(await city.countOf('received_package')).toBe(3);
    expect(await city.countOf('support_case')).toBe(4);
  });
});
