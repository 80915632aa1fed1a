import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/ui/language.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { codeIn, fileAndOpen, fillIn, openLink } from './acts.ts';
import { type Client, createClient, type Fields } from './client.ts';
import { applicantOf, type Person, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

const NEW_MAIL = 'washimi.new@mail.invalid';

let world: TestWorld;
let rows: Rows;
let resident: Client;
let contact: Record<string, string>;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  resident = createClient(world.origin);
  await fileAndOpen(world, resident, washimi);
  const filed = applicantOf(washimi) as Record<string, string>;
  contact = Object.fromEntries(
    ['phone', 'postal-code', 'municipality', 'street', 'email'].map(name => [name, filed[name] ?? '']),
  );
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const correct = (change: Fields = {}) => resident.post('/ja/status/contact', { ...contact, ...change });
const person = async () =>
  (await rows.select('select phone, email, address, contact_version from app.person'))[0];
const filing = async () =>
  (await rows.select('select phone, email, address, postal_code, municipality_code from app.filing'))[0];

describe('a resident who corrects how they are reached', () => {
  it('finds the way on their page, and what they filed in the fields, in every language', async () => {
    expect((await resident.get('/ja/status')).text).toContain('href="/ja/status/contact"');
    for (const language of languages) {
      const page = await resident.get(`/${language}/status/contact`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(washimi.email);
      expect(page.text).toContain(washimi.street);
    }
  });

  it('is told when nothing changed', async () => {
    const version = (await person())?.contact_version;
    const answer = await correct();
    expect(answer.text).toContain('変わったところはありません');
    expect((await person())?.contact_version).toBe(version);
  });

  it('loses nothing that was typed when something is wrong', async () => {
    const answer = await correct({ phone: '12', street: '国分南1丁目2' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('国分南1丁目2');
    expect(answer.text).toContain('電話番号は、市外局番からの数字で入れてください');
  });

  it('has the address filled in from the postal code', async () => {
    const answer = await correct({ 'postal-code': '243-0018', action: 'find-address' });
    expect(answer.text).toContain('厚木市');
    expect(answer.text).toContain('中町');
  });

  it('is told what happens outside the prefecture, and nothing changes (K-47, A-16)', async () => {
    const before = await person();
    const answer = await correct({
      'postal-code': '100-0001',
      municipality: '千代田区',
      street: '千代田1-1',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('神奈川県の外に移る方へ');
    expect(answer.text).toContain('自主療養証明書は、神奈川県内に住所がある方に出すため');
    expect(answer.text).toContain('千代田1-1');
    expect(await person()).toEqual(before);
  });

  it('is reached by the new telephone and address at once; the filing stays as it was (K-65)', async () => {
    const filed = await filing();
    const moved = {
      phone: '090-7777-0001',
      'postal-code': '243-0018',
      municipality: '厚木市',
      street: '中町3丁目2番',
    };
    const answer = await correct(moved);
    expect(answer.location).toBe('/ja/status/contact?saved=yes');
    contact = { ...contact, ...moved };
    expect((await resident.get('/ja/status/contact?saved=yes')).text).toContain('連絡先を直しました');
    expect(await person()).toMatchObject({ phone: '09077770001', address: '厚木市中町3丁目2番' });
    expect(await filing()).toEqual(filed);

    const [audit] = await rows.select<{ fields: string[]; detail: unknown }>(
      `select fields, detail from app.audit_event where action = 'person.correct-contact'`,
    );
    expect(audit?.fields).toEqual(['phone', 'postalCode', 'municipalityCode', 'address']);
    expect(JSON.stringify(audit)).not.toContain('中町');
    const [event] = await rows.select<{ payload: object }>(
      `select payload from app.outbox_event where type = 'person.contact-changed'`,
    );
    expect(Object.keys(event?.payload ?? {}).sort()).toEqual([
      'caseId',
      'contactVersion',
      'filingId',
      'personId',
    ]);
    await world.settle();
    expect(world.mailTo(washimi.email, '連絡先が変わりました').body).not.toContain('/open/');
  });

  it('proves a new mail address by the code that went there', async () => {
    const asked = await correct({ email: NEW_MAIL });
    expect(asked.location).toBe('/ja/status/contact/code');
    await world.settle();
    const code = codeIn(world.mailTo(NEW_MAIL).body);
    expect(await person()).toMatchObject({ email: washimi.email });

    const wrong = await resident.post('/ja/status/contact/code', {
      code: code === '000000' ? '111111' : '000000',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('数字がちがいます');
    const soon = await resident.post('/ja/status/contact/code/resend');
    expect(soon.status).toBe(422);
    const right = await resident.post('/ja/status/contact/code', { code });
    expect(right.location).toBe('/ja/status/contact?saved=yes');
    expect(await person()).toMatchObject({ email: NEW_MAIL });
    expect(await rows.select('select 1 from app.email_code')).toEqual([]);
    await world.settle();
    world.mailTo(washimi.email, '連絡先が変わりました');
    expect((await resident.get('/ja/status/contact/code')).location).toBe('/ja/status/contact');
  });

  it('gets the questions of the next days at the new address', async () => {
    await world.pass(24);
    const question = world.mailTo(NEW_MAIL, '/open/');
    expect(question.recipient).toBe(NEW_MAIL);
    expect(
      world.mails.filter(({ recipient, body }) => recipient === washimi.email && body.includes('/open/')),
    ).toHaveLength(1);
    await openLink(world, resident, { ...washimi, email: NEW_MAIL });
  });

  it('is the same person when they file again with the new number', async () => {
    const again: Person = { ...washimi, phone: '090-7777-0001', email: NEW_MAIL };
    const browser = createClient(world.origin);
    await fillIn(world, browser, again);
    expect((await browser.post('/ja/filing/confirm')).location).toBe('/ja/filing/done');
    expect(await rows.select('select count(*)::int as n from app.person')).toEqual([{ n: 1 }]);
    const statuses = await rows.select<{ status: string }>(
      'select status from app.filing order by submitted_at',
    );
    expect(statuses.map(({ status }) => status)).toEqual(['superseded', 'submitted']);
    // The old filing no longer holds the contact.
    const closed = await resident.get('/ja/status/contact');
    expect(closed.status).toBe(409);
    expect(closed.text).toContain('新しい届出に代わっています');
  });
});
