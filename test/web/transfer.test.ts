import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../src/kernel/ids.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { answerToday, approve, fileAndOpen, fillIn, openLink, signIn } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { konno, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let desk: Client;
let reviewer: Client;
let centre: Client;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  desk = createClient(world.origin);
  reviewer = createClient(world.origin);
  centre = createClient(world.origin);
  await signIn(world, desk, world.staff['health-centre']);
  await signIn(world, reviewer, world.staff.reviewer);
  await signIn(world, centre, world.staff.manager);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

/** The filing of somebody who has just filed. */
async function filingOf(person: Person): Promise<{ filingId: Uuid; caseId: Uuid; number: string | null }> {
  const [row] = await rows.select<{ filing_id: Uuid; case_id: Uuid; management_number: string | null }>(
    'select filing_id, case_id, management_number from app.filing where email = $1 order by submitted_at desc',
    [person.email],
  );
  if (row === undefined) throw new Error('Nobody filed.');
  return { filingId: row.filing_id, caseId: row.case_id, number: row.management_number };
}

/** A name as it is kept: with one full-width space. */
const kept = ({ name }: Person): string => name.replace(' ', '\u3000');

const born = { 'birth-date-year': '平成7', 'birth-date-month': '4', 'birth-date-day': '12' };

describe('somebody who calls for food (K-04, K-14..K-16, K-58)', () => {
  let resident: Client;
  let page: string;
  let filing: Awaited<ReturnType<typeof filingOf>>;

  beforeAll(async () => {
    resident = createClient(world.origin);
    await fileAndOpen(world, resident, washimi);
    await approve(world, reviewer, (await filingOf(washimi)).filingId);
    filing = await filingOf(washimi);
    page = `/console/phone-desk/${filing.filingId}`;
  });

  it('is found by number, and by name with more, and by no name alone', async () => {
    const byNumber = await desk.post('/console/phone-desk', { number: filing.number ?? '' });
    expect(byNumber.status).toBe(200);
    expect(byNumber.text).toContain(washimi.kana);
    expect(byNumber.text).not.toContain(washimi.street);
    const byName = await desk.post('/console/phone-desk', { name: 'わしみ', phone: washimi.phone });
    expect(byName.text).toContain(page);
    expect((await desk.post('/console/phone-desk', { name: 'ワシミ' })).status).toBe(422);
    expect((await desk.post('/console/phone-desk', { number: '14-0000-0000-1' })).status).toBe(422);
    expect((await desk.post('/console/phone-desk')).status).toBe(422);
  });

  it('says who they are before anything is shown', async () => {
    const door = await desk.get(page);
    expect(door.text).toContain('生年月日を教えてください');
    for (const secret of [washimi.street, kept(washimi), '046-232-7701', '046232'])
      expect(door.text).not.toContain(secret);
    expect((await desk.get(`${page}/meal-service`)).location).toBe(page);
    const wrong = await desk.post(page, {
      ...born,
      'birth-date-day': '13',
      address: `海老名市${washimi.street}`,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('合いません');
    const right = await desk.post(page, { ...born, address: `神奈川県海老名市${washimi.street}` });
    expect(right.location).toBe(page);
    expect((await desk.get(page)).text).toContain(kept(washimi));
  });

  it('hears the consequence, agrees, and is asked twice', async () => {
    const form = await desk.get(`${page}/meal-service`);
    for (const said of [
      '配食サービスを申し込むことで、感染症法に基づく発生届が提出され、感染症法上の陽性者となり、自主療養者ではなくなります',
      'パックご飯、レトルト食品、味噌汁、スープ、栄養補助食品など',
      '8日分',
      'ティッシュペーパー',
      '元にもどすことはできません',
    ])
      expect(form.text).toContain(said);
    const fields = { reason: 'economic', people: '2', 'delivery-note': '=HYPERLINK("x")' };
    const unread = await desk.post(`${page}/meal-service`, fields);
    expect(unread.status).toBe(422);
    expect(unread.text).toContain('読み上げて同意を得てから');
    expect(unread.text).toContain('HYPERLINK');

    const sure = await desk.post(`${page}/meal-service`, { ...fields, agreed: 'yes' });
    expect(sure.status).toBe(200);
    expect(sure.text).toContain('移しますか');
    expect(sure.text).toContain('経済的事情');
    const [untouched] = await rows.select('select status from app.filing where filing_id = $1', [
      filing.filingId,
    ]);
    expect(untouched).toEqual({ status: 'issued' });
    const edit = await desk.post(`${page}/meal-service`, { ...fields, agreed: 'yes', step: 'edit' });
    expect(edit.text).toContain('HYPERLINK');

    const done = await desk.post(`${page}/meal-service/confirm`, { ...fields, agreed: 'yes' });
    expect(done.location).toBe(page);
    const after = await desk.get(page);
    expect(after.text).toContain('発生届にもとづく療養へ移りました');
    expect(after.text).not.toContain('配食サービスを申し込む</a>');
    const again = await desk.post(`${page}/diagnosis/confirm`, { agreed: 'yes' });
    expect(again.location).toBe(page);
  });

  it('is written to, and told what has changed and which paper is theirs', async () => {
    await world.settle();
    const mail = world.mailTo(washimi.email, '届出の状況が変わりました');
    for (const secret of [kept(washimi), '陽性', '配食', '発生届']) expect(mail.body).not.toContain(secret);
    await openLink(world, resident, washimi);
    const status = await resident.get('/ja/status');
    expect(status.text).toContain('自主療養者ではなくなりました');
    expect(status.text).toContain('療養証明書');
    expect(status.text).not.toContain('もう一度届け出る');
    const notice = /href="(\/ja\/documents\/[^"]+)"/.exec(status.text)?.[1] ?? '';
    expect((await resident.get(notice)).status).toBe(200);
    const before = await rows.select('select count(*)::int as n from app.document where kind = $1', [
      'certificate',
    ]);
    expect((await resident.post('/ja/certificate')).status).toBe(422);
    await world.settle();
    expect(
      await rows.select('select count(*)::int as n from app.document where kind = $1', ['certificate']),
    ).toEqual(before);
    expect((await resident.get('/ja/status/access-log')).text).toContain('療養の支援のため');
  });

  it('cannot file again beside the law (F-20)', async () => {
    const other = createClient(world.origin);
    await fillIn(world, other, washimi);
    const refused = await other.post('/ja/filing/confirm');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('感染症法に基づく療養中です');
  });
});

describe('a diagnosis that a caller tells while their filing waits (K-57)', () => {
  it('takes the filing from the reviewer who holds it, and stands in the list of what has to be reported', async () => {
    const resident = createClient(world.origin);
    await fileAndOpen(world, resident, konno);
    const { filingId, caseId } = await filingOf(konno);
    const review = `/console/filings/${filingId}`;
    expect((await reviewer.post(`${review}/claim`)).location).toBe(review);
    const page = `/console/phone-desk/${filingId}`;
    await desk.post(page, { ...born, address: `海老名市${konno.street}` });
    const day = { 'diagnosed-on-year': '2022', 'diagnosed-on-month': '2', 'diagnosed-on-day': '14' };
    const fields = { institution: '海老名総合クリニック', ...day, 'told-by': 'family', agreed: 'yes' };

    const form = await desk.get(`${page}/diagnosis`);
    expect(form.text).toContain(
      '医師が陽性診断をした場合は、法定発生届が発行され、感染症法に基づく就業制限や外出自粛が要請されます',
    );
    const future = await desk.post(`${page}/diagnosis`, { ...fields, 'diagnosed-on-year': '2023' });
    expect(future.status).toBe(422);
    expect(future.text).toContain('海老名総合クリニック');
    expect((await desk.post(`${page}/diagnosis`, fields)).text).toContain('診断を記録し');
    expect((await desk.post(`${page}/diagnosis/confirm`, fields)).location).toBe(page);

    const late = await reviewer.post(`${review}/approve`, { checked: [] });
    expect(late.text).toContain('発生届に移行');
    expect((await reviewer.get('/console/filings')).text).not.toContain(konno.kana);

    const list = await desk.get('/console/transfers');
    expect(list.text).toContain(kept(konno));
    expect(list.text).toContain('海老名総合クリニック');
    expect(list.text).toContain(`/console/cases/${caseId}`);
    const meals = await desk.get('/console/transfers?kind=meal-service');
    expect(meals.text).toContain(kept(washimi));
    expect(meals.text).not.toContain(kept(konno));
    expect((await desk.get('/console/transfers?from=2030-01-01')).text).toContain('この条件の方はいません');
    const csv = await centre.get('/console/transfers.csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain('"海老名総合クリニック"');
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a notified patient', () => {
  it('is asked every day on, and stays on the list until the health centre releases them', async () => {
    const { caseId } = await filingOf(washimi);
    const resident = createClient(world.origin);
    await openLink(world, resident, washimi);
    await world.pass(24);
    await answerToday(resident, 'well');
    // Twelve days without a tick, as after an outage.
    await world.clock.advance(12 * 24 * 3_600_000);
    await world.pass(1);
    const [course] = await rows.select(
      'select category, status from app.recuperation_case where case_id = $1',
      [caseId],
    );
    expect(course).toEqual({ category: 'notified', status: 'open' });
    const slots = await rows.select<{ n: number; days: number }>(
      'select count(distinct slot_on)::int as n, max(slot_on) - min(slot_on) + 1 as days from app.observation_slot where case_id = $1',
      [caseId],
    );
    expect(slots[0]?.n).toBe(slots[0]?.days);
    const shown = await desk.get(`/console/cases/${caseId}`);
    expect(shown.text).toContain('発生届');
  });
});
