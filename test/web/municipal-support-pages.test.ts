import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { supportPaths as paths } from '../../src/modules/municipal-support/index.ts';
import { signInAtCity } from '../city/city-office.ts';
import { allMet, inDays, leads, page, refused, text } from '../city/support-pages.ts';
import { addPeople, rowsAbout, takeRows } from '../city/supported-people.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Client } from './client.ts';
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
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const programme = {
  ordinance: '海老名市自宅療養者支援事業運営要綱',
  inForceOn: '令和3年1月28日',
  startsOn: '2021/2/5',
  holdsFrom: '2021-01-28',
  within: '２４',
  'service-health-call': '第3条第1号',
  'service-shopping': '第3条第3号',
};

describe('a city without its programme', () => {
  it('says what to do first, and takes nobody', async () => {
    expect(await page(staff, paths.overview)).toContain('支援事業が登録されていません');
    expect(await page(staff, paths.offers)).toContain('支援事業が登録されていません');
    const refusal = await refused(staff, paths.intake, {
      source: 'self-call',
      name: 'A',
      contact: '08011112222',
      population: 'self',
      learned: 'newsletter',
    });
    expect(text(refusal)).toContain('支援事業が登録されていません');
  });

  it('enters it from the ordinance, with what was typed kept when it is wrong (Y-16, Y-20, Y-21)', async () => {
    expect((await staff.get(paths.programme)).status).toBe(404);
    const wrong = await refused(leader, paths.programme, {
      ...programme,
      startsOn: '2021-01-27',
      within: '0',
    });
    expect(text(wrong)).toContain('開始日は、施行日と同じ日か後にしてください');
    expect(text(wrong)).toContain('1から168までの数で入れてください');
    expect(wrong.text).toContain('value="海老名市自宅療養者支援事業運営要綱"');
    await leads(leader, paths.programme, programme, paths.programme);
    const shown = await page(leader, paths.programme);
    expect(shown).toContain('第3条第1号');
    expect(shown).toContain('健康状態の確認');
    expect(shown).toContain('続いています');
    expect(await page(staff, paths.overview)).toContain('いま待っている方はいません');
  });
});

describe('the team over its page (Y-14, Y-15)', () => {
  it('has a leader and a deputy with an end', async () => {
    const { accountId } = world.staff['support-leader'];
    const wrong = await refused(leader, paths.team, { person: randomUUID(), post: 'leader', from: '2/5' });
    expect(text(wrong)).toContain('この職員はいま使えるアカウントを持っていません');
    await leads(leader, paths.team, { person: accountId, post: 'leader', from: '2021-02-05' }, paths.team);
    const deputy = { person: world.staff['support-deputy'].accountId, post: 'deputy', from: '3/1' };
    expect(text(await refused(leader, paths.team, deputy))).toContain('代理には、終わりの日を入れてください');
    await leads(leader, paths.team, { ...deputy, through: '3/31' }, paths.team);
    expect(await page(leader, paths.team)).toContain('代理');
  });

  it('takes a post away at once, and knows no other city’s post', async () => {
    const { accountId } = world.staff['support-staff'];
    await leads(leader, paths.team, { person: accountId, post: 'member', from: '3/1' }, paths.team);
    const [member] = await rows.select<{ id: Uuid }>(
      `select post_id as id from app.support_post where post = 'member'`,
    );
    await leads(leader, paths.dismiss(member?.id as Uuid), {}, paths.team);
    // Pressed twice, it was taken away all the same.
    await leads(leader, paths.dismiss(member?.id as Uuid), {}, paths.team);
    expect((await leader.post(paths.dismiss(randomUUID() as Uuid))).status).toBe(404);
  });
});

describe('the list of offers by keyboard and without scripts (E-27)', () => {
  it('leads from the next person over the outcome to the conditions, and ends with support', async () => {
    const [supportCaseId] = (await addPeople(world, [
      { name: '森 拓也', contact: '08012342211', ...inDays },
    ])) as [Uuid];
    const list = await page(leader, paths.offers);
    expect(list).toContain('森 拓也');
    expect(list).toContain('待っている時間の長い方');
    // Why the city cares for those at home (E-16).
    expect(list).toContain('医療の力は重症化しやすい方へ重点的に使われる');
    await leads(staff, paths.nextOffer, {}, paths.offer(supportCaseId));
    expect(await page(leader, paths.offers)).toContain('が電話中');
    expect(await page(staff, paths.offer(supportCaseId))).toContain('080-1234-2211');
    const nothing = await refused(staff, paths.offer(supportCaseId), { callAgain: 'in-1-hour' });
    expect(text(nothing)).toContain('電話の結果を選んでください');
    const early = await refused(staff, paths.offer(supportCaseId), { outcome: 'too-late' });
    expect(text(early)).toContain('療養期間がまだ終わっていません');
    await leads(staff, paths.offer(supportCaseId), { outcome: 'wants' }, paths.conditions(supportCaseId));

    const asked = await page(staff, paths.conditions(supportCaseId));
    expect(asked).toContain('まだ確かめていない条件があります');
    const wrong = { ...allMet, 'registered-from': '3/10', 'registered-through': '3/9' };
    expect(text(await refused(staff, paths.conditions(supportCaseId), wrong))).toContain(
      '終わりの日は、始まりの日より後にしてください',
    );
    const toCase = paths.case(supportCaseId);
    await leads(staff, paths.conditions(supportCaseId), allMet, toCase);
    const shown = await page(staff, toCase);
    for (const words of ['支援中', '厚木保健福祉事務所', '住民基本台帳', '条件を満たし、支援を始めた'])
      expect(shown).toContain(words);
    const late = await refused(staff, paths.offer(supportCaseId), { outcome: 'declines' });
    expect(text(late)).toContain('ほかの職員がもう記録しました');
    expect(await page(staff, paths.offers)).toContain('全員に案内しました');
  });

  it('shows the team at once whom the prefecture took back (A-18)', async () => {
    const people = rowsAbout(world, [{ name: '取消 花子', ...inDays }]);
    await takeRows(world, people);
    const gone = { name: null, address: null, contact: null, periodFrom: null, periodThrough: null };
    await takeRows(world, rowsAbout(world, [{ ...people[0], ...gone, kind: 'cancelled' }]));
    const overview = await page(staff, paths.overview);
    expect(overview).toContain('県が取り消した方（電話や訪問をしないでください）');
    expect(overview).toContain('取消 花子');
  });
});

const call = {
  source: 'self-call',
  name: '森　拓也',
  contact: '080-1234-2211',
  address: '海老名市中央1-1',
  from: '3/5',
  through: '3/14',
  population: 'self',
  learned: 'association-leaflet',
};

describe('a call to the unit (E-25, R-02)', () => {
  it('is refused with what was typed kept until it is right', async () => {
    const wrong = await refused(staff, paths.intake, {
      ...call,
      contact: 'abc',
      through: '3/1',
      learned: '',
      population: 'x',
    });
    for (const words of ['電話番号を 080-0000-0000', '終わりの日は', '区分を選んで', 'どこで知ったか'])
      expect(text(wrong)).toContain(words);
    expect(wrong.text).toContain('value="abc"');
  });

  it('names who has the same name and number, and goes on for somebody else', async () => {
    const known = await refused(staff, paths.intake, call);
    expect(text(known)).toContain('登録されている方');
    const taken = await staff.post(paths.intake, { ...call, somebodyElse: 'yes' });
    expect(taken.status).toBe(303);
    const supportCaseId = taken.location?.split('/').at(-2) as Uuid;
    const shown = await page(staff, paths.case(supportCaseId));
    expect(shown).toContain('自治会のチラシ');
    expect(shown).toContain('同じ方かもしれません');
    const other = shown.includes('森 拓也');
    expect(other).toBe(true);
    const refusal = await refused(staff, paths.compare(supportCaseId), {
      other: randomUUID(),
      verdict: 'same',
    });
    expect(text(refusal)).toContain('もう判断が記録されています');
    const figures = await page(leader, paths.equality);
    expect(figures).toContain('電話で知らせてくれた方は1人です');
    expect(figures).toContain('24時間以内に案内できた割合');
  });
});
