import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, EBINA } from '../site.test-browser.ts';
import {
  type IdentitySite,
  openIdentitySite,
  PATH,
  PROVIDER,
  person,
  troubleOf,
} from './identity.test-site.ts';

const SETTINGS = '/console/identity-provider';
const CODE = '/console/sign-in/code';

let opened: IdentitySite;
let manager: Browser;
beforeAll(async () => {
  opened = await openIdentitySite();
  await opened.enable(await opened.site.signedIn('id.manager', 'manager'));
});
afterAll(() => opened.stop());
afterEach(() => opened.oidc.spoil(null));
beforeEach(async () => {
  manager = await opened.site.signedIn('id.manager', 'manager');
});

const idOf = async (loginName: string): Promise<string> =>
  String(
    (
      await opened.select('select account_id as id from app.staff_account where login_name = $1', [loginName])
    )[0]?.id,
  );

describe('a way back that is not believed', () => {
  const owner = person('strict');
  beforeAll(async () => {
    await opened.link(await opened.site.signedIn('id.strict', 'reviewer'), owner);
  });

  it('is that of a browser that was not sent away, or of another one', async () => {
    const [sent, other] = [opened.site.browser(), opened.site.browser()];
    const fields = await opened.comeBack(sent, await opened.goAway(sent), owner);
    expect(troubleOf(await other.get(`${PATH}/callback?${new URLSearchParams(fields)}`))).toBe('again');
    expect(troubleOf(await other.post(`${PATH}/finish`, fields))).toBe('again');
    await opened.goAway(other);
    expect(troubleOf(await other.post(`${PATH}/finish`, fields))).toBe('again');
    expect((await opened.refusals())[0]).toBe('forged-state');
    expect(other.cookie()).toBeNull();
  });

  it('has a forged state, cookie or issuer', async () => {
    const browser = opened.site.browser();
    const fields = await opened.comeBack(browser, await opened.goAway(browser), owner);
    const [copy, altered] = [browser.copy(), browser.copy()];
    expect(troubleOf(await browser.post(`${PATH}/finish`, { ...fields, state: 'forged' }))).toBe('again');
    expect(troubleOf(await copy.post(`${PATH}/finish`, { ...fields, iss: 'https://evil.invalid' }))).toBe(
      'again',
    );
    expect((await opened.refusals())[0]).toBe('forged-answer');
    const sealed = altered.cookies.get('__Host-flow') ?? '';
    altered.cookies.set('__Host-flow', `${sealed.slice(0, -4)}AAAA`);
    expect(troubleOf(await altered.post(`${PATH}/finish`, fields))).toBe('again');
  });

  it('comes a second time: the code, or the whole way', async () => {
    const browser = opened.site.browser();
    const fields = await opened.comeBack(browser, await opened.goAway(browser), owner);
    const copy = browser.copy();
    expect((await browser.post(`${PATH}/finish`, fields)).location).toBe(CODE);
    expect(browser.cookies.has('__Host-flow')).toBe(false);
    expect(troubleOf(await copy.post(`${PATH}/finish`, fields))).toBe('again');
    expect((await opened.refusals())[0]).toBe('code-refused');
    expect(copy.cookie()).toBeNull();
  });

  it('began before one that came to its end, even with a code that holds', async () => {
    const [slow, quick] = [opened.site.browser(), opened.site.browser()];
    const first = await opened.goAway(slow);
    expect((await opened.enter(quick, owner)).location).toBe(CODE);
    expect(troubleOf(await slow.post(`${PATH}/finish`, await opened.comeBack(slow, first, owner)))).toBe(
      'again',
    );
    expect((await opened.refusals())[0]).toBe('flow-used');
  });

  it('takes longer than 10 minutes, or was given up', async () => {
    const [slow, quitter] = [opened.site.browser(), opened.site.browser()];
    const address = await opened.goAway(slow);
    opened.site.pass(10);
    await opened.comeBack(slow, address, owner);
    const { code, state } = opened.oidc.signIn(address, owner);
    expect(troubleOf(await slow.post(`${PATH}/finish`, { code, state, iss: PROVIDER.issuer }))).toBe('again');
    await opened.goAway(quitter);
    expect(troubleOf(await quitter.get(`${PATH}/callback?error=access_denied&state=x`))).toBe('cancelled');
  });

  it.each([
    ['token-refused', 'again', 403],
    ['client-refused', 'misconfigured', 503],
    ['unreachable', 'down', 503],
  ] as const)('is of a provider that says: %s', async (reason, trouble, status) => {
    const browser = opened.site.browser();
    const fields = await opened.comeBack(browser, await opened.goAway(browser), owner);
    opened.oidc.spoil(reason);
    const page = await browser.post(`${PATH}/finish`, fields);
    expect([page.status, troubleOf(page)]).toEqual([status, trouble]);
    expect((await opened.refusals())[0]).toBe(reason);
  });
});

describe('who is not let in', () => {
  const owner = person('kept-out');
  beforeAll(async () => {
    await opened.link(await opened.site.signedIn('id.kept', 'reviewer'), owner);
  });

  it('is anybody whom nobody linked; no account is made', async () => {
    const before = await opened.select('select count(*) from app.staff_account');
    const page = await opened.enter(
      opened.site.browser(),
      person('stranger', { email: 'id.kept@pref.example' }),
    );
    expect([page.status, troubleOf(page)]).toEqual([403, 'unlinked']);
    expect(await opened.select('select count(*) from app.staff_account')).toEqual(before);
  });

  it('is the same person at another authority, where the link does not count', async () => {
    await opened.enable(await opened.site.signedIn('id.elsewhere', 'manager', EBINA));
    expect(troubleOf(await opened.enter(opened.site.browser(EBINA), owner))).toBe('unlinked');
    expect((await opened.enter(opened.site.browser(), owner)).location).toBe(CODE);
  });

  it('is somebody suspended or locked, who is told no more than that', async () => {
    const { enter, site } = opened;
    await manager.post(`/console/accounts/${await idOf('id.kept')}/suspend`);
    expect(troubleOf(await enter(site.browser(), owner))).toBe('closed');
    await manager.post(`/console/accounts/${await idOf('id.kept')}/reactivate`);
    for (let failure = 0; failure < 5; failure += 1)
      await site.browser().post('/console/sign-in', { loginName: 'id.kept', password: 'wrong' });
    expect(troubleOf(await enter(site.browser(), owner))).toBe('closed');
    expect((await opened.refusals()).slice(0, 2)).toEqual(['locked', 'suspended']);
    site.pass(16);
    expect((await enter(site.browser(), owner)).location).toBe(CODE);
  });

  it('is somebody whose address is of another domain', async () => {
    await opened.enable(manager, { allowedDomains: 'pref.example' });
    expect(troubleOf(await opened.enter(opened.site.browser(), { ...owner, email: 'a@city.example' }))).toBe(
      'domain',
    );
    expect((await opened.enter(opened.site.browser(), owner)).location).toBe(CODE);
  });

  it('is anybody while the provider is down or disabled; the password still opens the door', async () => {
    const { site, oidc } = opened;
    oidc.spoil('unreachable');
    const down = await site.browser().get(PATH);
    expect([down.status, troubleOf(down)]).toEqual([503, 'down']);
    oidc.spoil(null);
    const browser = site.browser();
    const fields = await opened.comeBack(browser, await opened.goAway(browser), owner);
    await manager.post(`${SETTINGS}/disable`);
    expect(troubleOf(await browser.post(`${PATH}/finish`, fields))).toBe('off');
    expect((await site.browser().get(PATH)).location).toBe('/console/sign-in');
    expect((await site.browser().get('/console/sign-in')).text).not.toContain('県庁ID');
    expect((await site.signedIn('id.kept', 'reviewer')).cookie()).not.toBeNull();
  });
});
