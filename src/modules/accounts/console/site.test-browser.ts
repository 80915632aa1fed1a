import type { AuthorityId } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import { type FixedClock, fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { createKeyRing } from '../../../platform/crypto/key-ring.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import { createHttpApp } from '../../../platform/http/http-app.ts';
import type { Route } from '../../../platform/http/route.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { OidcPort } from '../../../platform/oidc/oidc.port.ts';
import {
  accountsNavigation,
  createConsoleFrame,
  createEntranceFrame,
  createPasswordHasher,
  ensureTrainingStaff,
  findStaff,
  mayStaff,
  type Role,
  routes,
  SIGN_IN_PATH,
  totpCodeAt,
} from '../index.ts';
import type { AccountsPages } from './accounts-pages.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const EBINA = 142158 as AuthorityId;
export const PASSWORD = 'umi yama kawa sora hana';

export const ORIGIN = 'http://localhost';
const EBINA_HOST = 'ebina.localhost';

/** The staff console as a server in process, on a database of its own. */
export interface Site {
  readonly deps: AccountsPages;
  readonly database: Database;
  readonly routes: readonly Route[];
  /** The clock of sessions, locks and codes. */
  readonly clock: FixedClock;
  readonly browser: (authorityId?: AuthorityId) => Browser;
  /** Puts an account in place and returns the secret of its codes. */
  readonly staff: (loginName: string, role: Role, authorityId?: AuthorityId) => Promise<string>;
  /** A browser in which that person has given both factors. */
  readonly signedIn: (loginName: string, role: Role, authorityId?: AuthorityId) => Promise<Browser>;
  readonly pass: (minutes: number) => void;
}

/** A page as the person sees it. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

/** A browser with its cookies and without JavaScript. */
export interface Browser {
  readonly get: (path: string) => Promise<Page>;
  readonly post: (path: string, fields?: Readonly<Record<string, string>>) => Promise<Page>;
  /** That of its staff session. */
  readonly cookie: () => string | null;
  readonly cookies: Map<string, string>;
  /** A browser that holds the same cookies. */
  readonly copy: () => Browser;
}

/** Opens the site; `appUrl` connects as the app role, and `oidc` is by whom providers of identities are asked. */
export async function openSite(
  appUrl: string,
  contextKey: Uint8Array,
  oidc: OidcPort | null = null,
): Promise<Site> {
  const database = await openDatabase({
    url: appUrl,
    contextKey,
    clock: systemClock,
    newId: createIdSource(systemClock),
  });
  const clock = fixedClock('2022-02-10T09:00');
  const names = { serviceName: '見守り', authorityName: () => '神奈川県' };
  const deps: AccountsPages = {
    ...names,
    database,
    clock,
    keyRing: createKeyRing({ current: 1, keys: new Map([[1, Buffer.alloc(32, 1)]]) }),
    passwords: createPasswordHasher({ memoryCost: 64, timeCost: 1 }),
    totpIssuer: '見守り',
    publicOrigin: ORIGIN,
    frame: createConsoleFrame({ ...names, mayStaff, navigation: async () => accountsNavigation }),
    entrance: createEntranceFrame(names),
    oidc,
    originOf: () => ORIGIN,
    officesAt: authorityId => [{ authorityId, name: names.authorityName() }],
    healthCentres: async () => [],
  };
  const site = routes(deps);
  const app = createHttpApp({
    routes: site,
    clock,
    publicOrigin: ORIGIN,
    languages: ['ja'],
    training: false,
    authorityOf: host => (host === EBINA_HOST ? EBINA : KANAGAWA),
    findStaff: cookie => findStaff(deps, cookie),
    findResident: async () => null,
    mayStaff,
    signInPath: SIGN_IN_PATH,
    consolePath: '/console',
    errorPage: kind => kind,
    onRequest: () => undefined,
    onError: error => {
      throw error;
    },
  });

  const browser = (authorityId = KANAGAWA, held: ReadonlyMap<string, string> = new Map()): Browser => {
    const cookies = new Map(held);
    const send = async (
      path: string,
      init: { method?: string; body?: URLSearchParams } = {},
    ): Promise<Page> => {
      const host = authorityId === EBINA ? EBINA_HOST : 'localhost';
      const headers = {
        origin: ORIGIN,
        host,
        ...(cookies.size > 0 && {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
      };
      const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return {
        status: response.status,
        text: await response.text(),
        location: response.headers.get('location'),
        headers: response.headers,
      };
    };
    return {
      get: path => send(path),
      post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
      cookie: () => cookies.get('__Host-staff') ?? null,
      cookies,
      copy: () => browser(authorityId, cookies),
    };
  };

  const staff: Site['staff'] = async (loginName, role, authorityId = KANAGAWA) => {
    const person = { loginName, role, displayName: `職員 ${loginName}`, unitName: '医療危機対策本部室' };
    return (await ensureTrainingStaff(deps, { ...person, authorityId, password: PASSWORD })).totpSecret;
  };
  const pass: Site['pass'] = minutes => clock.set(addMinutes(clock.now(), minutes));
  const signedIn: Site['signedIn'] = async (loginName, role, authorityId = KANAGAWA) => {
    const secret = await staff(loginName, role, authorityId);
    const person = browser(authorityId);
    await person.post(SIGN_IN_PATH, { loginName, password: PASSWORD });
    const home = await person.post('/console/sign-in/code', { code: codeOf(secret, clock.now()) });
    if (home.location !== '/console') throw new Error(`Not signed in: ${home.text}`);
    return person;
  };
  return {
    deps,
    database,
    routes: site,
    clock,
    browser: authorityId => browser(authorityId),
    staff,
    signedIn,
    pass,
  };
}

/** The code that an authenticator app shows. */
export const codeOf = (secret: string, at: Instant): string => totpCodeAt(secret, at);

/** The text of the page without its tags. */
export const plain = (page: Page): string => page.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
