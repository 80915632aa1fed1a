import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import { mayStaff } from '../../index.ts';
import { type Browser, codeOf, EBINA, openSite, PASSWORD, plain, type Site } from '../site.test-browser.ts';
import { words } from '../words.ts';

const ACCOUNTS = '/console/accounts';
const NEW = `${ACCOUNTS}/new`;
const NOBODY = '0190a0b0-0000-7000-8000-000000000000';
const TYPED = {
  loginName: 'new.person',
  displayName: '鈴木 一郎',
  unitName: '平塚保健所',
  role: 'health-centre',
};

let testDatabase: TestDatabase;
let admin: pg.Client;
let site: Site;
let manager: Browser;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  site = await openSite(testDatabase.appUrl, TEST_CONTEXT_KEY);
  admin = new pg.Client({ connectionString: testDatabase.adminUrl });
  await admin.connect();
  manager = await site.signedIn('the.manager', 'manager');
});

afterAll(async () => {
  await admin.end();
  await site.database.close();
  await testDatabase.drop();
});

async function accountPathOf(loginName: string): Promise<string> {
  const { rows } = await admin.query('select account_id as id from app.staff_account where login_name = $1', [
    loginName,
  ]);
  return `${ACCOUNTS}/${rows[0]?.id}`;
}

const actionsAudited = async (path: string): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ action: string }>(
    'select action from app.audit_event where subject_id = $1 order by event_id',
    [path.split('/').at(-1)],
  );
  return rows.map(row => row.action);
};

const passwordOn = (text: string): string =>
  /<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){4})<\/code>/.exec(text)?.[1] ?? '';

describe('a new account', () => {
  it('is made with an initial password that is shown once and opens the first sign-in', async () => {
    const made = await manager.post(NEW, TYPED);
    expect(made.status).toBe(200);
    const password = passwordOn(made.text);
    expect(password).not.toBe('');
    const path = await accountPathOf('new.person');
    expect((await manager.get(path)).text).not.toContain(password);
    expect(await actionsAudited(path)).toContain('account.create');

    const person = site.browser();
    const given = await person.post('/console/sign-in', { loginName: 'new.person', password });
    expect(given.location).toBe('/console/sign-in/enrol');
    expect(plain(await manager.get(ACCOUNTS))).toContain(words.noSecondFactor);
  });

  it('is refused with what was typed when a field does not fit or the name is taken', async () => {
    const wrong = await manager.post(NEW, { ...TYPED, loginName: 'no', role: 'root' });
    expect(wrong.status).toBe(422);
    expect(plain(wrong)).toContain(words.reasons['login-name-form']);
    expect(plain(wrong)).toContain(words.reasons['role-unknown']);
    expect(wrong.text).toContain('value="鈴木 一郎"');
    const taken = await manager.post(NEW, { ...TYPED, loginName: 'THE.manager' });
    expect([taken.status, plain(taken).includes(words.reasons['login-name-taken'])]).toEqual([422, true]);
  });

  it('may have a name that another authority has given', async () => {
    const other = await site.signedIn('ebina.manager', 'manager', EBINA);
    expect((await other.post(NEW, { ...TYPED, loginName: 'the.manager' })).status).toBe(200);
  });
});

describe('what a manager does to an account', () => {
  it.each([
    ['change-role', { role: 'auditor' }],
    ['suspend', {}],
    ['end-sessions', {}],
    ['reset-password', {}],
    ['reset-second-factor', {}],
  ] as const)('%s ends the person’s sessions from the next request on', async (kind, fields) => {
    const loginName = `person.${kind}`;
    const person = await site.signedIn(loginName, 'reviewer');
    const path = await accountPathOf(loginName);
    const asked = await manager.get(`${path}/${kind}`);
    expect(plain(asked)).toContain(words.actions[kind].effect);
    expect((await person.get('/console/account')).status).toBe(200);

    const done = await manager.post(`${path}/${kind}`, fields);
    expect(done.status).toBe(kind.startsWith('reset') ? 200 : 303);
    expect((await person.get('/console/account')).location).toContain('/console/sign-in');
    expect(await actionsAudited(path)).toContain(`account.${kind}`);
  });

  it('change-role counts at the next sign-in', async () => {
    const secret = await site.staff('promoted', 'reviewer');
    const path = await accountPathOf('promoted');
    const unknown = await manager.post(`${path}/change-role`, { role: 'root' });
    expect([unknown.status, plain(unknown).includes(words.reasons['role-unknown'])]).toEqual([422, true]);
    expect((await manager.post(`${path}/change-role`, { role: 'manager' })).location).toBe(
      `${path}?done=change-role`,
    );
    const person = site.browser();
    await person.post('/console/sign-in', { loginName: 'promoted', password: PASSWORD });
    await person.post('/console/sign-in/code', { code: codeOf(secret, site.clock.now()) });
    expect((await person.get(ACCOUNTS)).status).toBe(200);
  });

  it('suspend and reactivate shut the account and open it again', async () => {
    await site.staff('on.leave', 'reviewer');
    const path = await accountPathOf('on.leave');
    const signIn = () =>
      site.browser().post('/console/sign-in', { loginName: 'on.leave', password: PASSWORD });
    await manager.post(`${path}/suspend`);
    expect((await signIn()).status).toBe(422);
    const twice = await manager.post(`${path}/suspend`);
    expect([twice.status, plain(twice).includes(words.reasons['nothing-to-change'])]).toEqual([422, true]);
    await manager.post(`${path}/reactivate`);
    expect((await signIn()).status).toBe(303);
  });

  it('reset-password keeps the second factor, opens the lock and asks for another password', async () => {
    const secret = await site.staff('forgetful', 'reviewer');
    for (let n = 0; n < 5; n++)
      await site.browser().post('/console/sign-in', { loginName: 'forgetful', password: 'a wrong password' });
    const path = await accountPathOf('forgetful');
    const password = passwordOn((await manager.post(`${path}/reset-password`)).text);
    const person = site.browser();
    const given = await person.post('/console/sign-in', { loginName: 'forgetful', password });
    expect(given.location).toBe('/console/sign-in/code');
    const code = codeOf(secret, site.clock.now());
    const without = await person.post('/console/sign-in/code', { code });
    expect([without.status, plain(without).includes(words.reasons['too-short'])]).toEqual([422, true]);
    const typed = 'kaze hikari ame yuki kumo';
    const done = await person.post('/console/sign-in/code', { code, newPassword: typed, repeated: typed });
    expect(done.location).toBe('/console');
  });

  it('reset-second-factor makes the old password and the old device useless', async () => {
    await site.staff('lost.phone', 'reviewer');
    const path = await accountPathOf('lost.phone');
    const password = passwordOn((await manager.post(`${path}/reset-second-factor`)).text);
    const old = await site
      .browser()
      .post('/console/sign-in', { loginName: 'lost.phone', password: PASSWORD });
    expect(old.status).toBe(422);
    const fresh = await site.browser().post('/console/sign-in', { loginName: 'lost.phone', password });
    expect(fresh.location).toBe('/console/sign-in/enrol');
  });

  it('is never done to the manager’s own account', async () => {
    const path = await accountPathOf('the.manager');
    for (const kind of Object.keys(words.actions)) {
      const page = await manager.post(`${path}/${kind}`, { role: 'auditor' });
      expect([page.status, plain(page).includes(words.reasons['own-account'])]).toEqual([422, true]);
    }
    expect(plain(await manager.get(path))).toContain(words.accounts.own);
  });
});

describe('who may not', () => {
  it('finds another authority’s account as little as one that does not exist', async () => {
    await site.staff('far.away', 'reviewer', EBINA);
    const foreign = await accountPathOf('far.away');
    expect((await manager.get(ACCOUNTS)).text).not.toContain('far.away');
    for (const suffix of ['', '/suspend', '/reset-second-factor']) {
      const [theirs, nobodys] = await Promise.all([
        manager.get(`${foreign}${suffix}`),
        manager.get(`${ACCOUNTS}/${NOBODY}${suffix}`),
      ]);
      expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
    }
    expect((await manager.post(`${foreign}/suspend`)).status).toBe(404);
    expect(await actionsAudited(foreign)).not.toContain('account.suspend');
  });

  it('is told "not found" on every route that the role may not use, as on a page that does not exist', async () => {
    const path = await accountPathOf('the.manager');
    for (const role of ['reviewer', 'health-centre', 'auditor'] as const) {
      expect(mayStaff(role, 'account.manage')).toBe(false);
      const person = await site.signedIn(`mere.${role}`, role);
      const missing = await person.get('/console/no-such-page');
      for (const route of site.routes) {
        if (route.access.kind !== 'staff' || mayStaff(role, route.access.permission)) continue;
        const url = route.path
          .replace(':accountId', path.split('/').at(-1) ?? '')
          .replace(':action', 'suspend');
        const page = route.method === 'GET' ? await person.get(url) : await person.post(url);
        expect([page.status, page.text], `${role} ${route.method} ${url}`).toEqual([404, missing.text]);
      }
    }
  });

  it('is sent to sign in without a session on every route of staff', async () => {
    for (const route of site.routes.filter(({ access }) => access.kind !== 'anyone')) {
      const page =
        route.method === 'GET' ? await site.browser().get(route.path) : await site.browser().post(route.path);
      expect(page.status, `${route.method} ${route.path}`).toBe(303);
      expect(page.location).toMatch(route.method === 'GET' ? /^\/console\/sign-in\?next=/ : /\?told=ended$/);
    }
  });
});

describe('one’s own account', () => {
  const sessionIds = (text: string): string[] =>
    [...text.matchAll(/name="sessionId" value="([^"]+)"/g)].map(match => match[1] ?? '');

  it('lists one’s sessions, ends one of them, and all but the present one', async () => {
    const secret = await site.staff('three.screens', 'reviewer');
    const screens: Browser[] = [];
    for (let n = 0; n < 3; n++) {
      const screen = site.browser();
      await screen.post('/console/sign-in', { loginName: 'three.screens', password: PASSWORD });
      await screen.post('/console/sign-in/code', { code: codeOf(secret, site.clock.now()) });
      screens.push(screen);
      site.pass(1);
    }
    const [first, second, third] = screens as [Browser, Browser, Browser];
    const isIn = async (screen: Browser): Promise<boolean> =>
      (await screen.get('/console/account')).status === 200;

    const ids = sessionIds((await third.get('/console/account')).text);
    expect(ids).toHaveLength(3);
    await third.post('/console/account/end-session', { sessionId: ids[1] ?? '' });
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, false, true]);
    await third.post('/console/account/end-other-sessions');
    expect([await isIn(first), await isIn(third)]).toEqual([false, true]);

    const [own = ''] = sessionIds((await third.get('/console/account')).text);
    const stranger = await site.signedIn('stranger', 'reviewer');
    await stranger.post('/console/account/end-session', { sessionId: own });
    expect(await isIn(third)).toBe(true);
    const left = await third.post('/console/account/end-session', { sessionId: own });
    expect([left.location, await isIn(third)]).toEqual(['/console/sign-in?told=signed-out', false]);
  });

  it('changes the password only with the present one, and ends the other sessions', async () => {
    const person = await site.signedIn('new.word', 'reviewer');
    const path = '/console/account/password';
    const typed = 'kaze hikari ame yuki kumo';
    const wrong = await person.post(path, {
      current: 'a wrong password',
      newPassword: typed,
      repeated: typed,
    });
    expect([wrong.status, plain(wrong).includes(words.reasons['current-wrong'])]).toEqual([422, true]);
    const differing = await person.post(path, {
      current: PASSWORD,
      newPassword: typed,
      repeated: `${typed} `,
    });
    expect([differing.status, plain(differing).includes(words.reasons['not-repeated'])]).toEqual([422, true]);
    const done = await person.post(path, { current: PASSWORD, newPassword: typed, repeated: typed });
    expect(done.location).toBe('/console/account?told=password-changed');
    expect((await person.get('/console/account')).status).toBe(200);
    const signIn = (password: string) =>
      site.browser().post('/console/sign-in', { loginName: 'new.word', password });
    expect((await signIn(PASSWORD)).status).toBe(422);
    expect((await signIn(typed)).status).toBe(303);
  });
});
