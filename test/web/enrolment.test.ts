import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/modules/documents/templates/read-pdf.cases.ts';
import type { TestWorld } from '../world/test-world.ts';
import { type Client, createClient } from './client.ts';
import {
  APPLICANT,
  CLINIC,
  ENROLMENT,
  firstSignIn,
  type InstitutionWorld,
  linkIn,
  passwordOn,
  plain,
  startInstitutionWorld,
} from './institution-world.ts';
import type { Rows } from './rows.ts';

const HOUR_MS = 3_600_000;

let started: InstitutionWorld;
let world: TestWorld;
let rows: Rows;
let manager: Client;
let add: InstitutionWorld['add'];
let statusOf: InstitutionWorld['statusOf'];
/** The clinic that goes the whole way. */
let clinicId: string;
let countedId: string;

beforeAll(async () => {
  started = await startInstitutionWorld();
  ({ world, rows, manager, add, statusOf } = started);
  await manager.post('/console/health-centres/new', {
    name: '厚木保健福祉事務所',
    phone: '046-224-1111',
    municipalities: '海老名市',
  });
  clinicId = await add({});
});
afterAll(() => started.stop());

describe('the ID campaign', () => {
  it('leads from the invitation to an active institution, step by step (H-03, H-14, H-21)', async () => {
    const set = { 'deadline-year': '2020', 'deadline-month': '7', 'deadline-day': '31' };
    expect((await manager.post(`${ENROLMENT}/deadline`, set)).status).toBe(303);
    expect(plain(await manager.get(ENROLMENT))).toContain('2020年7月31日(金) あと14日');

    const facilityId = clinicId;
    const page = `${ENROLMENT}/${facilityId}`;
    expect(plain(await manager.get(page))).toContain('未案内');
    expect((await manager.post(`${page}/invite`)).location).toBe(page);
    await world.settle();
    const mail = world.mailTo(CLINIC.email);
    expect(mail.body).toContain('2020年7月31日');
    expect(mail.body).not.toContain(CLINIC.name);
    const link = linkIn(mail.body);

    const visitor = createClient(world.origin);
    expect(plain(await visitor.get(link))).toContain(CLINIC.name);
    const wrong = await visitor.post(link, { ...APPLICANT, phone: '1' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('id="phone-error"')]);
    expect(wrong.text).toContain('value="院長 花子"');
    expect((await visitor.post(link, APPLICANT)).location).toBe('/institutions/applied');
    const again = await visitor.post(link, APPLICANT);
    const nowhere = await visitor.get(`/institutions/apply/${'x'.repeat(43)}`);
    expect([again.status, again.text]).toEqual([404, nowhere.text]);

    expect(plain(await manager.get(page))).toContain('院長 花子');
    expect((await manager.post(`${page}/issue`, { loginName: 'sakura' })).status).toBe(409);
    expect((await manager.post(`${page}/review`)).status).toBe(422);
    expect((await manager.post(`${page}/review`, { called: 'yes' })).location).toBe(page);
    expect((await manager.get(page)).text).toContain('value="m1411012349"');
    const taken = await manager.post(`${page}/issue`, { loginName: world.staff.clinic.loginName });
    expect([taken.status, plain(taken)]).toEqual([422, expect.stringContaining('もう使われています')]);
    const issued = await manager.post(`${page}/issue`, { loginName: 'sakura', as: 'page' });
    const password = passwordOn(issued);
    expect(plain(issued)).toContain('sakura');
    expect((await manager.get(page)).text).not.toContain(password);
    expect(await statusOf(facilityId)).toBe('issued');
    expect(plain(await manager.get(`${ENROLMENT}?status=issued`))).toContain(CLINIC.name);

    const person = await firstSignIn(world, { loginName: 'sakura', password });
    expect((await person.get('/console')).status).toBe(200);
    expect(await statusOf(facilityId)).toBe('active');
    expect(plain(await manager.get(ENROLMENT))).not.toContain(CLINIC.name);
    expect(plain(await manager.get(`${ENROLMENT}?status=active`))).toContain(CLINIC.name);
    const history = plain(await manager.get(page));
    for (const step of [
      '案内しました',
      '申請がありました',
      '申請を確かめました',
      'IDを発行しました',
      '初めてサインイン',
      '利用が始まりました',
    ])
      expect(history).toContain(step);
    const [account] = await rows.select<{ role: string; facility: string }>(
      "select role, facility_id as facility from app.staff_account where login_name = 'sakura'",
    );
    expect(account).toEqual({ role: 'clinic-manager', facility: facilityId });
  });

  it('counts as completed only whom it was issued and who signed in with both factors (H-21)', async () => {
    const done = async (): Promise<number> =>
      Number(/手続の完了 \d+件のうち (\d+)件/.exec(plain(await manager.get(ENROLMENT)))?.[1]);
    const before = await done();
    countedId = await add({ code: '1411044441', name: '数える医院', email: 'count@kazoe.invalid' });
    const account = await started.issue(countedId, 'count@kazoe.invalid', 'kazoeru');
    expect(await done()).toBe(before);
    await firstSignIn(world, account);
    expect(await done()).toBe(before + 1);
  });

  it('suspends and revokes every account of an institution at once, and resumes the manager alone', async () => {
    const facilityId = countedId;
    const page = `${ENROLMENT}/${facilityId}`;
    const statuses = () =>
      rows.select<{ status: string }>('select status from app.staff_account where facility_id = $1', [
        facilityId,
      ]);
    expect((await manager.post(`${page}/suspend`)).status).toBe(422);
    await manager.post(`${page}/suspend`, { 'suspend-note': '連絡がつかない' });
    expect([await statusOf(facilityId), await statuses()]).toEqual(['suspended', [{ status: 'suspended' }]]);
    await manager.post(`${page}/resume`);
    expect([await statusOf(facilityId), await statuses()]).toEqual(['active', [{ status: 'active' }]]);
    await manager.post(`${page}/revoke`, { 'revoke-note': '閉院の予定' });
    expect([await statusOf(facilityId), await statuses()]).toEqual(['revoked', [{ status: 'suspended' }]]);
    expect((await manager.post(`${page}/suspend`, { 'suspend-note': 'x' })).status).toBe(409);
  });

  it('exempts with a reason, words where it is another, and a day to look again, shown first once it has come (H-20)', async () => {
    const facilityId = await add({ code: '1411055559', name: '例外の医院', email: '' });
    const page = `${ENROLMENT}/${facilityId}`;
    const empty = await manager.post(`${page}/exempt`, { reason: 'other' });
    expect(empty.status).toBe(422);
    for (const field of ['note', 'reviewOn']) expect(empty.text).toContain(`id="${field}-error"`);
    const exemption = {
      reason: 'no-web-entry',
      'reviewOn-year': '2020',
      'reviewOn-month': '7',
      'reviewOn-day': '18',
    };
    expect((await manager.post(`${page}/exempt`, exemption)).location).toBe(page);
    expect(plain(await manager.get(page))).toContain('医療機関のシステム上、Web入力が難しい');
    expect(plain(await manager.get(ENROLMENT))).not.toContain('見直す日が来ています');
    await world.clock.advance(24 * HOUR_MS);
    const board = plain(await manager.get(ENROLMENT));
    expect(board.indexOf('見直す日が来ています')).toBeGreaterThan(0);
    expect(board.indexOf('例外の医院')).toBeLessThan(board.indexOf('種別ごと'));
    await manager.post(`${page}/end-exemption`);
    expect(await statusOf(facilityId)).toBe('not-invited');
  });

  it('invites everybody by one press, prints letters for those without mail, and reminds the silent after a week', async () => {
    await add({ code: '1411088881', name: '黙る医院', email: 'silent@damaru.invalid' });
    const uninvited = Number(/未案内の(\d+)か所/.exec(plain(await manager.get(ENROLMENT)))?.[1]);
    const invited = await manager.post(`${ENROLMENT}/invitations`);
    expect(invited.location).toContain(`moved=${uninvited}`);
    await world.settle();
    const letters = await manager.post(`${ENROLMENT}/letters`, { choice: 'first' });
    expect(letters.headers.get('content-type')).toBe('application/pdf');
    const pdf = await readPdf(letters.bytes);
    const [{ count } = { count: 0 }] = await rows.select<{ count: number }>(
      `select count(*)::int as count from app.facility_invitation where channel = 'letter'`,
    );
    expect(pdf.pages).toBe(count);
    expect(count).toBeGreaterThan(1);
    const text = pdf.texts.map(piece => piece.text).join('');
    expect(text).toContain('2020年7月31日');
    expect(pdf.alts).toEqual(['申請のアドレスのQRコード']);
    const link = linkIn(text);
    expect((await createClient(world.origin).get(link)).status).toBe(200);
    expect((await manager.post(`${ENROLMENT}/letters`, { choice: 'first' })).status).toBe(422);

    const mails = world.mails.length;
    expect((await manager.post(`${ENROLMENT}/reminders`, { days: '7' })).location).toContain('mailed=0');
    await world.clock.advance(7 * 24 * HOUR_MS);
    const reminded = await manager.post(`${ENROLMENT}/reminders`, { days: '7' });
    await world.settle();
    const sent = world.mails.slice(mails).filter(({ subject }) => subject.includes('再度のお願い'));
    expect(sent.length).toBeGreaterThan(0);
    expect(reminded.location).toContain(`mailed=${sent.length}`);
    expect((await manager.post(`${ENROLMENT}/reminders`, { days: '7' })).location).toContain('mailed=0');
    const again = await manager.post(`${ENROLMENT}/letters`, { choice: 'again', days: '7' });
    expect(again.headers.get('content-type')).toBe('application/pdf');
  });

  it('hands the initial password over as a letter where that is asked for', async () => {
    const facilityId = await add({ code: '1411066669', name: '手紙の医院', email: 'letter@tegami.invalid' });
    const page = `${ENROLMENT}/${facilityId}`;
    await manager.post(`${page}/invite`);
    await world.settle();
    await createClient(world.origin).post(linkIn(world.mailTo('letter@tegami.invalid').body), APPLICANT);
    await manager.post(`${page}/review`, { called: 'yes' });
    const letter = await manager.post(`${page}/issue`, { loginName: 'tegami', as: 'letter' });
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    const text = (await readPdf(letter.bytes)).texts.map(piece => piece.text).join('');
    const password = /[a-z0-9]{4}(?:-[a-z0-9]{4}){4}/.exec(text)?.[0] ?? '';
    const person = createClient(world.origin);
    const given = await person.post('/console/sign-in', { loginName: 'tegami', password });
    expect(given.location).toBe('/console/sign-in/enrol');
  });

  it('sends an application back with the reason, and invites anew', async () => {
    const facilityId = await add({ code: '1411077773', name: '差戻し医院', email: 'back@modosu.invalid' });
    const page = `${ENROLMENT}/${facilityId}`;
    await manager.post(`${page}/invite`);
    await world.settle();
    const first = linkIn(world.mailTo('back@modosu.invalid').body);
    await createClient(world.origin).post(first, APPLICANT);
    await manager.post(`${page}/send-back`, { 'send-back-note': '職員ではない' });
    await world.settle();
    const second = linkIn(world.mailTo('back@modosu.invalid').body);
    expect(second).not.toBe(first);
    expect((await createClient(world.origin).get(first)).status).toBe(404);
    expect((await createClient(world.origin).get(second)).status).toBe(200);
    expect(plain(await manager.get(page))).not.toContain(APPLICANT.email);
  });

  it('is told as a file of those who have not finished', async () => {
    const file = await manager.get(`${ENROLMENT}/list.csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text).toContain('"差戻し医院","帰国者・接触者外来等","厚木保健福祉事務所","案内ずみ"');
    expect(file.text).not.toContain(CLINIC.name);
  });

  it('keeps no token and no password in clear', async () => {
    const [{ found } = { found: 1 }] = await rows.select<{ found: number }>(
      `select count(*)::int as found from app.facility_invitation where octet_length(token_hash) <> 32`,
    );
    expect(found).toBe(0);
    expect(world.log.join('\n')).not.toMatch(/institutions\/apply\/[A-Za-z0-9_-]{43}/);
  });
});
