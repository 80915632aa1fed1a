import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import { createAdmin, findStaff } from '../../index.ts';
import { giveSecondFactor } from '../../use-cases/give-second-factor.use-case.ts';
import {
  type Browser,
  codeOf,
  KANAGAWA,
  openSite,
  PASSWORD,
  type Page,
  plain,
  type Site,
} from '../site.test-browser.ts';
import { words } from '../words.ts';

const SIGN_IN = '/console/sign-in';
const CODE = '/console/sign-in/code';
const ENROL = '/console/sign-in/enrol';
const NEW_PASSWORD = 'kaze hikari ame yuki kumo';

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

const tryPassword = (browser: Browser, loginName: string, password: string): Promise<Page> =>
  browser.post(SIGN_IN, { loginName, password });

/** A browser in which the password was given and the code is owed. */
async function atCode(loginName: string): Promise<{ browser: Browser; secret: string }> {
  const secret = await site.staff(loginName, 'reviewer');
  const browser = site.browser();
  expect((await tryPassword(browser, loginName, PASSWORD)).location).toBe(CODE);
  return { browser, secret };
}

const code = (secret: string): string => codeOf(secret, site.clock.now());

/** A code that is not the present one nor its neighbours'. */
const wrongCode = (secret: string): string => {
  const near = [-1, 0, 1].map(step =>
    codeOf(secret, new Date(Date.parse(site.clock.now()) + step * 30_000).toISOString() as never),
  );
  return ['000000', '111111', '222222', '333333'].find(candidate => !near.includes(candidate)) ?? '';
};

describe('the first sign-in', () => {
  it('enrols a second factor, changes the password, and gives a new session at every stage', async () => {
    const created = await createAdmin(site.deps, {
      authorityId: KANAGAWA,
      loginName: 'first.admin',
      displayName: '山田 花子',
      unitName: '医療危機対策本部室',
      role: 'manager',
    });
    if (!created.ok) throw new Error(created.reason.join());
    const { initialPassword } = created.value;
    const browser = site.browser();
    expect((await browser.get('/console/accounts')).location).toBe(`${SIGN_IN}?next=%2Fconsole%2Faccounts`);

    const given = await browser.post(SIGN_IN, {
      loginName: ' First.Admin ',
      password: initialPassword,
      next: '/console/accounts',
    });
    expect([given.status, given.location]).toEqual([303, `${ENROL}?next=%2Fconsole%2Faccounts`]);
    const halfIn = browser.copy();
    expect((await browser.get('/console/accounts')).location).toContain(SIGN_IN);
    expect((await browser.get(CODE)).location).toBe(ENROL);

    const enrol = await browser.get(`${ENROL}?next=%2Fconsole%2Faccounts`);
    expect(enrol.status).toBe(200);
    expect(enrol.text).toContain('<svg viewBox');
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(enrol.text)?.[1] ?? '';
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);

    const good = {
      code: code(secret.replaceAll(' ', '')),
      newPassword: NEW_PASSWORD,
      repeated: NEW_PASSWORD,
    };
    const weak = await browser.post(ENROL, { ...good, newPassword: 'short', repeated: 'short' });
    expect(weak.status).toBe(422);
    expect(plain(weak)).toContain(words.reasons['too-short']);
    expect(weak.text).toContain(`value="${good.code}"`);
    expect(weak.text).not.toContain('value="short"');
    const same = await browser.post(ENROL, {
      ...good,
      newPassword: initialPassword,
      repeated: initialPassword,
    });
    expect(plain(same)).toContain(words.reasons.unchanged);
    const mistyped = await browser.post(ENROL, { ...good, code: wrongCode(secret.replaceAll(' ', '')) });
    expect(plain(mistyped)).toContain(words.reasons['code-wrong']);

    const done = await browser.post(ENROL, { ...good, next: '/console/accounts' });
    expect([done.status, done.location]).toEqual([303, '/console/accounts']);
    expect(browser.cookie()).not.toBe(halfIn.cookie());
    expect((await halfIn.get(ENROL)).location).toContain(SIGN_IN);
    expect((await browser.get('/console/accounts')).status).toBe(200);

    expect((await tryPassword(site.browser(), 'first.admin', initialPassword)).status).toBe(422);
    expect((await tryPassword(site.browser(), 'first.admin', NEW_PASSWORD)).location).toBe(CODE);
  });

  it('shows another secret at every try, and ends the tries before it', async () => {
    const created = await createAdmin(site.deps, {
      authorityId: KANAGAWA,
      loginName: 'second.admin',
      displayName: '山田 次郎',
      unitName: '医療危機対策本部室',
      role: 'manager',
    });
    const password = created.ok ? created.value.initialPassword : '';
    const [first, second] = [site.browser(), site.browser()];
    await tryPassword(first, 'second.admin', password);
    const before = (await first.get(ENROL)).text;
    await tryPassword(second, 'second.admin', password);
    expect((await first.get(ENROL)).location).toContain(SIGN_IN);
    const key = /<code>[A-Z2-7 ]+<\/code>/;
    expect(key.exec((await second.get(ENROL)).text)?.[0]).not.toBe(key.exec(before)?.[0]);
  });
});

describe('a wrong password', () => {
  it('locks after five, then refuses the right one in the same words, and lets in after a quarter of an hour', async () => {
    await site.staff('locked.out', 'reviewer');
    const refusals: string[] = [];
    for (let n = 0; n < 5; n++)
      refusals.push((await tryPassword(site.browser(), 'locked.out', `wrong password ${n}`)).text);
    const browser = site.browser();
    const locked = await tryPassword(browser, 'locked.out', PASSWORD);
    expect(locked.status).toBe(422);
    expect(new Set([...refusals, locked.text]).size).toBe(1);
    expect(browser.cookie()).toBeNull();
    site.pass(15);
    expect((await tryPassword(browser, 'locked.out', PASSWORD)).location).toBe(CODE);
  });

  it('lets no more than five be tried when fifty come at once', async () => {
    await site.staff('fifty.guesses', 'reviewer');
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        tryPassword(site.browser(), 'fifty.guesses', `wrong password ${n}`),
      ),
    );
    const { rows } = await admin.query<{ why: string; n: number }>(
      `select e.detail->>'why' as why, count(*)::int as n from app.audit_event e
       join app.staff_account a on a.account_id = e.subject_id where a.login_name = 'fifty.guesses'
       and e.action = 'session.refuse-password' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { why: 'locked', n: 45 },
      { why: 'wrong', n: 5 },
    ]);
    expect((await tryPassword(site.browser(), 'fifty.guesses', PASSWORD)).status).toBe(422);
    site.pass(15);
    expect((await tryPassword(site.browser(), 'fifty.guesses', PASSWORD)).location).toBe(CODE);
  });

  it('keeps the login name and never the password', async () => {
    const page = await tryPassword(site.browser(), 'kept.name', 'a password to be forgotten');
    expect(page.text).toContain('value="kept.name"');
    expect(page.text).not.toContain('a password to be forgotten');
    expect(plain(page)).toContain(words.signIn.refused);
  });

  it('is answered byte for byte the same whether the name is unknown, known, suspended, locked or no name at all', async () => {
    for (const name of ['known.name', 'suspended.name', 'shutout.name']) await site.staff(name, 'reviewer');
    const manager = await site.signedIn('the.manager', 'manager');
    const list = (await manager.get('/console/accounts')).text;
    const suspended = /href="(\/console\/accounts\/[0-9a-f-]+)"[^>]*>職員 suspended.name/.exec(list)?.[1];
    expect((await manager.post(`${suspended}/suspend`)).status).toBe(303);
    for (let n = 0; n < 5; n++) await tryPassword(site.browser(), 'shutout.name', 'a wrong password');

    const pages = await Promise.all(
      [
        ['nobody.name', PASSWORD],
        ['known.name', 'a wrong password'],
        ['suspended.name', PASSWORD],
        ['shutout.name', PASSWORD],
        ['not a name!', PASSWORD],
        ['', ''],
      ].map(async ([name = '', password = '']) => {
        const { status, text, headers } = await tryPassword(site.browser(), name, password);
        return JSON.stringify([status, text.replace(`value="${name}"`, 'value=""'), [...headers]]);
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('422');
  });
});

describe('a one-time code', () => {
  it('is accepted once: not again in the same step by another sign-in', async () => {
    const { browser, secret } = await atCode('reused.code');
    const used = code(secret);
    expect((await browser.post(CODE, { code: used })).location).toBe('/console');
    const later = site.browser();
    await tryPassword(later, 'reused.code', PASSWORD);
    const again = await later.post(CODE, { code: used });
    expect([again.status, plain(again).includes(words.reasons['code-used'])]).toEqual([422, true]);
    site.pass(0.5);
    expect((await later.post(CODE, { code: code(secret) })).location).toBe('/console');
  });

  it('opens one session when it is sent fifty times at once', async () => {
    const { browser, secret } = await atCode('fifty.codes');
    const typed = code(secret);
    const pages = await Promise.all(
      Array.from({ length: 50 }, () => browser.copy().post(CODE, { code: typed })),
    );
    expect(pages.filter(page => page.location === '/console')).toHaveLength(1);
  });

  it('opens one session even for fifty requests that all found the first factor given', async () => {
    const { browser, secret } = await atCode('fifty.racers');
    const caller = await findStaff(site.deps, {
      authorityId: KANAGAWA,
      token: browser.cookie()?.split('.')[1] ?? '',
    });
    if (caller === null) throw new Error('No session.');
    const input = { code: code(secret), newPassword: '', repeated: '' };
    const results = await Promise.all(
      Array.from({ length: 50 }, () => giveSecondFactor(site.deps, caller, input)),
    );
    expect(results.filter(result => result.ok)).toHaveLength(1);
    expect(new Set(results.map(result => (result.ok ? 'ok' : result.reason)))).toEqual(
      new Set(['ok', 'session-ended']),
    );
  });

  it('locks like a password when wrong, and the right password in between does not start the count anew', async () => {
    const { browser, secret } = await atCode('wrong.codes');
    for (let n = 0; n < 3; n++)
      expect((await browser.post(CODE, { code: wrongCode(secret) })).status).toBe(422);
    const again = site.browser();
    await tryPassword(again, 'wrong.codes', PASSWORD);
    for (let n = 0; n < 2; n++) await again.post(CODE, { code: wrongCode(secret) });
    const locked = await again.post(CODE, { code: code(secret) });
    expect([locked.status, plain(locked).includes(words.reasons['code-wrong'])]).toEqual([422, true]);
    expect((await tryPassword(site.browser(), 'wrong.codes', PASSWORD)).status).toBe(422);
  });
});
