import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, codeOf, EBINA, PASSWORD, type Page, plain } from '../site.test-browser.ts';
import {
  type IdentitySite,
  openIdentitySite,
  PATH,
  PROVIDER,
  person,
  troubleOf,
} from './identity.test-site.ts';
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
