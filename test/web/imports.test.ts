import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Client;
let manager: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  [clinic, manager] = [createClient(world.origin), createClient(world.origin)];
  await signIn(world, clinic, world.staff.clinic);
  await signIn(world, manager, world.staff.manager);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const HEADER = '採取日,判明日,検体,検査方法,結果,患者番号';
const fileOf = (...lines: readonly string[]): File =>
  new File(
    [Uint8Array.from(iconv.encode(`${[HEADER, ...lines].join('\r\n')}\r\n`, 'cp932'))],
    '検査結果.csv',
  );
const negative = (patient: string, day = '2022/2/12'): string => `${day},2022-02-13,唾液,PCR,陰性,${patient}`;

describe('a file of test results over the console', () => {
  it('is looked at, started, and taken by the worker, with what is to be put right (H-10, H-17)', async () => {
    const sent = await clinic.post('/console/imports', {
      file: fileOf(negative('A1'), negative('A2', '2022/2/30')),
    });
    expect(sent.status).toBe(303);
    const page = sent.location ?? '';
    const preview = await clinic.get(page);
    for (const text of ['検査結果.csv', '開始待ち', 'A1', '日付として読めません', '取込を始める'])
      expect(preview.text).toContain(text);

    expect((await clinic.post(`${page}/start`)).status).toBe(303);
    await world.settle();
    const done = await clinic.get(page);
    expect(done.headers.get('refresh')).toBeNull();
    for (const text of ['完了', '新しく報告した行', '1行', 'A列 採取日']) expect(done.text).toContain(text);
    const refused = await clinic.get(`${page}/refused.csv`);
    expect(iconv.decode(refused.bytes, 'cp932')).toContain(
      '2022/2/30,2022-02-13,唾液,PCR,陰性,A2,A列 採取日：日付として読めません',
    );
    const manifest = JSON.parse((await clinic.get(`${page}/manifest.json`)).text);
    expect(manifest.rows).toEqual({ in: 2, good: 1, bad: 1, alreadyThere: 0, blank: 0 });
    expect((await clinic.get('/console/imports')).text).toContain('検査結果.csv');
    const stored = await rows.select<{ channel: string; proxy: boolean }>(
      'select entry_channel as channel, proxy from app.test_report where patient_number = $1',
      ['A1'],
    );
    expect(stored).toEqual([{ channel: 'file', proxy: false }]);
  });

  it('is refused with what to do about it, and what was typed is kept', async () => {
    const nothing = await clinic.post('/console/imports', {});
    expect([nothing.status, nothing.text.includes('ファイルを選んでください')]).toEqual([422, true]);
    const cut = new File([`${HEADER}\n${negative('"B1')}`], 'cut.csv');
    const refused = await manager.post('/console/imports', { facilityCode: '1410000001', file: cut });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/引用符「(?:&quot;|")」が閉じていません|この番号の施設は登録されていません/);
    expect(refused.text).toContain('1410000001');
  });

  it('with columns nobody knows is mapped on the page', async () => {
    const file = new File(
      ['いつ,わかった日,なに,どう,どっち\n2022-02-12,2022-02-13,唾液,PCR,陰性\n'],
      'own.csv',
    );
    const { location } = await clinic.post('/console/imports', { file });
    const page = location ?? '';
    expect((await clinic.get(page)).text).not.toContain('取込を始める');
    const wrong = await clinic.post(`${page}/columns`, { 'column-0': 'sampledOn', 'column-1': 'sampledOn' });
    expect([wrong.status, wrong.text.includes('二つの列に割り当てられています')]).toEqual([422, true]);
    const fields = ['sampledOn', 'resultedOn', 'specimen', 'method', 'result'];
    const right = Object.fromEntries(fields.map((field, place) => [`column-${place}`, field]));
    expect((await clinic.post(`${page}/columns`, right)).status).toBe(303);
    expect((await clinic.get(page)).text).toContain('取込を始める');
    expect((await clinic.post(`${page}/cancel`)).status).toBe(303);
    expect((await clinic.get(page)).text).toContain('中止');
  });

  it('names people of whom those who look alike wait in pairs for the authority (F-05)', async () => {
    const header = `${HEADER},氏名,フリガナ,生年月日,性別,電話番号,郵便番号,市区町村,住所,発症日`;
    const positive = (patient: string, phone: string): string =>
      `2022/2/12,2022-02-13,唾液,PCR,陽性,${patient},取込　椿,トリコミ ツバキ,1975-11-30,女,${phone},2430432,海老名市,中央1-2-3,`;
    const lines = [header, positive('L-1', '090-6666-0001'), positive('L-2', '090-6666-0002')];
    const { location } = await clinic.post('/console/imports', {
      file: new File([lines.join('\n')], 'l.csv'),
    });
    await clinic.post(`${location}/start`);
    await world.settle();
    const pairs = await rows.select(
      `select c.status, c.score > 0.5 as alike from app.person_candidate c
       where exists (select from app.test_report t where t.person_id = c.person_a and t.patient_number ~ '^L-')
         and exists (select from app.test_report t where t.person_id = c.person_b and t.patient_number ~ '^L-')`,
    );
    expect(pairs).toEqual([{ status: 'open', alike: true }]);
  });

  it('of a million bytes comes in parts that are put together again', async () => {
    const many = Array.from({ length: 12_000 }, (_none, number) => negative(`表${number}`));
    const { location } = await clinic.post('/console/imports', { file: fileOf(...many) });
    await clinic.post(`${location}/start`);
    await world.settle();
    const { rows: counts } = JSON.parse((await clinic.get(`${location}/manifest.json`)).text);
    expect(counts).toEqual({ in: 12_000, good: 12_000, bad: 0, alreadyThere: 0, blank: 0 });
  });
});
