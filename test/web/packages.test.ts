import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { ensureTrainingStaff } from '../../src/modules/accounts/index.ts';
import { openPackageFile, tickProvision } from '../../src/modules/provision/index.ts';
import { insertCases, register } from '../provision/provision-rows.ts';
import { EBINA } from '../world/test-staff.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { htmlProblems } from './html-problems.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let first: Client;
let second: Client;
let auditor: Client;
let basisId: Uuid;
let people: readonly Uuid[];
/** The page of the package that the tests follow. */
let page = '';
let password = '';

beforeAll(async () => {
  world = await startTestWorld('2022-02-26T10:00');
  rows = await openRows(world);
  [first, second, auditor] = [
    createClient(world.origin),
    createClient(world.origin),
    createClient(world.origin),
  ];
  const colleague = await ensureTrainingStaff(
    { ...world.deps, clock: world.deps.signInClock },
    {
      authorityId: KANAGAWA,
      loginName: 'second-manager',
      role: 'manager',
      displayName: 'Second manager',
      unitName: 'Unit',
      password: 'a-long-password-for-second-manager',
    },
  );
  await signIn(world, first, world.staff.manager);
  await signIn(world, second, colleague);
  await signIn(world, auditor, world.staff.auditor);
  const admin = { query: rows.select };
  basisId = await register(admin, {
    category: 'self',
    municipalityCode: String(EBINA),
    validFrom: '2022-02-25',
  });
  people = await insertCases(admin, KANAGAWA, [
    { name: '𠮷田 花子', startsOn: '2022-02-25' },
    { name: '葛󠄀城 次郎', startsOn: '2022-02-26' },
  ]);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const listed = async (): Promise<Uuid> => {
  const [contact] = await rows.select<{ id: Uuid }>(
    `select contact_id as id from app.provision_contact where topic = 'package'`,
  );
  if (contact === undefined) throw new Error('Nobody is listed.');
  return contact.id;
};
const refusals = async (): Promise<string[]> =>
  (
    await rows.select<{ reason: string }>(
      `select detail ->> 'reason' as reason from app.audit_event where action = 'provision.refuse' order by event_id`,
    )
  ).map(({ reason }) => reason);

describe('a package, on its pages', () => {
  it('is selected on demand, and refused without a pair in a clear message and an audit row', async () => {
    const refused = await first.post('/console/packages', { pair: '' });
    expect(refused.status).toBe(422);
    expect(textOf(refused.text)).toContain('提供先と根拠を選んでください。');
    expect(await refusals()).toEqual(['no-such-pair']);
    const list = await first.get('/console/packages');
    expect(textOf(list.text)).toContain('海老名市（Basis of self）');
    const selected = await first.post('/console/packages', { pair: `${EBINA} ${basisId}` });
    expect(selected.status).toBe(303);
    page = selected.location ?? '';
    const shown = await first.get(page);
    expect(textOf(shown.text)).toContain('2／0／0');
    expect(shown.text).not.toContain('𠮷田');
    expect([list, shown].flatMap(({ text }) => htmlProblems(text))).toEqual([]);
    // Selected anew: what was replaced is counted, and shown only when it is asked for.
    const replaced = page;
    page = (await first.post('/console/packages', { pair: `${EBINA} ${basisId}` })).location ?? '';
    const kept = await first.get('/console/packages');
    expect(kept.text).toContain(`href="${page}"`);
    expect(kept.text).not.toContain(`href="${replaced}"`);
    expect(textOf(kept.text)).toContain('取りやめたもの 1');
    const discarded = await first.get('/console/packages?filter=discarded');
    expect(discarded.text).toContain(`href="${replaced}"`);
    expect(discarded.text).not.toContain(`href="${page}"`);
    expect(htmlProblems(discarded.text)).toEqual([]);
  });

  it('is sealed by a job, and released by somebody else to the address on the list alone (F-17)', async () => {
    expect((await first.post(`${page}/seal`)).status).toBe(303);
    await world.settle();
    expect(textOf((await first.get(page)).text)).toContain('作成済み');
    const form = await first.get(`${page}/release`);
    expect(htmlProblems(form.text)).toEqual([]);
    expect(textOf(form.text)).toContain('kiki@example.invalid');
    const own = await first.post(`${page}/release`, { recipient: await listed() });
    expect(own.status).toBe(422);
    expect(textOf(own.text)).toContain('ファイルを作った人は送り出せません');
    const elsewhere = await second.post(`${page}/release`, { recipient: 'somebody@mail.invalid' });
    expect(textOf(elsewhere.text)).toContain('登録された送付先から選んでください。');
    expect((await second.post(`${page}/release`, { recipient: await listed() })).status).toBe(303);
    expect(await refusals()).toEqual(['no-such-pair', 'same-person', 'no-recipient']);
  });

  it('has a password that is shown once to its releaser, with whom to tell it by telephone (E-31, R-08)', async () => {
    expect((await first.post(`${page}/password`)).status).toBe(409);
    const shown = await second.post(`${page}/password`);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    password = /<code>([^<]+)<\/code>/.exec(shown.text)?.[1] ?? '';
    expect(password).toHaveLength(24);
    expect(textOf(shown.text)).toContain('担当 一郎');
    expect(textOf((await second.post(`${page}/password`)).text)).toContain('一度表示しました');
    expect(world.mails.some(({ body }) => body.includes(password))).toBe(false);
    expect(world.log.some(line => line.includes(password))).toBe(false);
  });

  it('is read by the city with its password: the four items and nothing else (E-14, E-29, M-05)', async () => {
    const file = await second.get(`${page}/package.xlsx`);
    expect(file.headers.get('content-disposition')).toMatch(/filename="142158-0001-[0-9a-f]{8}\.xlsx"/);
    const [key] = await rows.select<{ key: never }>('select public_jwk as key from app.provision_key');
    const receiver = {
      receiver: String(EBINA),
      trustedKeys: [{ provider: String(KANAGAWA), key: key?.key as never }],
    };
    for (const name of ['package.xlsx', 'package.zip']) {
      const { bytes } = await second.get(`${page}/${name}`);
      expect(await openPackageFile(world.deps, bytes, 'another password', receiver)).toMatchObject({
        reason: { problem: 'wrong-password' },
      });
      const opened = await openPackageFile(world.deps, bytes, password, receiver);
      if (!opened.ok) throw new Error(opened.reason.problem);
      const { manifest, rows: given } = opened.value;
      expect(manifest).toMatchObject({
        sequence: 1,
        receiver: String(EBINA),
        unit: '危機管理課',
        fields: ['name', 'address', 'contact', 'period'],
        counts: { new: 2, changed: 0, cancelled: 0 },
      });
      expect(given.map(row => row.name).toSorted()).toEqual(['𠮷田 花子', '葛󠄀城 次郎'].toSorted());
      expect(given.find(({ name }) => name === '𠮷田 花子')).toMatchObject({
        periodFrom: '2022-02-25',
        periodThrough: '2022-03-07',
      });
    }
  });

  it('keeps what the city tells: who was told the password, the receipt, who opened it', async () => {
    const told = { happenedOn: '2022-02-26', people: '担当 一郎', note: '' };
    for (const act of ['tell-password', 'receive', 'open']) {
      const form = await first.get(`${page}/${act}`);
      expect(form.status, act).toBe(200);
      expect(htmlProblems(form.text), act).toEqual([]);
      const wrong = await first.post(`${page}/${act}`, { ...told, people: '' });
      expect(wrong.status).toBe(422);
      expect(textOf(wrong.text)).toContain('氏名を入力してください。');
      expect((await first.post(`${page}/${act}`, told)).status, act).toBe(303);
    }
    const shown = textOf((await first.get(page)).text);
    expect(shown).toContain('市町村が開いた 2022-02-26 担当 一郎');
    expect(shown).toContain('利用が終わったら削除を確かめる');
  });
});

describe('the prefecture’s list of what was given', () => {
  it('names who, which fields, to whom, on which basis; by case, municipality and day; never a value', async () => {
    for (const query of [`number=${people[0]}`, `municipality=${EBINA}&from=2022-02-26&through=2022-02-26`]) {
      const ledger = await auditor.get(`/console/disclosures?${query}`);
      expect(htmlProblems(ledger.text)).toEqual([]);
      const text = textOf(ledger.text);
      for (const part of ['氏名、住所、連絡先、療養期間', '海老名市', '危機管理課', 'Basis of self', '第1号'])
        expect(text).toContain(part);
      expect(text).not.toContain('𠮷田');
    }
    expect(textOf((await auditor.get('/console/disclosures?from=2022-02-27')).text)).toContain(
      '条件に合う記録はありません',
    );
    expect((await auditor.get('/console/disclosures?from=yesterday')).status).toBe(422);
    const csv = await auditor.get('/console/disclosures/disclosures.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
    const read = await rows.select(
      `select 1 from app.audit_event where action in ('disclosure.search', 'disclosure.export')`,
    );
    expect(read.length).toBeGreaterThanOrEqual(4);
  });

  it('makes the statement of a fiscal year for the board: given, refused and recalled', async () => {
    const statement = await auditor.get('/console/disclosures/statement?year=2021');
    expect(htmlProblems(statement.text)).toEqual([]);
    const text = textOf(statement.text);
    expect(text).toContain('2021年度 市町村への個人情報の提供の状況');
    expect(text).toContain(
      '海老名市 危機管理課 Basis of self 自主療養者 氏名、住所、連絡先、療養期間 1 2 2／0／0',
    );
    expect(text).toContain('作った人が送り出そうとした 1');
  });
});

describe('a withdrawal after the release', () => {
  it('shows at once whom to tell by telephone, with a cancellation ready to be sealed (A-18)', async () => {
    await rows.select(
      `update app.recuperation_case set status = 'closed', close_reason = 'withdrawn', closed_at = now(), closed_by = 'x'
       where case_id = $1`,
      [people[0]],
    );
    await tickProvision(world.deps, KANAGAWA);
    const list = await first.get('/console/packages');
    expect(htmlProblems(list.text)).toEqual([]);
    expect(textOf(list.text)).toContain('今すぐ市町村に電話で伝える人');
    expect(textOf(list.text)).toContain('本人が届出を取り下げた');
    expect(textOf(list.text)).toContain('0／0／1');
    const recallId = /name="recallId" value="([^"]+)"/.exec(list.text)?.[1] ?? '';
    expect((await first.post('/console/packages/recalls', { recallId })).status).toBe(422);
    const told = await first.post('/console/packages/recalls', {
      recallId,
      [`toldTo-${recallId}`]: '担当 一郎',
    });
    expect(told.status).toBe(303);
    expect(textOf((await first.get('/console/packages')).text)).toContain('担当 一郎さんに伝えた');
  });
});

describe('those who may not', () => {
  it('an auditor reads and does nothing; reviewers and cities find no such page', async () => {
    const shown = await auditor.get(page);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('<form class="form"');
    expect((await auditor.post(`${page}/recall`, { reason: 'x' })).status).toBe(404);
    expect((await auditor.get(`${page}/package.xlsx`)).status).toBe(404);
    const reviewer = createClient(world.origin);
    await signIn(world, reviewer, world.staff.reviewer);
    for (const path of ['/console/packages', '/console/disclosures', page])
      expect((await reviewer.get(path)).status, path).toBe(404);
  });
});
