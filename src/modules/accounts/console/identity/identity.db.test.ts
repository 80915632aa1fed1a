import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, codeOf, EBINA, PASSWORD, type Page, plain } from '../site.test-browser.ts';
import { type IdentitySite, openIdentitySite, PATH, PROVIDER, person } from './identity.test-site.ts';
import { words } from './words.ts';

const SETTINGS = '/console/identity-provider';
const CODE = '/console/sign-in/code';

let opened: IdentitySite;
let manager: Browser;
beforeAll(async () => {
  opened = await openIdentitySite();
});
afterAll(() => opened.stop());
afterEach(() => opened.oidc.spoil(null));
beforeEach(async () => {
  manager = await opened.site.signedIn('id.manager', 'manager');
});

const shows = (page: Page, title: string): boolean => plain(page).includes(title);
const troubleOf = (page: Page) =>
  Object.entries(words.troubles).find(([, told]) => typeof told !== 'string' && shows(page, told.title))?.[0];
const idOf = async (loginName: string): Promise<string> =>
  String(
    (
      await opened.select('select account_id as id from app.staff_account where login_name = $1', [loginName])
    )[0]?.id,
  );
const audited = async (loginName: string): Promise<readonly unknown[]> =>
  (
    await opened.select(
      `select action from app.audit_event where subject_id = $1 and action ~ 'identity' order by event_id`,
      [await idOf(loginName)],
    )
  ).map(({ action }) => action);

describe('the provider of an authority', () => {
  const typed = { ...PROVIDER, label: '県庁ID' };

  it('is entered, tried and enabled by a manager, and then offered on the sign-in page', async () => {
    expect(plain(await manager.get(SETTINGS))).toContain(words.provider.empty);
    const wrong = await manager.post(SETTINGS, { ...typed, issuer: 'http://id.pref.example', label: '' });
    expect(wrong.status).toBe(422);
    for (const reason of ['issuer-form', 'provider-label-length'] as const)
      expect(plain(wrong)).toContain(words.reasons[reason]);
    expect(wrong.text).toContain('value="http://id.pref.example"');
    expect(wrong.text).not.toContain(PROVIDER.clientSecret);

    expect((await manager.post(SETTINGS, { ...typed, issuer: 'https://gone.example' })).status).toBe(303);
    const gone = await manager.post(`${SETTINGS}/enable`);
    expect([gone.status, plain(gone).includes(words.provider.trials.unreachable)]).toEqual([422, true]);
    expect((await opened.site.browser().get('/console/sign-in')).text).not.toContain('県庁ID');

    await opened.enable(manager);
    const page = await manager.get(SETTINGS);
    expect(page.text).not.toContain(PROVIDER.clientSecret);
    expect(page.text).toContain('http://localhost/console/sign-in/provider/callback');
    expect((await manager.post(`${SETTINGS}/try`)).location).toBe(`${SETTINGS}?told=tried`);
    const front = await opened.site.browser().get('/console/sign-in?next=%2Fconsole%2Faccount');
    expect(front.text).toContain(`${PATH}?office=140007&amp;next=%2Fconsole%2Faccount`);
    expect(plain(front)).toContain('県庁IDで入る');
  });

  it('is stored with its secret sealed for its authority', async () => {
    const [row] = await opened.select('select client_sealed as sealed from app.identity_provider');
    expect(Buffer.from(row?.sealed as Uint8Array).includes(PROVIDER.clientSecret)).toBe(false);
  });

  it('is tried anew when its address is another, and its old secret is not told there', async () => {
    const moved = await manager.post(SETTINGS, {
      ...typed,
      issuer: 'https://other.example',
      clientSecret: '',
    });
    expect([moved.status, plain(moved).includes(words.reasons['client-secret-missing'])]).toEqual([
      422,
      true,
    ]);
    expect((await manager.post(SETTINGS, { ...typed, clientSecret: '', label: '県庁ID' })).status).toBe(303);
    expect(plain(await manager.get(SETTINGS))).toContain(words.provider.states.enabled);
    await manager.post(SETTINGS, { ...typed, clientSecret: 'another-secret' });
    expect(plain(await manager.get(SETTINGS))).toContain(words.provider.states.disabled);
    await opened.enable(manager);
  });

  it('is none of anybody else’s business', async () => {
    const reviewer = await opened.site.signedIn('id.reviewer', 'reviewer');
    expect((await reviewer.get(SETTINGS)).status).toBe(404);
    const elsewhere = await opened.site.signedIn('id.elsewhere', 'manager', EBINA);
    expect(plain(await elsewhere.get(SETTINGS))).toContain(words.provider.empty);
  });
});

describe('somebody who links their own account', () => {
  it('sees whom the provider named, gives the password, and comes in by it with our second factor', async () => {
    const secret = await opened.site.staff('id.own', 'reviewer');
    const owner = await opened.site.signedIn('id.own', 'reviewer');
    expect(plain(await owner.get('/console/account'))).toContain('県庁IDと結びつける');
    const address = await opened.goAway(owner, '/console/account/provider/start');
    await owner.post(`${PATH}/finish`, await opened.comeBack(owner, address, person('own')));
    const asked = await owner.get('/console/account/provider');
    for (const seen of ['own@pref.example', PROVIDER.issuer]) expect(plain(asked)).toContain(seen);
    const wrong = await owner.post('/console/account/provider', { current: 'wrong' });
    expect([wrong.status, plain(wrong).includes(words.reasons['current-wrong'])]).toEqual([422, true]);
    const linked = await owner.post('/console/account/provider', { current: PASSWORD });
    expect(linked.location).toBe('/console/account?told=identity-linked');
    expect(plain(await owner.get('/console/account?told=identity-linked'))).toContain(words.own.linked);

    const browser = opened.site.browser();
    opened.site.pass(1);
    const address2 = await opened.goAway(browser, `${PATH}?next=%2Fconsole%2Faccount`);
    const fields = await opened.comeBack(browser, address2, person('own'));
    const entered = await browser.post(`${PATH}/finish`, fields);
    expect(entered.location).toBe(`${CODE}?next=%2Fconsole%2Faccount`);
    expect((await browser.get('/console/account')).location).toContain('/console/sign-in');
    const fresh = await opened.site.staff('id.own', 'reviewer');
    expect(fresh).not.toBe(secret);
    const home = await browser.post(CODE, {
      code: codeOf(fresh, opened.site.clock.now()),
      next: '/console/account',
    });
    expect(home.location).toBe('/console/account');
    expect(await audited('id.own')).toEqual([
      'identity-link.refuse',
      'identity-link.create',
      'session.accept-identity',
    ]);
  });

  it('comes straight in where the provider says that it saw two factors, and only then', async () => {
    await opened.enable(manager, { secondFactorAmr: 'mfa', secondFactorAcr: 'level:2' });
    const owner = await opened.site.signedIn('id.two', 'reviewer');
    await opened.link(owner, person('two'));
    expect((await opened.enter(opened.site.browser(), person('two'))).location).toBe(CODE);
    for (const proof of [{ amr: ['pwd', 'mfa'] }, { acr: 'level:2' }]) {
      const browser = opened.site.browser();
      expect((await opened.enter(browser, person('two', proof))).location).toBe('/console');
      expect((await browser.get('/console/account')).status).toBe(200);
    }
  });

  it('is told where to sign out, too', async () => {
    const browser = opened.site.browser();
    await opened.enter(browser, person('two', { amr: ['mfa'] }));
    const { location } = await browser.post('/console/sign-out');
    expect(location).toBe('/console/sign-in?told=signed-out&provider=1');
    const goodbye = await browser.get(location ?? '');
    expect(goodbye.text).toContain(`${PATH}/leave?office=140007`);
    expect((await browser.get(`${PATH}/leave?office=140007`)).location).toBe(
      `${PROVIDER.issuer}/end?client_id=mimamori`,
    );
    const byPassword = await opened.site.signedIn('id.plain', 'reviewer');
    expect((await byPassword.post('/console/sign-out')).location).toBe('/console/sign-in?told=signed-out');
  });

  it('cannot take what another person or another session proved, nor an identity of somebody else', async () => {
    const [one, two] = [
      await opened.site.signedIn('id.one', 'reviewer'),
      await opened.site.signedIn('id.other', 'reviewer'),
    ];
    const address = await opened.goAway(one, '/console/account/provider/start');
    await one.post(`${PATH}/finish`, await opened.comeBack(one, address, person('one')));
    two.cookies.set('__Host-flow', one.cookies.get('__Host-flow') ?? '');
    expect(troubleOf(await two.get('/console/account/provider'))).toBe('again');
    expect(troubleOf(await two.post('/console/account/provider', { current: PASSWORD }))).toBe('again');
    const taken = await opened.link(two, person('two'));
    expect([taken.status, plain(taken).includes(words.reasons['identity-taken'])]).toEqual([422, true]);
  });

  it('ends the link, and nobody comes in by it any more', async () => {
    const owner = await opened.site.signedIn('id.ends', 'reviewer');
    await opened.link(owner, person('ends'));
    expect((await opened.enter(opened.site.browser(), person('ends'))).location).toBe(CODE);
    await owner.post('/console/account/provider/end');
    expect(troubleOf(await opened.enter(opened.site.browser(), person('ends')))).toBe('unlinked');
  });

  it('loses the link with a reset of the second factor', async () => {
    const owner = await opened.site.signedIn('id.reset', 'reviewer');
    await opened.link(owner, person('reset'));
    await manager.post(`/console/accounts/${await idOf('id.reset')}/reset-second-factor`);
    expect(troubleOf(await opened.enter(opened.site.browser(), person('reset')))).toBe('unlinked');
  });
});

describe('somebody whom a manager invited', () => {
  const invite = async (loginName: string, email: string): Promise<Page> =>
    manager.post(`/console/accounts/${await idOf(loginName)}/identity`, { email });

  it('confirms once that the account is theirs, by an address that the provider verified', async () => {
    await opened.site.staff('id.invited', 'reviewer');
    expect((await invite('id.invited', 'Invited@pref.example')).status).toBe(303);
    const page = `/console/accounts/${await idOf('id.invited')}/identity`;
    expect(plain(await manager.get(page))).toContain(words.account.states.invited);
    for (const emailVerified of [null, false])
      expect(troubleOf(await opened.enter(opened.site.browser(), person('invited', { emailVerified })))).toBe(
        'unlinked',
      );

    const browser = opened.site.browser();
    expect((await opened.enter(browser, person('invited'))).location).toBe(`${PATH}/link`);
    const asked = await browser.get(`${PATH}/link`);
    for (const seen of ['id.invited', 'invited@pref.example']) expect(plain(asked)).toContain(seen);
    expect((await browser.copy().get('/console/account')).location).toContain('/console/sign-in');
    const copy = browser.copy();
    expect((await browser.post(`${PATH}/link`)).location).toBe(CODE);
    expect(troubleOf(await copy.post(`${PATH}/link`))).toBe('unlinked');
    expect((await opened.enter(opened.site.browser(), person('invited'))).location).toBe(CODE);
    // The subject counts from now on, not the address.
    const renamed = person('somebody-else', { email: 'invited@pref.example' });
    expect(troubleOf(await opened.enter(opened.site.browser(), renamed))).toBe('unlinked');
    expect(plain(await manager.get(page))).toContain(words.account.states.linked);
    expect(plain(await invite('id.invited', 'x@pref.example'))).toContain(words.reasons['already-linked']);
    await manager.post(`${page}/end`);
    expect(troubleOf(await opened.enter(opened.site.browser(), person('invited')))).toBe('unlinked');
  });

  it('is not invited by an address that is none, is another’s, or for oneself; and not after 14 days', async () => {
    await opened.site.staff('id.late', 'reviewer');
    await opened.site.staff('id.second', 'reviewer');
    expect(plain(await invite('id.late', 'late'))).toContain(words.reasons['email-form']);
    expect(plain(await invite('id.manager', 'me@pref.example'))).toContain(words.account.own);
    await invite('id.late', 'late@pref.example');
    expect(plain(await invite('id.second', 'late@pref.example'))).toContain(words.reasons['email-invited']);
    opened.site.pass(14 * 24 * 60);
    expect(troubleOf(await opened.enter(opened.site.browser(), person('late')))).toBe('unlinked');
    manager = await opened.site.signedIn('id.manager', 'manager');
    expect((await invite('id.second', 'late@pref.example')).status).toBe(303);
  });
});

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
