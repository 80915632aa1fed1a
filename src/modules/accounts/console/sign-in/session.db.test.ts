import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import { findStaff } from '../../index.ts';
import { codeOf, type KANAGAWA, openSite, PASSWORD, type Site } from '../site.test-browser.ts';

const SIGN_IN = '/console/sign-in';
const CODE = '/console/sign-in/code';

let testDatabase: TestDatabase;
let site: Site;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  site = await openSite(testDatabase.appUrl, TEST_CONTEXT_KEY);
});

afterAll(async () => {
  await site.database.close();
  await testDatabase.drop();
});

describe('a session', () => {
  it('ends after 30 idle minutes, and after 12 hours however busy', async () => {
    const idle = await site.signedIn('idle.person', 'auditor');
    site.pass(29);
    expect((await idle.get('/console/account')).status).toBe(200);
    site.pass(30);
    expect((await idle.get('/console/account')).location).toContain(SIGN_IN);

    const busy = await site.signedIn('busy.person', 'auditor');
    for (let n = 0; n < 28; n++) {
      site.pass(25);
      expect((await busy.get('/console/account')).status).toBe(200);
    }
    site.pass(20);
    expect((await busy.get('/console/account')).location).toContain(SIGN_IN);
  });

  it('must give the second factor within a quarter of an hour', async () => {
    const secret = await site.staff('slow.person', 'reviewer');
    const browser = site.browser();
    await browser.post(SIGN_IN, { loginName: 'slow.person', password: PASSWORD });
    site.pass(15);
    const late = await browser.post(CODE, { code: codeOf(secret, site.clock.now()) });
    expect(late.location).toBe(`${SIGN_IN}?told=ended`);
  });

  it('is over on the server after signing out, and the browser is told to forget', async () => {
    const person = await site.signedIn('leaving.person', 'reviewer');
    const stolen = person.copy();
    const left = await person.post('/console/sign-out');
    expect([left.status, left.location]).toEqual([303, '/console/sign-in?told=signed-out']);
    expect(left.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(person.cookie()).toBeNull();
    expect((await stolen.get('/console/account')).location).toContain(SIGN_IN);
    expect((await site.browser().post('/console/sign-out')).status).toBe(303);
  });

  it('is replaced, not doubled, when the person signs in again', async () => {
    const person = await site.signedIn('again.person', 'reviewer');
    const before = person.copy();
    expect((await person.post(SIGN_IN, { loginName: 'again.person', password: PASSWORD })).location).toBe(
      CODE,
    );
    expect((await before.get('/console/account')).location).toContain(SIGN_IN);
  });

  it('cannot be carried to another authority', async () => {
    const person = await site.signedIn('local.person', 'manager');
    const token = person.cookie()?.split('.')[1] ?? '';
    expect(await findStaff(site.deps, { authorityId: 131000 as typeof KANAGAWA, token })).toBeNull();
  });
});
