import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { createHttpApp } from '../../../platform/http/http-app.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { createKept } from '../../../platform/kept/kept.ts';
import { mayStaff } from '../../accounts/index.ts';
import { consoleRoutes } from '../console/routes.ts';
import { createAnswerIntake, type IntakeLimits } from '../use-cases/answer-intake.ts';
import type { WatchedCounts } from '../use-cases/watched-counts.ts';
import {
  hireStaff,
  KANAGAWA,
  type WatchedResident,
  type World,
} from '../use-cases/watched-people.test-world.ts';
import { residentRoutes } from './routes.ts';

const ORIGIN = 'http://localhost';

/** A page as the person sees it. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly retryAfter: string | null;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser with its session and without JavaScript. */
export interface Browser {
  readonly get: (path: string) => Promise<Page>;
  readonly post: (path: string, fields: Fields) => Promise<Page>;
}

export interface Site {
  readonly resident: (person: WatchedResident) => Browser;
  readonly staff: (
    name: string,
    role?: string,
    authorityId?: AuthorityId,
  ) => Promise<Browser & { readonly id: Uuid }>;
  readonly stranger: Browser;
}

/** This module's pages as a server in process, in a frame that shows the title and nothing else. */
export function openSite(world: World, limits?: IntakeLimits): Site {
  const callers = new Map<string, Caller>();
  const frame = async (
    _: unknown,
    { title, children }: { readonly title: string; readonly children: unknown },
  ) => `<title>${title}</title>${String(await children)}`;
  const deps = {
    ...world,
    frame,
    residentFrame: frame,
    answers: createAnswerIntake(world, limits),
    watchedCounts: createKept<WatchedCounts>(0),
    municipalityName: () => null,
  };
  const failures: unknown[] = [];
  const app = createHttpApp({
    routes: [...residentRoutes(deps), ...consoleRoutes(deps)],
    clock: world.clock,
    publicOrigin: ORIGIN,
    languages: ['ja'],
    training: false,
    authorityOf: () => KANAGAWA,
    findStaff: async ({ token }) => {
      const caller = callers.get(token);
      return caller?.kind === 'staff' ? caller : null;
    },
    findResident: async ({ token }) => {
      const caller = callers.get(token);
      return caller?.kind === 'resident' ? caller : null;
    },
    mayStaff,
    signInPath: '/console/sign-in',
    consolePath: '/console',
    errorPage: kind => kind,
    onRequest: () => undefined,
    onError: error => failures.push(error),
  });

  const request = async (cookie: string, path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await app.request(`${ORIGIN}${path}`, {
      ...init,
      headers: { cookie, origin: ORIGIN, ...init.headers },
    });
    if (response.status === 500) throw failures.at(-1);
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
      retryAfter: response.headers.get('retry-after'),
    };
  };
  const browser = (cookie: string): Browser => ({
    get: path => request(cookie, path),
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return request(cookie, path, { method: 'POST', body });
    },
  });
  const signIn = (name: 'staff' | 'resident', caller: Exclude<Caller, { kind: 'visitor' }>): Browser => {
    const token = String(callers.size).padStart(43, 'a');
    callers.set(token, caller);
    return browser(`__Host-${name}=${caller.authorityId}.${token}`);
  };
  return {
    stranger: browser(''),
    resident: ({ filingId }) => signIn('resident', { kind: 'resident', authorityId: KANAGAWA, filingId }),
    staff: async (name, role = 'health-centre', authorityId = KANAGAWA) => {
      const { id } = await hireStaff(world, name, role);
      const caller = {
        kind: 'staff',
        authorityId,
        accountId: id,
        sessionId: id,
        role,
        facilityId: null,
        healthCentreIds: [],
        displayName: name,
        unitName: 'Atsugi',
        stage: 'full',
      } as const;
      return { id, ...signIn('staff', caller) };
    },
  };
}

/** The value of a hidden or text field in a page. */
export const fieldOf = ({ text }: Page, name: string): string =>
  new RegExp(`name="${name}"[^>]*?value="([^"]*)"`).exec(text)?.[1] ?? '';
