import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { supportPaths as paths } from '../../src/modules/municipal-support/index.ts';
import { signInAtCity } from '../city/city-office.ts';
import { allMet, inDays, leads, page, refused, text } from '../city/support-pages.ts';
import { addPeople, openProgramme, startSupport } from '../city/supported-people.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Answer, Client } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let staff: Client;
let leader: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-03-08T09:00');
  rows = await openRows(world);
  staff = await signInAtCity(world, world.staff['support-staff']);
  leader = await signInAtCity(world, world.staff['support-leader']);
  await openProgramme(world);
  await addPeople(world, [{ name: '森 拓也', contact: '08012342211', ...inDays }]);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

describe('a decision over the pages (Y-04, Y-13)', () => {
  const decision = {
    kind: 'address-exception',
    reason: '里帰り中の家族です',
    decidedBy: '市長',
    decidedOn: '3/8',
  };

  it('is written down, waits for somebody else, and begins support', async () => {
    const [supportCaseId] = (await addPeople(world, [{ name: '里 帰子', ...inDays }])) as [Uuid];
    await leads(staff, paths.offer(supportCaseId), { outcome: 'wants' }, paths.conditions(supportCaseId));
    const away = { ...allMet, registered: 'no' };
    await leads(staff, paths.conditions(supportCaseId), away, paths.conditions(supportCaseId));
    expect(await page(staff, paths.conditions(supportCaseId))).toContain('第2条第1号ただし書');
    const wrong = await refused(staff, paths.decision(supportCaseId), {
      ...decision,
      decidedOn: '3/9',
      reason: '',
    });
    expect(text(wrong)).toContain('きょうまでの日付');
    expect(text(wrong)).toContain('理由を1,000字まで');
    await leads(leader, paths.decision(supportCaseId), decision, paths.case(supportCaseId));
    expect(await page(leader, paths.decisions)).toContain('ほかの職員の確認を待っています');
    const [waiting] = await rows.select<{ id: Uuid }>(
      'select decision_id as id from app.support_decision where support_case_id = $1',
      [supportCaseId],
    );
    const settle = paths.settle(waiting?.id as Uuid);
    expect(text(await refused(leader, settle, { outcome: 'granted' }))).toContain('自分で確かめられません');
    // Who may not confirm decisions finds no such page.
    expect((await staff.post(settle, { outcome: 'granted' })).status).toBe(404);
    const deputy = await signInAtCity(world, world.staff['support-deputy']);
    await leads(deputy, settle, { outcome: 'granted' }, paths.case(supportCaseId));
    expect(await page(staff, paths.case(supportCaseId))).toContain('判断が認められ、支援を始めた');
    const other = { ...decision, kind: 'other-support', subject: '酸素ボンベの運搬の付き添い' };
    await leads(staff, paths.decision(supportCaseId), other, paths.case(supportCaseId));
    expect(await page(staff, paths.case(supportCaseId))).toContain('酸素ボンベの運搬の付き添い');
  });

  it('about the programme shows how many are still open (Y-16)', async () => {
    expect(await page(leader, paths.programmeDecision)).toMatch(/まだ終わっていない方が\d+人います/);
    const end = { ...decision, kind: 'programme-end', holdsFrom: '' };
    expect(text(await refused(leader, paths.programmeDecision, end))).toContain('日付を入れてください');
  });
});

describe('the list of cases', () => {
  it('narrows by the address alone, and is the same as a file', async () => {
    const all = await page(staff, paths.cases);
    expect(all).toContain('森 拓也');
    expect(await page(staff, `${paths.cases}?part=support&population=notified&source=prefecture`)).toContain(
      '里 帰子',
    );
    expect(await page(staff, `${paths.cases}?part=nonsense&population=x&assigned=y&after=z`)).toContain(
      '森 拓也',
    );
    expect(await page(staff, `${paths.cases}?part=settlement`)).toContain('当てはまる方はいません');
    const csv = await staff.get(`${paths.casesCsv}?part=support`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain('里 帰子');
    expect(csv.text.split('\r\n')[0]).toContain('連絡先');
    expect(csv.text.split('\r\n')[0]).not.toContain('生年月日');
  });

  it('goes on page by page without leaving anybody out', async () => {
    await addPeople(
      world,
      Array.from({ length: 120 }, (_, index) => ({ name: `多数 ${index}`, ...inDays })),
    );
    const seen = new Set<string>();
    for (let path: string | undefined = `${paths.cases}?part=offer`; path !== undefined; ) {
      const answer: Answer = await staff.get(path);
      for (const [, id = ''] of answer.text.matchAll(/support\/cases\/([0-9a-f-]{36})"/g)) seen.add(id);
      path = /href="([^"]+)" rel="next"/.exec(answer.text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(121);
  });
});

describe('the page of a case', () => {
  it('corrects, assigns and ends, and says why it does not', async () => {
    const [supportCaseId] = (await addPeople(world, [{ name: '支援 太郎', ...inDays }])) as [Uuid];
    await startSupport(world, supportCaseId);
    const own = paths.case(supportCaseId);
    expect(text(await refused(staff, paths.values(supportCaseId), { name: '', contact: '1' }))).toContain(
      '氏名を',
    );
    const values = {
      name: '支援 太郎',
      contact: '0462311111',
      address: '海老名市国分南1',
      from: '3/5',
      through: '3/20',
    };
    await leads(staff, paths.values(supportCaseId), values, own);
    await leads(
      staff,
      paths.assign(supportCaseId),
      { assigned: world.staff['support-staff'].accountId },
      own,
    );
    expect((await staff.post(paths.assign(supportCaseId), { assigned: randomUUID() })).status).toBe(404);
    const shown = await page(staff, own);
    for (const words of ['海老名市国分南1', '海老名市勝瀬1-1', '市で訂正', '担当：'])
      expect(shown).toContain(words);
    expect(text(await refused(staff, paths.end(supportCaseId), {}))).toContain('終わり方を選んでください');
    expect(text(await refused(staff, paths.end(supportCaseId), { move: 'settled' }))).toContain(
      'いまの状態からは',
    );
    await leads(staff, paths.end(supportCaseId), { move: 'wants-no-more' }, own);
    expect(await page(staff, own)).toContain('精算中');
    await leads(staff, paths.end(supportCaseId), { move: 'settled' }, own);
    const reads = await rows.select<{ count: number }>(
      `select count(*)::int from app.audit_event where action = 'support.read' and subject_id = $1
         and purpose = 'municipal-support' and actor = $2`,
      [supportCaseId, `staff:${world.staff['support-staff'].accountId}`],
    );
    expect(reads[0]?.count).toBeGreaterThan(0);
  });

  it('lets whoever leads undo a join, and nobody else (Y-15)', async () => {
    const twice = { name: '重ね 太郎', contact: '08099990001', ...inDays };
    const [joined, kept] = (await addPeople(world, [twice, twice])) as [Uuid, Uuid];
    const own = paths.case(joined);
    await leads(staff, paths.compare(joined), { other: kept, verdict: 'same' }, paths.case(kept));
    expect(await page(staff, own)).toContain('リーダー（代理を含む）がこの画面で元に戻せます');
    expect((await staff.post(paths.part(joined))).status).toBe(404);
    expect(await page(leader, own)).toContain('まとめる前の状態に戻ります');
    await leads(leader, paths.part(joined), {}, own);
    expect(await page(staff, own)).toContain('まとめたのを元に戻した');
    expect(text(await refused(leader, paths.part(joined), {}))).toContain(
      'いまほかのケースとまとめられていません',
    );
  });

  it('is nobody’s outside of the city', async () => {
    const nowhere = randomUUID() as Uuid;
    for (const path of [
      paths.case(nowhere),
      paths.conditions(nowhere),
      paths.offer(nowhere),
      paths.values(nowhere),
    ])
      expect((await staff.get(path)).status).toBe(404);
    expect((await staff.get(`${paths.cases}/nonsense`)).status).toBe(404);
  });
});
