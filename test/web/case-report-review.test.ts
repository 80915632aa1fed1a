import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import { signIn } from './acts.ts';
import { another, type CaseReportWorld, idIn, patient, startCaseReportWorld } from './case-report-world.ts';
import { type Client, createClient, type Fields } from './client.ts';
import { countsCases } from './counted-cases.ts';
import { losesCertificates } from './lost-certificates.ts';
import { narrowedLists } from './narrowed-lists.ts';
import type { Rows } from './rows.ts';

let all: CaseReportWorld;
let world: TestWorld;
let rows: Rows;
let clinic: Client;
let centre: Client;
let support: Client;
let manager: Client;
let write: CaseReportWorld['write'];
let report: CaseReportWorld['report'];
let stored: CaseReportWorld['stored'];
let act: CaseReportWorld['act'];
beforeAll(async () => {
  all = await startCaseReportWorld();
  ({ world, rows, clinic, centre, support, write, report, stored, act } = all);
  manager = createClient(world.origin);
  await signIn(world, manager, world.staff.manager);
});
afterAll(() => all.stop());

losesCertificates(() => ({ ...all, manager }));

describe('the health centre', () => {
  it('accepts, and the institution sees when and by which health centre (H-18)', async () => {
    const id = await report(another());
    const queue = await centre.get('/console/case-reports');
    expect(queue.text).toContain(id);
    expect((await act(id, 'accept')).status).toBe(303);
    expect((await stored(id)).status).toBe('accepted');
    const page = await clinic.get(`/console/case-reports/${id}`);
    expect(page.text).toMatch(/厚木保健福祉事務所が .* に受理/);
    expect((await act(id, 'accept')).status).toBe(409);
    expect((await centre.get('/console/case-reports')).text).not.toContain(id);
  });

  it('asks back; the institution sees the question first, replies or corrects, and the difference is kept (F-05)', async () => {
    const id = await report(another());
    expect((await act(id, 'query')).status).toBe(422);
    expect((await act(id, 'query', { 'query-message': '電話番号を確かめてください。' })).status).toBe(303);
    const list = await clinic.get('/console/case-reports');
    expect(list.text).toContain('保健所からの問い合わせ');
    expect(list.text.indexOf(id)).toBeLessThan(list.text.indexOf('この医療機関の届出。新しい順</caption>'));
    expect((await clinic.get(`/console/case-reports/${id}`)).text).toContain('電話番号を確かめてください。');
    expect((await act(id, 'reply', { 'reply-message': 'これから直します。' }, clinic)).status).toBe(303);
    const correction = { ...patient, 'birth-date': '1980/4/12', phone: '080-9999-0000' };
    expect((await act(id, 'correct', correction, clinic)).status).toBe(422);
    const corrected = await act(
      id,
      'correct',
      { ...correction, 'correction-reason': 'typing-error' },
      clinic,
    );
    expect(corrected.status).toBe(303);
    expect(await stored(id)).toMatchObject({ status: 'submitted', revision: 2 });
    const page = await centre.get(`/console/case-reports/${id}`);
    expect(page.text).toContain('<ins>08099990000</ins>');
    expect(page.text).toContain('これから直します。');
  });

  it('lets the institution correct no more once it has accepted, and amends with a reason itself', async () => {
    const id = await report(another());
    await act(id, 'accept');
    const correction = { ...patient, 'correction-reason': 'typing-error', name: '佐藤　華子' };
    expect((await act(id, 'correct', correction, clinic)).status).toBe(409);
    expect((await act(id, 'correct', correction)).status).toBe(303);
    expect(await stored(id)).toMatchObject({ status: 'accepted', revision: 2 });
  });

  it('gives the report to another health centre or authority, with to whom and why (F-24)', async () => {
    const id = await report(another());
    const [other] = await rows.select<{ id: string }>(
      `select health_centre_id as id from app.health_centre where name = '平塚保健福祉事務所'`,
    );
    expect((await act(id, 'reroute', { 'reroute-message': 'x' })).status).toBe(422);
    const moved = await act(id, 'reroute', {
      'health-centre': other?.id ?? '',
      'reroute-message': '転居したため',
    });
    expect(moved.status).toBe(303);
    await world.settle();
    expect(await stored(id)).toMatchObject({ status: 'submitted', centre: '平塚保健福祉事務所' });
    const away = await act(id, 'transfer', { recipient: '藤沢市', 'transfer-message': '住所が藤沢市' });
    expect(away.status).toBe(303);
    await world.settle();
    expect(await stored(id)).toMatchObject({
      status: 'transferred',
      caseStatus: 'closed',
      closeReason: 'handed-over',
    });
    expect((await clinic.get(`/console/case-reports/${id}`)).text).toContain('藤沢市 住所が藤沢市');
  });

  it('withdraws a report, which ends the case unless another report stands', async () => {
    const same = another();
    const [one, two] = [await report(same), await report({ ...same, confirmed: 'yes' })];
    await act(one, 'withdraw', { 'withdraw-message': '検査がすべて陰性' });
    await world.settle();
    expect(await stored(one)).toMatchObject({ status: 'withdrawn', caseStatus: 'open' });
    await act(two, 'withdraw', { 'withdraw-message': '検査がすべて陰性' });
    await world.settle();
    expect(await stored(two)).toMatchObject({ caseStatus: 'closed', closeReason: 'withdrawn' });
  });

  it('records a death, never before the onset or birth, and the case is closed', async () => {
    const id = await report(another());
    expect((await act(id, 'death', { 'died-on': '8/11' })).status).toBe(422);
    expect((await act(id, 'death', { 'died-on': '1900-01-01' })).status).toBe(422);
    expect((await act(id, 'death', { 'died-on': '8/10' })).status).toBe(303);
    await world.settle();
    expect(await stored(id)).toMatchObject({ revision: 2, caseStatus: 'closed', closeReason: 'died' });
  });

  it('lists what cannot be analysed', async () => {
    const id = await report(another());
    const missing = await centre.get('/console/case-reports/quality?flaw=onset-missing');
    expect(missing.text).toContain(id);
    expect((await centre.get('/console/case-reports/quality?flaw=late')).text).not.toContain(id);
    expect((await clinic.get('/console/case-reports/quality')).status).toBe(404);
  });

  it('can do nothing of it to a report as an institution', async () => {
    const id = await report(another());
    for (const step of ['accept', 'query', 'reroute', 'transfer', 'withdraw', 'death'])
      expect((await act(id, step, {}, clinic)).status, step).toBe(404);
  });
});

describe('a corrected name (F-05, F-08)', () => {
  const personNamed = async (personId: string | null) =>
    (
      await rows.select<{ name: string }>(
        'select name, name_kana, phone from app.person where person_id = $1',
        [personId],
      )
    )[0];
  const correctName = (id: string, was: Fields, name: string) =>
    act(id, 'correct', { ...patient, ...was, name, 'correction-reason': 'typing-error' }, clinic);

  it('reaches the person who is known by that report alone, and is taken back exactly', async () => {
    const mori = { ...another(), name: '守　一郎', 'name-kana': 'モリ イチロウ', phone: '090-7777-0010' };
    const id = await report(mori);
    const { personId } = await stored(id);
    const before = await personNamed(personId);
    expect((await correctName(id, mori, '森　一郎')).status).toBe(303);
    await world.settle();
    expect((await personNamed(personId))?.name).toBe('森　一郎');
    const path = `/console/persons/people/${personId}`;
    const page = await centre.get(path);
    expect(page.text).toContain('守　一郎 → 森　一郎');
    const correction = /name="correction" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const undone = await centre.post(`${path}/corrections`, { correction, act: 'undo' });
    expect(undone.location).toBe(`${path}?told=undo`);
    expect(await personNamed(personId)).toEqual(before);
    expect((await centre.post(`${path}/corrections`, { correction, act: 'undo' })).status).toBe(409);
  });

  it('waits for a human where others report the same person', async () => {
    const hara = { ...another(), name: '原　次郎', 'name-kana': 'ハラ ジロウ', phone: '090-7777-0020' };
    const id = await report(hara);
    await report({ ...hara, confirmed: 'yes' });
    const { personId } = await stored(id);
    await correctName(id, hara, '源　次郎');
    await world.settle();
    expect((await personNamed(personId))?.name).toBe('原　次郎');
    const waiting = await centre.get('/console/persons/corrections');
    expect(waiting.text).toContain('原　次郎 → 源　次郎');
    // The navigation says how many wait, and only to those who may decide.
    expect(waiting.text).toMatch(
      /href="\/console\/persons\/corrections" aria-current="page">訂正の提案 <span[^>]*>1<\/span>/,
    );
    expect((await support.get('/console/tests')).text).not.toContain('訂正の提案');
    const path = `/console/persons/people/${personId}`;
    const correction = /name="correction" value="([^"]+)"/.exec((await centre.get(path)).text)?.[1] ?? '';
    expect((await centre.post(`${path}/corrections`, { correction })).status).toBe(422);
    await centre.post(`${path}/corrections`, { correction, act: 'accept' });
    expect((await personNamed(personId))?.name).toBe('源　次郎');
    const decided = await centre.get('/console/persons/corrections');
    expect(decided.text).not.toContain('源　次郎');
    expect(decided.text).toMatch(/aria-current="page">訂正の提案 <span[^>]*>0<\/span>/);
  });
});

describe('proxy entry (H-33)', () => {
  it('names the institution, the channel and why it was not the web, and is marked as such', async () => {
    const refused = await write(support, { ...patient, ...another() });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('届け出た医療機関が見つかりません');
    expect(refused.text).toContain('Webで届かなかった理由を選んでください');
    const reported = await write(support, {
      ...patient,
      ...another(),
      facility: '1410000011',
      channel: 'fax',
      'channel-reason': 'no-web-entry',
    });
    expect(reported.status, reported.text.slice(0, 1500)).toBe(303);
    const [row] = await rows.select<{ proxy: boolean; channel: string; facility: string }>(
      `select proxy, entry_channel as channel, f.name as facility from app.case_report
       join app.facility f using (authority_id, facility_id) where report_id = $1`,
      [idIn(reported)],
    );
    expect(row).toEqual({ proxy: true, channel: 'fax', facility: 'First clinic' });
    // What is typed for an institution is its own.
    expect((await clinic.get(`/console/case-reports/${idIn(reported)}`)).text).toContain('代行入力');
  });
});

describe('a scanned page', () => {
  it('stands beside the form, gives the moment of the report, and is named by it', async () => {
    const [sheet] = await rows.select<{ id: string }>(
      `insert into app.received_sheet (authority_id, sheet_id, facility_id, kind, channel, received_at, pages,
         sealed_key, status, registered_by)
       values ($1, gen_random_uuid(), $2, 'case-report', 'fax', '2022-08-09T08:00:00Z', 1, '\\x00', 'waiting',
         'staff:x')
       returning sheet_id as id`,
      [KANAGAWA, world.staff.facilities.clinic.facilityId],
    );
    const sheetId = sheet?.id ?? '';
    const form = await support.get(`/console/case-reports/new?sheet=${sheetId}`);
    expect(form.text).toContain(`/console/sheets/${sheetId}`);
    expect(form.text).toContain('value="1410000011"');
    const fields = {
      ...patient,
      ...another(),
      facility: '1410000011',
      channel: 'fax',
      'diagnosed-on': '8/9',
    };
    const sent = await write(support, { ...fields, 'channel-reason': 'no-web-entry' }, `?sheet=${sheetId}`);
    expect(sent.status).toBe(303);
    const [row] = await rows.select<{ sheet: string; reported: string }>(
      `select sheet_id as sheet, (reported_at at time zone 'UTC')::text as reported from app.case_report
       where report_id = $1`,
      [idIn(sent)],
    );
    expect(row).toEqual({ sheet: sheetId, reported: '2022-08-09 08:00:00' });
    // To an institution there are no pages.
    expect((await clinic.get(`/console/case-reports/new?sheet=${sheetId}`)).text).not.toContain(sheetId);
  });
});

describe('the statutory form', () => {
  it('is a PDF for the chart', async () => {
    const id = await report(another());
    const pdf = await clinic.get(`/console/case-reports/${id}/form`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.headers.get('content-disposition')).not.toMatch(/佐藤|sato/i);
  });
});

describe('whoever works for one health centre (H-12)', () => {
  const queue = '/console/case-reports';
  const centreNamed = async (name: string): Promise<string> => {
    const [found] = await rows.select<{ id: string }>(
      'select health_centre_id as id from app.health_centre where name = $1',
      [name],
    );
    return found?.id ?? '';
  };

  it('is assigned by the manager of accounts, and finds the lists on their own centre and one key from the whole authority', async () => {
    const ofAtsugi = await report(another());
    const account = `/console/accounts/${world.staff['health-centre'].accountId}`;
    expect((await manager.get(account)).text).toContain(`${account}/health-centres`);
    const wrong = await manager.post(`${account}/health-centres`, { healthCentre: ofAtsugi });
    expect([wrong.status, wrong.text.includes('選んだ保健所が見つかりません')]).toEqual([422, true]);
    const assign = async (name: string) =>
      manager.post(`${account}/health-centres`, { healthCentre: await centreNamed(name) });

    expect((await assign('平塚保健福祉事務所')).location).toBe(`${account}?done=centres`);
    const other = await centre.get(queue);
    expect(other.text).toContain('平塚保健福祉事務所の分だけを示しています');
    expect(other.text).not.toContain(ofAtsugi);
    const whole = `${queue}?show=open&amp;centre=all`;
    expect(other.text).toContain(`href="${whole}"`);
    expect((await centre.get(whole.replace('&amp;', '&'))).text).toContain(ofAtsugi);
    // It is a filter: the report itself is theirs to work on at night.
    expect((await centre.get(`${queue}/${ofAtsugi}`)).status).toBe(200);

    expect((await assign('厚木保健福祉事務所')).location).toBe(`${account}?done=centres`);
    expect((await centre.get(queue)).text).toContain(ofAtsugi);
    for (const list of ['/console/tests', '/console/sheets'])
      expect((await centre.get(list)).text).toContain('厚木保健福祉事務所の分だけを示しています');
    expect((await manager.post(`${account}/health-centres`, {})).status).toBe(303);
    expect((await centre.get(queue)).text).not.toContain('の分だけを示しています');
  });
});

countsCases(() => all);
narrowedLists(() => all);
