import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { type Browser, codeOf, openSite, plain, type Site } from '../site.test-browser.ts';
import { words } from '../words.ts';

const NEW = '/console/accounts/new';
const OWN = 'kaze hikari ame yuki kumo';
const days = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const TYPED = {
  loginName: 'temporary',
  displayName: '臨時 花子',
  unitName: '平塚保健所',
  role: 'entry-support',
  ...days('validFrom', ['R4', '2', '11']),
  ...days('validThrough', ['2022', '2', '20']),
};

let testDatabase: TestDatabase;
let admin: pg.Client;
let site: Site;
let password = '';
let secret = '';
let path = '';

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

/** The manager at this moment of Japanese time. */
async function managerAt(time: string): Promise<Browser> {
  site.clock.set(parseInstant(time) ?? site.clock.now());
  return site.signedIn(`manager.${time.replaceAll(/\D/g, '')}`, 'manager');
}

const signIn = async (typed = OWN) => {
  const person = site.browser();
  const page = await person.post('/console/sign-in', { loginName: 'temporary', password: typed });
  return { person, page };
};

/** Both factors; the code of this moment. */
async function signedIn(): Promise<Browser> {
  const { person } = await signIn();
  const home = await person.post('/console/sign-in/code', { code: codeOf(secret, site.clock.now()) });
  expect(home.location).toBe('/console');
  return person;
}

const lastRefusal = async (): Promise<unknown> =>
  (
    await admin.query(
      `select detail from app.audit_event where action like 'session.refuse-%' order by event_id desc limit 1`,
    )
  ).rows[0]?.detail;

describe('temporary input support', () => {
  it('is opened with its days, of which the last is required', async () => {
    const manager = await managerAt('2022-02-10T09:00');
    const without = await manager.post(NEW, { ...TYPED, 'validThrough-day': '' });
    expect(without.status).toBe(422);
    expect(plain(without)).toContain(words.reasons['last-day-unreadable']);
    expect(without.text).toContain('value="R4"');
    const made = await manager.post(NEW, TYPED);
    expect(made.status).toBe(200);
    password = /<code>([a-z0-9-]{24})<\/code>/.exec(made.text)?.[1] ?? '';
    const { rows } = await admin.query(
      `select account_id as id, valid_from::text as "from", valid_through::text as through
       from app.staff_account where login_name = 'temporary'`,
    );
    expect(rows).toEqual([{ id: expect.any(String), from: '2022-02-11', through: '2022-02-20' }]);
    path = `/console/accounts/${rows[0]?.id}`;
    expect(plain(await manager.get('/console/accounts'))).toContain(words.accounts.validityStates['not-yet']);
  });

  it('cannot sign in before the first day, in the words of any refusal', async () => {
    const early = await signIn(password);
    expect(early.page.status).toBe(422);
    expect(plain(early.page)).toContain(words.signIn.refused);
    expect(await lastRefusal()).toMatchObject({ why: 'not-valid-today' });
    const wrong = await signIn('a wrong password');
    expect(plain(early.page)).toBe(plain(wrong.page));
  });

  it('signs in from the first day on', async () => {
    await managerAt('2022-02-11T00:00');
    const { person, page } = await signIn(password);
    expect(page.location).toBe('/console/sign-in/enrol');
    const enrol = await person.get('/console/sign-in/enrol');
    secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(enrol.text)?.[1] ?? '').replaceAll(' ', '');
    const code = codeOf(secret, site.clock.now());
    const home = await person.post('/console/sign-in/enrol', { code, newPassword: OWN, repeated: OWN });
    expect(home.location).toBe('/console');
  });

  it('is warned of in the list from seven days before its end on', async () => {
    const soon = words.accounts.validityStates['ends-soon'];
    expect(plain(await (await managerAt('2022-02-13T23:00')).get('/console/accounts'))).not.toContain(soon);
    expect(plain(await (await managerAt('2022-02-14T00:00')).get('/console/accounts'))).toContain(soon);
  });

  it('is signed out when the last day ends, wherever it then is', async () => {
    site.clock.set(parseInstant('2022-02-20T23:50') ?? site.clock.now());
    const person = await signedIn();
    const half = (await signIn()).person;
    site.pass(9);
    expect((await person.get('/console/account')).status).toBe(200);
    site.pass(1);
    expect((await person.get('/console/account')).location).toContain('/console/sign-in');
    const late = await half.post('/console/sign-in/code', { code: codeOf(secret, site.clock.now()) });
    expect(late.location).toContain('/console/sign-in');
    const { page } = await signIn();
    expect([page.status, plain(page).includes(words.signIn.refused)]).toEqual([422, true]);
    expect(await lastRefusal()).toMatchObject({ why: 'not-valid-today' });
  });

  it('is let in again once its last day is moved', async () => {
    const manager = await managerAt('2022-02-21T09:00');
    expect(plain(await manager.get(path))).toContain(words.accounts.validityStates.ended);
    const past = await manager.post(`${path}/extend`, days('validThrough', ['2022', '2', '20']));
    expect([past.status, plain(past).includes(words.reasons['last-day-past'])]).toEqual([422, true]);
    const done = await manager.post(`${path}/extend`, days('validThrough', ['2022', '3', '31']));
    expect(done.location).toBe(`${path}?done=extend`);
    await signedIn();
  });

  it('keeps its end whatever role is asked for it', async () => {
    const manager = await managerAt('2022-02-22T09:00');
    const page = await manager.post(`${path}/change-role`, { role: 'manager' });
    expect([page.status, plain(page).includes(words.reasons['role-out-of-bounds'])]).toEqual([422, true]);
  });
});
