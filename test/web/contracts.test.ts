import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '../../src/kernel/csv-text.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { contractOn } from '../../src/modules/contracts/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { countReports, individual, report } from './contract-rows.ts';
import { htmlProblems } from './html-problems.ts';
import { openRows, type Rows } from './rows.ts';
import { doneIn, enterTest, negative, signedIn, storedTest } from './test-entries.ts';

let world: TestWorld;
let rows: Rows;
let manager: Client;
let clinic: Client;
let hospital: Client;
beforeAll(async () => {
  world = await startTestWorld('2020-07-17T09:00');
  rows = await openRows(world);
  [manager, clinic, hospital] = [
    createClient(world.origin),
    createClient(world.origin),
    createClient(world.origin),
  ];
  await signIn(world, manager, world.staff.manager);
  await signIn(world, clinic, world.staff['clinic-manager']);
  await signIn(world, hospital, world.staff['hospital-manager']);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const list = '/console/contracts';
const text = (answer: Answer): string => answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const stateOn = (facilityId: Uuid, day: string, method = 'pcr') =>
  world.deps.database.withTenant(systemActor(KANAGAWA, 'test'), async tx => {
    exemptFromAudit(tx, 'test');
    return (await contractOn(tx, { facilityId, day: day as PlainDate, method })).contractState;
  });

describe('a contract over the console (SM-6, H-05, H-30)', () => {
  it('goes from the request to its end, and covers tests from its first day once it is signed', async () => {
    const { clinic: own } = world.staff.facilities;
    const empty = await manager.get(list);
    expect(text(empty)).toContain('契約はありません');

    const wrong = await manager.post(`${list}/new`, { ...individual, endsOn: '2020-03-31', 'price-pcr': '' });
    expect(wrong.status).toBe(422);
    for (const part of ['終了日が開始日より前です', '単価を、一つは入力してください', 'value="R2-1"'])
      expect(wrong.text).toContain(part);
    expect(htmlProblems(wrong.text)).toEqual([]);

    const page = (await manager.post(`${list}/new`, individual)).location ?? '';
    expect(page).toMatch(/^\/console\/contracts\/[0-9a-f-]{36}$/);
    expect(text(await manager.get(page))).toContain('申入れ');
    expect(await stateOn(own.facilityId, '2020-07-15')).toBe('none');
    const tester = await signedIn(world, world.staff.clinic);
    const days = { sampledOn: '7/16', resultedOn: '7/16' };
    const pcr = doneIn(await enterTest(tester, { ...negative, ...days }));
    const lamp = doneIn(await enterTest(tester, { ...negative, ...days, method: 'lamp' }));
    expect((await tester.get(`/console/tests/${pcr}`)).text).toContain('採取日に有効な契約がありません');

    const early = await manager.post(`${page}/sign`, { signedOn: '2020-07-17' });
    expect([early.status, early.text.includes('いまの状態では、その操作はできません')]).toEqual([409, true]);
    for (const act of ['screen', 'draft'])
      expect((await manager.post(`${page}/step`, { act })).location).toBe(page);
    expect((await manager.post(`${page}/sign`, { signedOn: '2020-07-18' })).status).toBe(422);
    expect((await manager.post(`${page}/sign`, { signedOn: '2020-07-10' })).location).toBe(page);

    const signed = await manager.get(page);
    expect(text(signed)).toContain('締結日が開始日より後です');
    expect(htmlProblems(signed.text)).toEqual([]);
    expect(await stateOn(own.facilityId, '2020-04-01')).toBe('in-force');
    expect(await stateOn(own.facilityId, '2020-08-31')).toBe('in-force');
    expect(await stateOn(own.facilityId, '2020-09-01')).toBe('none');
    expect(await stateOn(own.facilityId, '2020-07-15', 'lamp')).toBe('none');
    await world.settle();
    const decidedAnew = await tester.get(`/console/tests/${pcr}`);
    expect(decidedAnew.text).not.toContain('採取日に有効な契約がありません');
    expect(decidedAnew.text).toContain('契約の締結・変更・終了により見直し');
    expect((await storedTest(rows, lamp))?.contract).toBe('none');

    const amended = await manager.post(`${page}/amend`, {
      fromOn: '2020-07-15',
      'price-pcr': '12000',
      'price-lamp': '9000',
      note: '試薬の値下がり',
    });
    expect(amended.location).toBe(page);
    expect(await stateOn(own.facilityId, '2020-07-14', 'lamp')).toBe('none');
    expect(await stateOn(own.facilityId, '2020-07-15', 'lamp')).toBe('in-force');
    await world.settle();
    expect((await storedTest(rows, lamp))?.contract).toBe('in-force');
    const decisions = `select detail from app.audit_event where action = 'test-report.redecide-contract' order by at, event_id`;
    expect((await rows.select<{ detail: object }>(decisions)).map(({ detail }) => detail)).toEqual([
      { facilityId: own.facilityId, 'in-force': 1 },
      { facilityId: own.facilityId, 'in-force': 1 },
    ]);
    const shown = text(await manager.get(page));
    for (const part of [
      '有効（変更あり）',
      '終了が近い',
      'PCR検査 13,500円',
      'PCR検査 12,000円',
      '試薬の値下がり',
    ])
      expect(shown).toContain(part);

    const home = await manager.get('/console');
    expect(text(home)).toMatch(/行政検査の委託契約 1/);
    expect(text(await manager.get(`${list}?filter=ending`))).toContain('R2-1');

    const next = { number: 'R2-2', startsOn: '2020-09-01', endsOn: '2021-03-31', 'price-pcr': '12000' };
    const taken = await manager.post(`${page}/renew`, { ...next, number: 'R2-1' });
    expect([taken.status, taken.text.includes('すでにあります')]).toEqual([422, true]);
    const renewed = (await manager.post(`${page}/renew`, { ...next, signedOn: '2020-07-16' })).location ?? '';
    expect(renewed).not.toBe(page);
    expect(text(await manager.get(page))).toContain('有効（更新済み）');
    expect(text(await manager.get(renewed))).toContain('締結（開始前）');
    expect(await stateOn(own.facilityId, '2020-09-01')).toBe('in-force');
    expect(text(await manager.get('/console'))).not.toMatch(/行政検査の委託契約 1/);

    expect((await manager.post(`${renewed}/end`, { endedOn: '2020-12-31', note: '' })).status).toBe(422);
    const ended = await manager.post(`${renewed}/end`, { endedOn: '2020-12-31', note: '閉院' });
    expect(ended.location).toBe(renewed);
    expect(await stateOn(own.facilityId, '2020-12-31')).toBe('in-force');
    expect(await stateOn(own.facilityId, '2021-01-01')).toBe('none');

    const [{ acts } = { acts: '' }] = await rows.select<{ acts: string }>(
      `select string_agg(act, ' ' order by recorded_at, event_id) as acts from app.contract_event
       join app.test_contract using (authority_id, contract_id) where number = 'R2-1'`,
    );
    expect(acts).toBe('request screen draft sign amend renew');
  });

  it('with many lets institutions join and leave, each on its own day', async () => {
    const { hospital: own } = world.staff.facilities;
    const collective = {
      ...individual,
      number: 'R2-集合',
      kind: 'collective',
      agent: '県医師会',
      facilities: '1410000037',
      signedOn: '2020-04-01',
      endsOn: '2021-03-31',
    };
    const page = (await manager.post(`${list}/new`, collective)).location ?? '';
    const unknown = await manager.post(`${page}/join`, { facilities: '9999999999', joinedOn: '2020-07-01' });
    expect([unknown.status, unknown.text.includes('「9999999999」の医療機関は登録されていません')]).toEqual([
      422,
      true,
    ]);
    const joined = await manager.post(`${page}/join`, { facilities: '1410000029', joinedOn: '2020-07-01' });
    expect(joined.location).toBe(page);
    expect(await stateOn(own.facilityId, '2020-06-30')).toBe('none');
    expect(await stateOn(own.facilityId, '2020-07-01')).toBe('in-force');
    const twice = await manager.post(`${page}/join`, { facilities: '1410000029', joinedOn: '2020-07-05' });
    expect([twice.status, twice.text.includes('すでに加わっています')]).toEqual([422, true]);

    const leaving = { facility: own.facilityId, joinedOn: '2020-07-01' };
    expect((await manager.post(`${page}/leave`, { ...leaving, leftOn: '2020-06-30' })).status).toBe(422);
    const left = await manager.post(`${page}/leave`, { ...leaving, leftOn: '2020-07-10' });
    expect(left.location).toBe(page);
    expect(await stateOn(own.facilityId, '2020-07-10')).toBe('in-force');
    expect(await stateOn(own.facilityId, '2020-07-11')).toBe('none');
    expect(
      (await manager.post(`${page}/join`, { facilities: '1410000029', joinedOn: '2020-07-15' })).location,
    ).toBe(page);
    expect(await stateOn(own.facilityId, '2020-07-15')).toBe('in-force');
    expect(text(await manager.get(`${list}?text=県医師会`))).toContain('R2-集合');
  });

  it('is read by the manager of its institution, who sees nothing of another one and changes nothing', async () => {
    const own = await clinic.get(list);
    expect(text(own)).toContain('R2-1');
    expect(own.text).not.toContain('R2-集合');
    const page = /\/console\/contracts\/[0-9a-f-]{36}/.exec(own.text)?.[0] ?? '';
    const shown = await clinic.get(page);
    expect([shown.status, text(shown).includes('PCR検査 12,000円')]).toEqual([200, true]);
    const [unknown, foreign] = [await hospital.get('/console/no-such-page'), await hospital.get(page)];
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
    for (const path of [`${list}/new`, `${page}/sign`, `${page}/end`, '/console/subsidy', '/console/costs'])
      expect((await clinic.get(path)).status).toBe(404);
  });

  it('comes in by a list too, and a row that cannot be read is named', async () => {
    const heading = ['契約番号', '種別', '医療機関コード', '締結日', '開始日', '終了日', 'PCR単価'];
    const row = ['R2-9', '個別', '1410000029', '2020-04-01', '2020-04-01', '2021-03-31', '13500'];
    const bad = ['R2-10', '個別', '1410000029', '2020-04-31', '2020-04-01', '2021-03-31', '13500'];
    const file = new File([csvText([heading, row, bad])], 'list.csv', { type: 'text/csv' });
    const imported = await manager.post(`${list}/import`, { file });
    expect(imported.status).toBe(422);
    for (const part of ['登録した行 1件', '登録しなかった行 1件', '締結日が日付として読めません'])
      expect(text(imported)).toContain(part);
    const again = await manager.post(`${list}/import`, { file });
    expect(text(again)).toContain('登録済みで変わらない行 1件');
    expect((await manager.post(`${list}/import`, { file: new File([], 'x.csv') })).status).toBe(422);
  });
});

describe('the subsidy over the console (H-28)', () => {
  it('shows a month by decision, who said nothing, and the tests of an institution with the reason', async () => {
    const { clinic: own, otherClinic, hospital: third } = world.staff.facilities;
    await report(rows, own.facilityId, '2020-06-10', 'pcr', 5);
    await report(rows, own.facilityId, '2020-06-10', 'lamp', 2);
    await report(rows, own.facilityId, '2020-06-11', 'pcr', 1, { status: 'withdrawn' });
    await report(rows, third.facilityId, '2020-03-31', 'pcr', 4);
    const page = await manager.get('/console/subsidy');
    expect(htmlProblems(page.text)).toEqual([]);
    expect(text(page)).toContain('2020年6月');
    expect(text(page)).toMatch(/対象外 契約の対象でない検査 2/);
    expect(text(page)).toMatch(/判断不能 報告が取り下げられた 1/);
    expect(text(page)).toMatch(/First clinic 1410000011 5 2 1/);
    const silent = await manager.get('/console/subsidy/silent?month=2020-06');
    expect(text(silent)).toContain(otherClinic.name);
    expect(text(silent)).not.toContain(own.name);
    const detail = await manager.get(`/console/subsidy/facilities/${own.facilityId}?month=2020-06`);
    expect(text(detail)).toMatch(/2020-06-10 LAMP法 2 対象外 契約の対象でない検査/);
    const before = await manager.get(`/console/subsidy/facilities/${third.facilityId}?month=2020-03`);
    expect(text(before)).toMatch(/2020-03-31 PCR検査 4 対象外 契約の期間に入っていない/);
    const csv = await manager.get('/console/subsidy/decisions.csv?month=2020-06');
    expect(csv.text).toContain('"1410000011","First clinic","5","2","1"');
  });

  it('sets a file of claims against the reports', async () => {
    const heading = ['医療機関コード', '検体採取日', '検査方法', '件数', '金額'];
    const claims = csvText([
      heading,
      ['1410000011', '2020-06-10', 'PCR検査', '5', '67500'],
      ['1410000011', '2020-06-10', 'LAMP法', '2', '18000'],
      ['9999999999', '2020-06-10', 'PCR検査', '1', '13500'],
    ]);
    const send = (content: string) =>
      manager.post('/console/subsidy/claims', { month: '2020-06', file: new File([content], '請求.csv') });
    const bad = await send(claims.replace('2020-06-10', '2020-05-10'));
    expect([bad.status, bad.text.includes('選んだ月の日付ではありません')]).toEqual([422, true]);
    const page = (await send(claims)).location ?? '';
    const shown = await manager.get(page);
    expect(htmlProblems(shown.text)).toEqual([]);
    expect(text(shown)).toMatch(/登録のない医療機関 [^ ]+ 1 /);
    expect(text(shown)).toMatch(/請求が報告より多い [^ ]+ 1 /);
    expect(text(shown)).toMatch(/一致 [^ ]+ 1 /);
    const csv = await manager.get(`${page}/result.csv`);
    expect(csv.text).toContain('"1410000011","2020-06-10","PCR検査","5","67500","5","5","13500","一致"');
    // A report that comes later is seen at once: claims are compared whenever they are looked at.
    await rows.select(
      `update app.test_report set status = 'withdrawn' where report_id = (select report_id from app.test_report
       where sampled_on = '2020-06-10' and method = 'pcr' limit 1)`,
    );
    await countReports(rows);
    expect((await manager.get(`${page}/result.csv`)).text).toContain('"PCR検査","5","67500","4","4"');
    expect((await send(claims)).location).toBe(page);
  });
});

describe('costs over the console (H-34)', () => {
  it('are shared by nation and authority to the yen, and struck out with a reason', async () => {
    const cost = {
      item: 'temporary-staff-wages',
      description: '入力補助3名',
      periodFrom: '2020-07-01',
      periodThrough: '2020-07-31',
      amountYen: '600,001',
    };
    const wrong = await manager.post('/console/costs/new', { ...cost, amountYen: '0', item: '' });
    expect([wrong.status, wrong.text.includes('金額（円）は、1円以上の整数')]).toEqual([422, true]);
    expect((await manager.post('/console/costs/new', cost)).location).toBe('/console/costs?year=2020');
    await manager.post('/console/costs/new', {
      ...cost,
      item: 'equipment',
      description: '端末',
      amountYen: '99',
    });
    const page = await manager.get('/console/costs');
    expect(htmlProblems(page.text)).toEqual([]);
    expect(text(page)).toMatch(/非常勤職員等の賃金 600,001円 300,000円 300,001円/);
    expect(text(page)).toMatch(/合計 600,100円 300,049円 300,051円/);
    expect((await manager.get('/console/costs?year=2019')).text).toContain('この年度の経費はありません');
    const csv = await manager.get('/console/costs/costs.csv?year=2020');
    expect(csv.text).toContain('"2020-07-01","2020-07-31","99","49","50",""');

    const strike = /\/console\/costs\/[0-9a-f-]{36}\/strike-out/.exec(page.text)?.[0] ?? '';
    expect((await manager.get(strike)).text).toContain('この経費を取り消しますか');
    expect((await manager.post(strike, { reason: ' ' })).status).toBe(422);
    expect((await manager.post(strike, { reason: '二重の入力' })).status).toBe(303);
    expect((await manager.post(strike, { reason: '二重の入力' })).status).toBe(409);
    const after = text(await manager.get('/console/costs'));
    expect(after).toContain('取り消し：二重の入力');
    expect(after).not.toMatch(/合計 600,100円/);
  });
});
