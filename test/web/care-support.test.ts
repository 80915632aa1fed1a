import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { idIn, notify } from './care-people.ts';
import { type Client, createClient } from './client.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let centre: Client;
let caseId: Uuid;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T10:00');
  rows = await openRows(world);
  centre = createClient(world.origin);
  await signIn(world, centre, world.staff['health-centre']);
  caseId = await notify(world, {
    name: 'Lender Person',
    kana: 'LENDER PERSON',
    phone: '09022220001',
    email: 'borrower@mail.invalid',
  });
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const of = (what: string, whose = caseId): string => `/console/care/cases/${whose}/${what}`;
const casePage = (): string => `/console/cases/${caseId}`;

const laterBy = async (hours: number): Promise<void> => {
  await world.clock.advance((hours - 1) * 3_600_000);
  await world.pass(1);
};
const reminders = () => world.mails.filter(({ subject }) => subject === 'お貸ししているもののご返却のお願い');

describe('close contacts', () => {
  const contact = {
    name: '髙橋　花子',
    nameKana: 'ﾀｶﾊｼ ﾊﾅｺ',
    phone: '090-3333-0001',
    relation: 'household',
    lastContactOn: '2/12',
  };

  it('are asked for with what is missing, and watched as long as the rule of the day says', async () => {
    const form = await centre.get(of('contact'));
    expect(form.text).toContain('7日目まで見守ります');
    const bad = await centre.post(of('contact'), { ...contact, nameKana: '123', lastContactOn: '2/20' });
    expect(bad.status).toBe(422);
    for (const text of ['href="#nameKana"', 'href="#lastContactOn"', '今日までの日付', '髙橋'])
      expect(bad.text, text).toContain(text);
    expect((await centre.post(of('contact'), contact)).location).toBe(casePage());
    const [stored] = await rows.select(
      'select name, name_kana, phone, watched_through::text, rule_id, status from app.close_contact',
    );
    expect(stored).toEqual({
      name: '髙橋　花子',
      name_kana: 'タカハシ ハナコ',
      phone: '09033330001',
      watched_through: '2022-02-19',
      rule_id: 'close-contacts-2022-01-28',
      status: 'watched',
    });
    const page = (await centre.get(casePage())).text;
    expect(page).toContain('2/19(土)まで');
    expect(page).toContain('濃厚接触者を加えた（同居）');
  });

  it('become cases once; a second record says that a colleague was faster', async () => {
    await centre.post(of('contact'), { ...contact, name: 'Second Contact', relation: 'work' });
    const [second] = await rows.select<{ id: Uuid }>(
      `select contact_id as id from app.close_contact where relation = 'work'`,
    );
    const path = `/console/care/contacts/${second?.id}`;
    expect((await centre.post(path, {})).status).toBe(409);
    expect((await centre.post(path, { status: 'became-case' })).location).toBe(casePage());
    expect((await centre.post(path, { status: 'ended' })).status).toBe(409);
    expect((await centre.get(casePage())).text).toContain('発症した');
  });

  it('are no longer watched when the window is over', async () => {
    await laterBy(24 * 6);
    const statuses = await rows.select('select relation, status from app.close_contact order by relation');
    expect(statuses).toEqual([
      { relation: 'household', status: 'ended' },
      { relation: 'work', status: 'became-case' },
    ]);
  });
});

describe('oximeters (F-13)', () => {
  let loanId: Uuid;

  it('are entered into the ledger by their numbers, each once', async () => {
    const path = '/console/care/oximeters';
    const bad = await centre.post(path, { numbers: 'K-1 あ' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('「あ」は管理番号になりません');
    expect((await centre.post(path, { numbers: 'k-1, K-2\nK-2' })).location).toBe(path);
    const known = await rows.select('select management_number from app.oximeter order by 1');
    expect(known).toEqual([{ management_number: 'K-1' }, { management_number: 'K-2' }]);
  });

  it('are lent with a number of the ledger alone, and to one person at a time', async () => {
    const form = (await centre.get(of('oximeter'))).text;
    const proposed = /name="dueOn"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? '';
    expect(proposed).toMatch(/^2\/\d+$/);
    const lend = (managementNumber: string, dueOn = proposed, whose = caseId) =>
      centre.post(of('oximeter', whose), { managementNumber, dueOn });
    expect((await lend('')).text).toContain('入れてください');
    expect((await lend('K-9')).text).toContain('台帳にない番号です');
    expect((await lend('K-1', '2/21')).location).toBe(casePage());
    const other = await notify(world, { name: 'Other Borrower', kana: 'OTHER', phone: '0462220001' });
    const taken = await lend('k-1', '2/28', other);
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('貸出中か、紛失');
    expect((await lend('K-2', '2/21', other)).status).toBe(303);
    const [loan] = await rows.select<{ id: Uuid }>(
      `select loan_id as id from app.oximeter_loan where management_number = 'K-1'`,
    );
    loanId = idIn(loan?.id ?? null);
  });

  it('are asked back by day when they are overdue, in words that name neither them nor the illness', async () => {
    await laterBy(24);
    expect(reminders()).toEqual([]);
    await laterBy(22);
    expect(reminders()).toEqual([]);
    await laterBy(2);
    expect(reminders().map(({ recipient }) => recipient)).toEqual(['borrower@mail.invalid']);
    for (const word of ['オキシメーター', 'コロナ', '療養', '感染', 'Lender', 'K-1'])
      expect(reminders()[0]?.body, word).not.toContain(word);
    await laterBy(24);
    expect(reminders()).toHaveLength(1);
    await laterBy(48);
    expect(reminders()).toHaveLength(2);

    const ledger = (await centre.get('/console/care/oximeters')).text;
    expect(ledger.indexOf('K-1')).toBeGreaterThan(0);
    expect(ledger).toContain('日超過');
    expect(ledger).toContain('2回');
  });

  it('can be asked back at once, once a day, where there is an address', async () => {
    await laterBy(24);
    const path = `/console/care/loans/${loanId}`;
    expect((await centre.post(path, { act: 'remind' })).status).toBe(303);
    expect((await centre.post(path, { act: 'remind' })).text).toContain('今日はもう催促を送りました');
    const [other] = await rows.select<{ id: Uuid }>(
      `select loan_id as id from app.oximeter_loan where management_number = 'K-2'`,
    );
    const byPhone = await centre.post(`/console/care/loans/${other?.id}`, { act: 'remind' });
    expect([byPhone.status, byPhone.text.includes('電話してください')]).toEqual([409, true]);
  });

  it('come back, even those that were lost, and then can be lent again', async () => {
    const path = `/console/care/loans/${loanId}`;
    expect((await centre.post(path, {})).status).toBe(409);
    expect((await centre.post(path, { act: 'lost' })).status).toBe(303);
    expect((await centre.get('/console/care/oximeters?status=lost')).text).toContain('K-1');
    expect((await centre.post(path, { act: 'returned' })).status).toBe(303);
    expect((await centre.post(path, { act: 'lost' })).status).toBe(409);
    const due = { managementNumber: 'K-1', dueOn: '3/20' };
    expect((await centre.post(of('oximeter'), due)).location).toBe(casePage());
    const page = (await centre.get(casePage())).text;
    for (const text of ['貸した（K-1）', '返った（K-1）', '返却済み']) expect(page, text).toContain(text);
  });
});

describe('notes', () => {
  it('are written once and shown with their writer', async () => {
    expect((await centre.post(of('note'), { text: '' })).status).toBe(422);
    const long = await centre.post(of('note'), { text: 'x'.repeat(2_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('2,000文字まで');
    expect((await centre.post(of('note'), { text: '家族に\n連絡した' })).location).toBe(casePage());
    const page = (await centre.get(casePage())).text;
    expect(page).toContain('連絡した');
    expect(page).toContain('Staff health-centre');
  });
});

describe('whoever may not see the care of patients', () => {
  it('sees the case without it', async () => {
    const reviewer = createClient(world.origin);
    await signIn(world, reviewer, world.staff.reviewer);
    const page = await reviewer.get(casePage());
    expect(page.status).toBe(200);
    for (const hidden of ['療養先と支援', '連絡した', 'K-1', '花子']) expect(page.text).not.toContain(hidden);
    expect((await reviewer.get('/console/care')).status).toBe(404);
  });
});
