import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { supportPaths } from '../../src/modules/municipal-support/index.ts';
import { signInAtCity } from '../city/city-office.ts';
import { type GoodsWorld, openGoodsWorld, TODAY } from '../city/goods-world.ts';
import { YAMATO } from '../world/test-staff.ts';
import type { Answer, Client, Fields } from './client.ts';
import { htmlProblems } from './html-problems.ts';
import { seedGoods } from './seeded-goods.ts';

let city: GoodsWorld;
let staff: Client;
let leader: Client;
let stranger: Client;
let seeded: Awaited<ReturnType<typeof seedGoods>>;
beforeAll(async () => {
  city = await openGoodsWorld();
  seeded = await seedGoods(city.world);
  staff = await signInAtCity(city.world, city.world.staff['support-staff']);
  leader = await signInAtCity(city.world, city.world.staff['support-leader']);
  stranger = await signInAtCity(city.world, city.world.staff.otherCity, YAMATO);
});
afterAll(() => city.stop());

const text = ({ text: html }: Answer): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
/** A page that is there, and is well formed. */
async function page(client: Client, path: string): Promise<string> {
  const answer = await client.get(path);
  expect([path, answer.status, htmlProblems(answer.text)]).toEqual([path, 200, []]);
  return text(answer);
}
async function leads(client: Client, path: string, fields: Fields, to: string | RegExp): Promise<string> {
  const answer = await client.post(path, fields);
  expect([answer.status, answer.status === 303 ? '' : text(answer)]).toEqual([303, '']);
  expect(answer.location).toMatch(to);
  return answer.location ?? '';
}
/** The page again, with what was typed and what to put right. */
async function refused(client: Client, path: string, fields: Fields, status = 422): Promise<Answer> {
  const answer = await client.post(path, fields);
  expect([path, answer.status, htmlProblems(answer.text)]).toEqual([path, status, []]);
  return answer;
}

describe('the pages of stores (Y-17, Y-19)', () => {
  const form = {
    name: '海老名の八百屋',
    postalCode: '〒２４３－０４３２',
    address: '海老名市中央2-2',
    phone: '046-231-0001',
  };

  it('take a store of the city, its agreement and what it sells, and say what is wrong', async () => {
    const outside = await refused(leader, '/console/stores/new', { ...form, postalCode: '242-0001' });
    expect(text(outside)).toContain('市内ではありません');
    expect(outside.text).toContain('海老名の八百屋');
    const store = await leads(leader, '/console/stores/new', form, /^\/console\/stores\/[0-9a-f-]{36}$/);
    expect(await page(leader, store)).toContain('協定がまだありません');
    const empty = await refused(leader, `${store}/agreement`, {
      number: '',
      startsOn: 'きのう',
      endsOn: '',
      terms: '',
    });
    expect(text(empty)).toContain('開始日が日付として読めません');
    const agreement = {
      number: '協定1',
      startsOn: 'R4.2.1',
      endsOn: '2022-03-31',
      signedOn: '',
      terms: '月末払い',
    };
    await leads(leader, `${store}/agreement`, agreement, store);
    const again = await refused(leader, `${store}/agreement`, agreement);
    expect(text(again)).toContain('すでに登録されています');
    const sign =
      /\/console\/store-agreements\/[0-9a-f-]+\/sign/.exec((await leader.get(store)).text)?.[0] ?? '';
    await refused(leader, sign, { signedOn: '2022-02-15' });
    await leads(leader, sign, { signedOn: '2022-02-14' }, store);
    await refused(leader, sign, { signedOn: '2022-02-14' });
    expect(await page(leader, store)).toContain('有効');
    await refused(leader, `${store}/item`, { name: '米', unit: '', priceYen: '1.5' });
    await leads(
      leader,
      `${store}/item`,
      { name: '米', unit: '袋', priceYen: '９８０円', available: 'yes' },
      store,
    );
    expect(await page(leader, store)).toContain('980円');
    await leads(leader, `${store}/take-part`, { takesPart: 'no' }, store);
    expect(await page(leader, store)).toContain('もう一度協力店舗にする');
  });

  it('take a catalogue as a file, and name the line, the column and the reason of what was left out', async () => {
    const path = `/console/stores/${seeded.storeId}/import`;
    expect(text(await refused(leader, path, {}))).toContain('ファイルを選んでください');
    const csv = new File(['品名,単位,税込価格\r\n卵,パック,258\r\n,個,100\r\n'], 'list.csv');
    const result = await refused(leader, path, { file: csv });
    expect(text(result)).toMatch(/新しい品 1件.*取り込まなかった行 1件.* 3 品名 品名を入力してください/);
    const good = await leader.post(path, {
      file: new File(['品名,単位,税込価格\n卵,パック,258\n'], 'list.csv'),
    });
    expect([good.status, text(good)]).toEqual([200, expect.stringContaining('変わらない品 1件')]);
    expect(text(await refused(leader, path, { file: new File(['x'], 'x.csv') }))).toContain('列「品名」');
  });

  it('show what the city owes a store for a month, and take no payment before it is issued', async () => {
    const path = `/console/stores/${seeded.storeId}/statement`;
    expect(await page(leader, path)).toMatch(/2022年2月の精算書.*980円.*月が終わると確定できます/);
    expect(text(await refused(leader, path, {}))).toContain('月が終わってから');
    expect(text(await refused(leader, `${path}/pay`, { paidOn: TODAY }))).toContain('まだ確定していません');
  });

  it('are the leader’s, and of one city alone', async () => {
    expect((await staff.get('/console/stores')).status).toBe(404);
    for (const path of [`/console/stores/${seeded.storeId}`, `/console/orders/${seeded.orderId}`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await leader.get(`/console/stores/${randomUUID()}`)).status).toBe(404);
    expect((await leader.get('/console/stores/x/statement?month=2022-13')).status).toBe(404);
  });
});

describe('the pages of orders (Y-11, Y-18)', () => {
  it('take an order on the telephone and bring it to the door', async () => {
    const supportCaseId = await city.supported();
    const path = `${supportPaths.case(supportCaseId)}/order`;
    expect(await page(staff, path)).toContain('Ebina Store');
    expect(text(await refused(staff, path, {}))).toContain('店舗を選んでください');
    const rice = `quantity-${seeded.storeItemId}`;
    const basket = { store: seeded.storeId, wantedOn: TODAY, ownWishNote: '2/14の電話で頼まれた' };
    expect(text(await refused(staff, path, basket))).toContain('品が選ばれていません');
    const wrong = await refused(staff, path, { ...basket, [rice]: '百', 'free-1-name': 'みかん' });
    expect(text(wrong)).toContain('Riceの数は、1から99まで');
    expect(text(wrong)).toContain('見込みの単価（1）を入力してください');
    expect(wrong.text).toContain('value="みかん"');
    expect(text(await refused(staff, path, { ...basket, [rice]: '1', ownWishNote: '' }))).toContain(
      'いつ、どのように',
    );
    const free = { 'free-1-name': 'みかん', 'free-1-quantity': '3', 'free-1-priceYen': '120' };
    const order = await leads(staff, path, { ...basket, [rice]: '1', ...free }, /^\/console\/orders\//);
    expect(await page(staff, order)).toContain('見込み額 1,340円');
    await refused(staff, `${order}/step`, { act: 'eat' }, 409);
    await leads(staff, `${order}/step`, { act: 'place' }, order);
    await refused(staff, `${order}/step`, { act: 'place' }, 409);
    const request = await page(staff, `/console/orders/requests?store=${seeded.storeId}`);
    expect([request.includes('みかん'), request.includes('Person')]).toEqual([true, false]);
    expect(await page(staff, '/console/orders/deliveries')).toContain('海老名市勝瀬1-1');
    const receipt = {
      'outcome-1': 'bought',
      'paidYen-1': '980',
      'outcome-2': 'not-available',
      totalYen: '1000',
    };
    const differs = await refused(staff, `${order}/receipt`, receipt);
    expect(text(differs)).toContain('品ごとの額の合計は980円です');
    await leads(staff, `${order}/receipt`, { ...receipt, totalYen: '980' }, order);
    expect(text(await refused(staff, `${order}/deliver`, { how: 'door' }))).toContain('電話で知らせて');
    await leads(staff, `${order}/deliver`, { how: 'door', toldByPhone: 'yes' }, order);
    expect(await page(staff, order)).toContain('置き配、電話で知らせた');
    await refused(staff, `${order}/report`, { act: 'report-problem', note: '' });
    await leads(staff, `${order}/step`, { act: 'receive' }, order);
    expect(await page(staff, supportPaths.case(supportCaseId))).toContain('980円');
    expect(await page(staff, '/console/orders?tab=over&before=x')).toContain('本人が確認');
  });

  it('set how much the city lays out, and refuse what is no amount', async () => {
    const bad = { fromOn: '2022-02-30', budgetYen: '一万円', periodDays: '0' };
    expect((await refused(leader, '/console/orders/budget', bad)).text).toContain('一万円');
    await leads(
      leader,
      '/console/orders/budget',
      { fromOn: '2022-02-01', budgetYen: '50,000', periodDays: '7' },
      '/console/orders/budget',
    );
    expect(await page(leader, '/console/orders/budget')).toContain('50,000円');
    expect((await staff.get('/console/orders/budget')).status).toBe(404);
  });
});

describe('the pages of rounds, settlements and figures (Y-12, Y-13)', () => {
  it('record what was found at a door', async () => {
    const path = `/console/rounds/${seeded.roundId}`;
    const stop = /name="stop"[^>]*value="([^"]+)"/.exec((await staff.get(path)).text)?.[1] ?? '';
    expect(await page(staff, path)).toContain('□出した');
    await refused(staff, path, {});
    const unchecked = await refused(staff, path, { stop, result: 'taken', bags: '3' });
    expect(text(unchecked)).toContain('袋が二重か、確かめてから');
    await leads(staff, path, { stop, result: 'not-double-bagged' }, path);
    expect(await page(staff, path)).toContain('電話で知らせる');
    await leads(staff, path, { stop, act: 'told' }, path);
    expect((await staff.post(path, { stop: randomUUID(), result: 'not-outside' })).status).toBe(404);
    await refused(staff, '/console/rounds?day=2022-02-01', {}, 409);
    await refused(leader, '/console/rounds/areas', { name: '', weekdays: ['8'] });
    expect(await page(leader, '/console/rounds/areas')).toContain('月・火・水・木・金・土・日');
  });

  it('print the bill, take the payment, and then the receipt', async () => {
    const path = `/console/settlements/bills/${seeded.settlementId}`;
    expect(await page(staff, path)).toMatch(/請求書.*Seed Recovered 様.*980円/);
    const tooMuch = { paidOn: TODAY, amountYen: '981', way: 'counter' };
    expect(text(await refused(staff, path, tooMuch))).toContain('未払いの額より多く');
    await refused(staff, path, { paidOn: '2022-02-15', amountYen: '', way: '' });
    await refused(staff, `${path}/remind`, { reminderWay: 'fire' });
    await leads(staff, `${path}/remind`, { reminderWay: 'phone', reminderNote: '来週払う' }, path);
    expect((await staff.post(`${path}/withdraw`, {})).status).toBe(404);
    await leads(staff, path, { ...tooMuch, amountYen: '９８０円' }, path);
    expect(await page(staff, path)).toContain('領収書');
    await refused(leader, `${path}/withdraw`, {});
    expect(await page(staff, '/console/settlements?tab=paid')).toContain('Seed Recovered');
    expect((await stranger.get(path)).status).toBe(404);
  });

  it('close a case that is even, after four questions', async () => {
    const supportCaseId = await city.supported();
    const path = `${supportPaths.case(supportCaseId)}/settlement`;
    await refused(staff, path, {}, 409);
    await refused(staff, `${path}/close`, {}, 409);
    const satisfaction = `${supportPaths.case(supportCaseId)}/satisfaction`;
    const answers = { way: 'phone', answeredOn: TODAY, calls: '4', goods: 'none', overall: '4' };
    await refused(staff, satisfaction, answers);
    await city.endSupport(supportCaseId);
    await refused(staff, satisfaction, { ...answers, overall: '' });
    await leads(staff, satisfaction, answers, path);
    await leads(staff, `${path}/close`, {}, path);
    expect(await city.statusOf(supportCaseId)).toBe('closed');
    expect(await page(staff, '/console/settlements/satisfaction')).toContain('100％');
    const other = `${supportPaths.case(supportCaseId)}/other-support`;
    expect(await page(staff, other)).toContain('決定はありません');
    await refused(staff, other, { decisionId: randomUUID(), doneOn: TODAY, what: 'x' });
  });

  it('draw the day on one sheet, and as a table for spreadsheets', async () => {
    const sheet = await page(staff, '/console/support/daily');
    expect(sheet).toMatch(/自宅療養者.*自主療養者.*濃厚接触者.*合計/);
    expect(await page(staff, '/console/support/daily?day=2031-01-01')).toContain('2022年2月14日');
    const csv = await staff.get('/console/support/daily.csv?day=2022-02-14');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain('"2022-02-14","買い物とごみ出し","届けた"');
    expect(csv.text).not.toContain('Seed');
  });

  it('say what to do where there is nothing yet', async () => {
    for (const [path, told] of [
      ['/console/orders', '買い物は、支援している人のページ'],
      ['/console/orders/requests', 'この日に店舗へ頼む品はありません'],
      ['/console/orders/deliveries', 'この日のお届け先はありません'],
      ['/console/rounds', 'この日のルートはありません'],
      ['/console/settlements', '請求する人はいません'],
      ['/console/settlements?tab=open', 'この段階の請求はありません'],
      ['/console/stores', '協力店舗はまだありません'],
      ['/console/rounds/areas', '地区はまだありません'],
      ['/console/orders/budget', '上限はまだ決まっていません'],
    ] as const)
      expect(await page(stranger, path)).toContain(told);
  });
});
