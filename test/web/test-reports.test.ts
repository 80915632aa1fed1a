import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Client } from './client.ts';
import { openRows, type Rows } from './rows.ts';
import { daysInOtherForms } from './shown-dates.ts';
import {
  doneIn,
  enterTest,
  formIdIn,
  infected,
  NEW_TEST,
  negative,
  signedIn,
  storedTest,
  testCount,
} from './test-entries.ts';

let world: TestWorld;
let rows: Rows;
let clinic: Client;
let otherClinic: Client;
let centre: Client;
let support: Client;
let auditor: Client;

beforeAll(async () => {
  world = await startTestWorld('2020-07-20T09:00');
  rows = await openRows(world);
  clinic = await signedIn(world, world.staff.clinic);
  otherClinic = await signedIn(world, world.staff.otherClinic);
  centre = await signedIn(world, world.staff['health-centre']);
  support = await signedIn(world, world.staff['entry-support']);
  auditor = await signedIn(world, world.staff.auditor);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const clinicId = () => world.staff.facilities.clinic.facilityId;
const asProxy = () => ({ facility: clinicId(), channel: 'fax', channelReason: 'no-web-entry' });

describe('a clinic reports a test (H-07, H-08, H-24, H-25)', () => {
  it('a negative with days, specimen, method and result, confirmed on the page of the next one', async () => {
    const answer = await enterTest(clinic, negative);
    expect(answer.status, answer.text.slice(0, 500)).toBe(303);
    expect(await storedTest(rows, doneIn(answer))).toMatchObject({
      facility: clinicId(),
      status: 'reported',
      result: 'negative',
      channel: 'web',
      proxy: false,
      contract: 'none',
      person: null,
    });
    const next = await clinic.get(answer.location ?? '');
    expect(next.text).toContain('登録しました');
    // What the institution used last is chosen beforehand.
    expect(next.text).toMatch(/<option value="pcr" selected/);
    expect(next.text).toMatch(/<option value="saliva" selected/);
    const report = `/console/tests/${doneIn(answer)}`;
    for (const path of [
      answer.location ?? '',
      report,
      `${report}/correct`,
      '/console/tests',
      '/console/tests/grid',
    ]) {
      const shown = await clinic.get(path);
      expect([shown.status, ...daysInOtherForms(shown)], path).toEqual([200]);
    }
    expect(next.text).toMatch(/7月\d+日\([日月火水木金土]\)/);
  });

  it('and a form that is sent twice is one report', async () => {
    const form = await clinic.get(NEW_TEST);
    const fields = { formId: formIdIn(form), ...negative, patientNumber: 'twice' };
    const [first, second] = [await clinic.post(NEW_TEST, fields), await clinic.post(NEW_TEST, fields)];
    expect(doneIn(second)).toBe(doneIn(first));
  });

  it('keeps what was typed and says beside each field what is wrong', async () => {
    const before = await testCount(rows);
    const answer = await enterTest(clinic, {
      ...infected,
      phone: 'x',
      sampledOn: '7/21',
      nameKana: '山﨑',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('採取日が今日より後です');
    expect(answer.text).toContain('id="phone-error"');
    expect(answer.text).toContain('id="nameKana-error"');
    expect(answer.text).toContain('value="7/21"');
    expect(answer.text).toContain('value="山﨑　花子"');
    expect(await testCount(rows)).toBe(before);
  });

  it('a positive leads to a person of the authority, whom the clinic never sees, and opens no case', async () => {
    const cases = (await rows.counts()).recuperation_case;
    const answer = await enterTest(clinic, infected);
    expect(answer.status, answer.text.slice(0, 2000)).toBe(303);
    await world.settle();
    const report = await storedTest(rows, doneIn(answer));
    expect(report?.person).not.toBeNull();
    const [person] = await rows.select<Record<'name' | 'address', string>>(
      'select name, address from app.person where person_id = $1',
      [report?.person],
    );
    expect(person).toEqual({ name: '山﨑　花子', address: '海老名市中央1-1' });
    expect((await rows.counts()).recuperation_case).toBe(cases);

    const again = await enterTest(clinic, { ...infected, patientNumber: 'second test' });
    await world.settle();
    expect((await storedTest(rows, doneIn(again)))?.person).toBe(report?.person);
  });

  it('is shown to the clinic and the authority, and to another clinic as if it did not exist', async () => {
    const id = doneIn(await enterTest(clinic, { ...infected, phone: '0467123456' }));
    for (const client of [clinic, centre, support])
      expect((await client.get(`/console/tests/${id}`)).text).toContain('山﨑　花子');
    const foreign = await otherClinic.get(`/console/tests/${id}`);
    const unknown = await otherClinic.get('/console/tests/01900000-0000-7000-8000-000000000000');
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
    expect((await otherClinic.get('/console/tests')).text).not.toContain('山﨑');
    expect((await otherClinic.get('/console/tests/list.csv')).text).not.toContain('山﨑');
    expect((await auditor.get('/console/tests')).status).toBe(404);
  });
});

describe('somebody who looks like one in whom the disease was found before (F-05)', () => {
  it('is shown on the page of the next test, and what is said is kept with who and when', async () => {
    const slipped = await enterTest(clinic, { ...infected, phone: '090-1234-5679' });
    const page = await clinic.get(slipped.location ?? '');
    const field = /name="(judge-[0-9a-f-]{36})"/.exec(page.text)?.[1] ?? '';
    expect(page.text).toContain('電話番号が1文字違う');
    const said = await clinic.post(`/console/tests/${doneIn(slipped)}/same-person`, { [field]: 'same' });
    expect((await clinic.get(said.location ?? '')).text).toContain('判断を記録しました');
    const kept = await rows.select(
      `select 1 from app.entry_judgement where report_id = $1 and judgement = 'same' and judged_by = $2`,
      [doneIn(slipped), `staff:${world.staff.clinic.accountId}`],
    );
    expect(kept).toHaveLength(1);
    const elsewhere = await enterTest(otherClinic, { ...infected, phone: '090-1234-5670' });
    expect((await otherClinic.get(elsewhere.location ?? '')).text).not.toContain('judge-');
  });
});

describe('the authority enters for an institution (H-19, H-26, H-33)', () => {
  it('after choosing it, by name or code', async () => {
    expect((await support.get(NEW_TEST)).text).toContain('どの医療機関の検査ですか');
    expect((await support.get(`${NEW_TEST}?text=1410000011`)).text).toContain('First clinic');
    expect((await support.get(`${NEW_TEST}?text=First`)).text).toContain('First clinic');
    expect((await support.get(`${NEW_TEST}?text=nobody`)).text).toContain('見つかりません');
  });

  it('as a proxy, with the way it came and the reason why not by the web', async () => {
    const without = await enterTest(
      support,
      { ...negative, ...asProxy(), channelReason: '' },
      `?facility=${clinicId()}`,
    );
    expect(without.status).toBe(422);
    expect(without.text).toContain('画面から入力されなかった理由を選んでください');

    const answer = await enterTest(support, { ...negative, ...asProxy() }, `?facility=${clinicId()}`);
    const id = doneIn(answer);
    expect(await storedTest(rows, id)).toMatchObject({
      facility: clinicId(),
      channel: 'fax',
      reason: 'no-web-entry',
      proxy: true,
    });
    const audit = await rows.select(
      `select 1 from app.audit_event where subject_id = $1 and action = 'test-report.enter-for'
         and role = 'entry-support' and detail ->> 'proxy' = 'true'`,
      [id],
    );
    expect(audit).toHaveLength(1);
    expect((await clinic.get(`/console/tests/${id}`)).text).toContain('（代行）');
  });

  it('while a clinic can neither enter for another one nor claim to be a proxy', async () => {
    const answer = await enterTest(otherClinic, { ...negative, ...asProxy() });
    expect(await storedTest(rows, doneIn(answer))).toMatchObject({
      facility: world.staff.facilities.otherClinic.facilityId,
      channel: 'web',
      proxy: false,
    });
  });
});

describe('the list of reports', () => {
  it('narrows by day, result, who entered and what stands out, and is a file for spreadsheets', async () => {
    const page = await centre.get('/console/tests?flag=proxy');
    expect(page.text).toContain('代行入力');
    expect(page.text).toContain('First clinic');
    expect(page.text).not.toContain('Other clinic');
    expect((await centre.get('/console/tests?on=7/19&result=positive')).text).toContain(
      '条件に合う報告はありません',
    );
    expect((await support.get('/console/tests?by=me')).text).toContain('Staff entry-support');
    const id = doneIn(await enterTest(clinic, { ...negative, patientNumber: 'withdrawn' }));
    await clinic.post(`/console/tests/${id}/withdraw`, { revision: '1', reason: 'duplicate' });
    const csv = await clinic.get('/console/tests/list.csv?flag=withdrawn');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain('"取り下げ"');
    expect(csv.text.split('\r\n')).toHaveLength(3);
  });
});

describe('how fast and by whom results are entered (H-08, H-19)', () => {
  it('is shown by institution and week, and by health centre, with the line of the slow ones', async () => {
    const page = await centre.get('/console/tests/figures');
    expect(page.status).toBe(200);
    expect(page.text).toContain('24時間より後は遅い');
    expect(page.text).toContain('First clinic');
    expect(page.text).toContain('保健所の決まっていない医療機関');
    expect(page.text).toMatch(/<svg class="chart-plot"/);
  });

  it('is the institution’s own for an institution', async () => {
    const page = await otherClinic.get('/console/tests/figures');
    expect(page.text).toContain('Other clinic');
    expect(page.text).not.toContain('First clinic');
  });
});
