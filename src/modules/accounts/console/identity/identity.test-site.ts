import pg from 'pg';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../../test/database/test-database.ts';
import { type MemoryOidc, memoryOidc, type OidcPerson } from '../../../../platform/oidc/memory.oidc.ts';
import type { OidcProvider } from '../../../../platform/oidc/oidc.port.ts';
import { type Browser, openSite, PASSWORD, type Page, plain, type Site } from '../site.test-browser.ts';
import { words } from './words.ts';

export const PROVIDER: OidcProvider = {
  issuer: 'https://id.pref.example',
  clientId: 'mimamori',
  clientSecret: 'secret-of-the-client',
};
export const PATH = '/console/sign-in/provider';

/** A site whose authorities may sign in by one provider, with what people do there. */
export interface IdentitySite {
  readonly site: Site;
  readonly oidc: MemoryOidc;
  /** Enters the provider for the authority of a manager, and enables it. */
  readonly enable: (manager: Browser, changes?: Readonly<Record<string, string>>) => Promise<void>;
  /** Sends the browser to the provider, from the sign-in page unless told, and returns where it is sent. */
  readonly goAway: (browser: Browser, from?: string) => Promise<string>;
  /** Signs in there as the person and comes back, up to the page with the button. */
  readonly comeBack: (browser: Browser, address: string, person: OidcPerson) => Promise<Fields>;
  /** The whole way: there, back, and the button. */
  readonly enter: (browser: Browser, person: OidcPerson) => Promise<Page>;
  /** Somebody who is signed in links their account. */
  readonly link: (browser: Browser, person: OidcPerson) => Promise<Page>;
  /** Why the newest refusals were, newest first. */
  readonly refusals: () => Promise<readonly string[]>;
  readonly select: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
  readonly stop: () => Promise<void>;
}

type Fields = Readonly<Record<string, string>>;

/** Somebody whom the provider knows; nothing is said of a second factor unless told. */
export const person = (subject: string, changes: Partial<OidcPerson> = {}): OidcPerson => ({
  subject,
  email: `${subject}@pref.example`,
  emailVerified: true,
  acr: null,
  amr: ['pwd'],
  ...changes,
});

export async function openIdentitySite(): Promise<IdentitySite> {
  const testDatabase: TestDatabase = await createTestDatabase();
  const oidc = memoryOidc([PROVIDER]);
  const site = await openSite(testDatabase.appUrl, TEST_CONTEXT_KEY, oidc);
  const admin = new pg.Client({ connectionString: testDatabase.adminUrl });
  await admin.connect();
  const select: IdentitySite['select'] = async (text, values = []) =>
    (await admin.query(text, [...values])).rows;

  const enable: IdentitySite['enable'] = async (manager, changes = {}) => {
    const typed = { ...PROVIDER, label: '県庁ID', ...changes };
    leadsTo('?told=entered', await manager.post('/console/identity-provider', typed));
    leadsTo('?told=enabled', await manager.post('/console/identity-provider/enable'));
  };
  const goAway: IdentitySite['goAway'] = async (browser, from = PATH) => {
    // Nobody sets out twice in the same moment.
    site.pass(1);
    const away = await browser.get(from);
    if (away.status !== 303 || away.location === null) throw new Error(`Not sent away: ${away.text}`);
    return away.location;
  };
  const comeBack: IdentitySite['comeBack'] = async (browser, address, who) => {
    const { code, state, iss } = oidc.signIn(address, who);
    const page = await browser.get(
      `${PATH}/callback?${new URLSearchParams({ code, state, iss: iss ?? '' })}`,
    );
    const read = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
    return { code: read('code'), state: read('state'), iss: read('iss') };
  };
  return {
    site,
    oidc,
    enable,
    goAway,
    comeBack,
    enter: async (browser, who) =>
      browser.post(`${PATH}/finish`, await comeBack(browser, await goAway(browser), who)),
    link: async (browser, who) => {
      const address = await goAway(browser, '/console/account/provider/start');
      leadsTo(
        '/console/account/provider',
        await browser.post(`${PATH}/finish`, await comeBack(browser, address, who)),
      );
      return browser.post('/console/account/provider', { current: PASSWORD });
    },
    refusals: async () =>
      (
        await select(
          `select detail->>'why' as why from app.audit_event where action = 'session.refuse-identity'
           order by event_id desc`,
        )
      ).map(({ why }) => String(why)),
    select,
    stop: async () => {
      await admin.end();
      await site.database.close();
      await testDatabase.drop();
    },
  };
}

function leadsTo(end: string, page: Page): void {
  if (page.status !== 303 || page.location?.endsWith(end) !== true)
    throw new Error(`Led to ${page.status} ${page.location ?? page.text}, not to ${end}.`);
}

/** Which trouble the page tells of, by its name among the words; undefined when it tells of none. */
export const troubleOf = (page: Page): string | undefined =>
  Object.entries(words.troubles).find(
    ([, told]) => typeof told !== 'string' && plain(page).includes(told.title),
  )?.[0];
