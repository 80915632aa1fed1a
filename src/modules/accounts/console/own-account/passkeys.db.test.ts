import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import {
  type Browser,
  codeOf,
  ORIGIN,
  openSite,
  PASSWORD,
  type Page,
  plain,
  type Site,
} from '../site.test-browser.ts';
import { words } from '../words.ts';
import {
  askedOn,
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from './software-authenticator.fixture.ts';

const NEW = '/console/account/passkeys/new';
const STEP = '/console/sign-in/passkey';

let testDatabase: TestDatabase;
let admin: pg.Client;
let site: Site;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  site = await openSite(testDatabase.appUrl, TEST_CONTEXT_KEY);
  admin = new pg.Client({ connectionString: testDatabase.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await site.database.close();
  await testDatabase.drop();
});

async function enrol(person: Browser, key: SoftwareAuthenticator, label = '診察室のパソコン'): Promise<Page> {
  const asked = askedOn(await person.get(NEW));
  return person.post(NEW, { label, current: PASSWORD, passkey: key.create(asked, ORIGIN) });
}

/** The password given, and the page that asks for the second factor. */
async function atSecondStep(loginName: string): Promise<{ person: Browser; page: Page }> {
  const person = site.browser();
  await person.post('/console/sign-in', { loginName, password: PASSWORD });
  return { person, page: await person.get('/console/sign-in/code') };
}

const idOf = async (loginName: string): Promise<string> =>
  (await admin.query('select account_id as id from app.staff_account where login_name = $1', [loginName]))
    .rows[0]?.id;

const refused = (page: Page): readonly [number, boolean] => [
  page.status,
  plain(page).includes(words.reasons['passkey-wrong']),
];

describe('a passkey', () => {
  it('is made with the present password, and signs in instead of the code', async () => {
    const key = softwareAuthenticator();
    const owner = await site.signedIn('key.owner', 'reviewer');
    expect((await enrol(owner, key)).location).toBe('/console/account?told=passkey-created');
    const own = await owner.get('/console/account');
    expect(plain(own)).toContain('診察室のパソコン');
    expect(plain(own)).toContain(words.passkeys.unused);

    const { person, page } = await atSecondStep('key.owner');
    expect(JSON.parse(askedOn(page)).allowCredentials).toMatchObject([{ id: key.id }]);
    expect(page.text).toContain('name="code"');
    const home = await person.post(STEP, { passkey: key.get(askedOn(page), ORIGIN) });
    expect(home.location).toBe('/console');
    expect(plain(await person.get('/console/account'))).not.toContain(words.passkeys.unused);
  });

  it('is asked a new question each time, which the first answer uses up', async () => {
    const key = softwareAuthenticator();
    await enrol(await site.signedIn('asked.anew', 'reviewer'), key);
    const first = await atSecondStep('asked.anew');
    const answer = key.get(askedOn(first.page), ORIGIN);
    expect((await first.person.post(STEP, { passkey: answer })).location).toBe('/console');

    const second = await atSecondStep('asked.anew');
    expect(refused(await second.person.post(STEP, { passkey: answer }))).toEqual([422, true]);
    const again = askedOn(await second.person.get('/console/sign-in/code'));
    expect(refused(await second.person.post(STEP, { passkey: 'nonsense' }))).toEqual([422, true]);
    expect(refused(await second.person.post(STEP, { passkey: key.get(again, ORIGIN) }))).toEqual([422, true]);
  });

  it('is refused for another page’s origin, when another key signed, and when its count goes backwards', async () => {
    const [key, other] = [softwareAuthenticator(), softwareAuthenticator()];
    await enrol(await site.signedIn('careful', 'reviewer'), key);
    await enrol(await site.signedIn('somebody.else', 'reviewer'), other);
    const { person, page } = await atSecondStep('careful');
    expect(
      refused(await person.post(STEP, { passkey: key.get(askedOn(page), 'https://evil.example', 4) })),
    ).toEqual([422, true]);
    const asked = async () => askedOn(await person.get('/console/sign-in/code'));
    expect(refused(await person.post(STEP, { passkey: other.get(await asked(), ORIGIN) }))).toEqual([
      422,
      true,
    ]);
    const used = await person.post(STEP, { passkey: key.get(await asked(), ORIGIN, 9) });
    expect(used.location).toBe('/console');
    const copy = await atSecondStep('careful');
    const backwards = await copy.person.post(STEP, { passkey: key.get(askedOn(copy.page), ORIGIN, 3) });
    expect(refused(backwards)).toEqual([422, true]);
  });

  it('counts wrong answers to the lock of the account, and the code does not get round it', async () => {
    const key = softwareAuthenticator();
    await enrol(await site.signedIn('locked.out', 'reviewer'), key);
    const secret = await site.staff('locked.out', 'reviewer');
    const { person } = await atSecondStep('locked.out');
    for (let n = 0; n < 5; n++) await person.post(STEP, { passkey: 'nonsense' });
    const asked = askedOn(await person.get('/console/sign-in/code'));
    expect(refused(await person.post(STEP, { passkey: key.get(asked, ORIGIN) }))).toEqual([422, true]);
    const code = codeOf(secret, site.clock.now());
    expect((await person.post('/console/sign-in/code', { code })).status).toBe(422);
  });

  it('is not made without the present password, without a name, or by a browser that cannot', async () => {
    const key = softwareAuthenticator();
    const person = await site.signedIn('not.made', 'reviewer');
    const post = async (fields: Record<string, string>): Promise<Page> => {
      const passkey = key.create(askedOn(await person.get(NEW)), ORIGIN);
      return person.post(NEW, { label: '鍵', current: PASSWORD, passkey, ...fields });
    };
    const wrong = await post({ current: 'a wrong password' });
    expect([wrong.status, plain(wrong).includes(words.reasons['current-wrong'])]).toEqual([422, true]);
    expect(wrong.text).toContain('value="鍵"');
    const nameless = await post({ label: '' });
    expect([nameless.status, plain(nameless).includes(words.reasons['label-length'])]).toEqual([422, true]);
    const unable = await post({ passkey: '' });
    expect([unable.status, plain(unable).includes(words.reasons['passkey-missing'])]).toEqual([422, true]);
    const elsewhere = await person.post(NEW, {
      label: '鍵',
      current: PASSWORD,
      passkey: key.create(askedOn(await person.get(NEW)), 'https://evil.example'),
    });
    expect(elsewhere.status).toBe(422);
    expect(plain(await person.get('/console/account'))).toContain(words.passkeys.none);
    expect((await enrol(person, key)).location).toBe('/console/account?told=passkey-created');
    const twice = await enrol(person, key);
    expect([twice.status, plain(twice).includes(words.reasons['passkey-known'])]).toEqual([422, true]);
  });

  it('is ended by its owner alone, and by a reset of the second factor', async () => {
    const key = softwareAuthenticator();
    const owner = await site.signedIn('its.owner', 'reviewer');
    await enrol(owner, key);
    const passkeyId =
      /name="passkeyId" value="([^"]+)"/.exec((await owner.get('/console/account')).text)?.[1] ?? '';
    const stranger = await site.signedIn('no.owner', 'reviewer');
    await stranger.post('/console/account/passkeys/remove', { passkeyId });
    expect(plain(await owner.get('/console/account'))).toContain('診察室のパソコン');
    const removed = await owner.post('/console/account/passkeys/remove', { passkeyId });
    expect(removed.location).toBe('/console/account?told=passkey-removed');
    expect(askedOn((await atSecondStep('its.owner')).page)).toBe('');

    await enrol(owner, softwareAuthenticator());
    const manager = await site.signedIn('key.manager', 'manager');
    await manager.post(`/console/accounts/${await idOf('its.owner')}/reset-second-factor`);
    const { rows } = await admin.query(
      'select count(*)::int as held from app.staff_passkey where account_id = $1 and revoked_at is null',
      [await idOf('its.owner')],
    );
    expect(rows).toEqual([{ held: 0 }]);
  });
});
