import type { AuthorityId } from '../../../kernel/ids.ts';
import { createHttpApp } from '../../../platform/http/http-app.ts';
import type { StaffCaller } from '../../../platform/http/route.ts';
import { createConsoleFrame, mayStaff, SIGN_IN_PATH } from '../../accounts/index.ts';
import { KANAGAWA, type ReviewWorld, reviewer } from '../use-cases/review.test-world.ts';
import { reviewNavigation } from './review-navigation.ts';
import { reviewRoutes } from './review-routes.ts';

const ORIGIN = 'http://localhost';

/** A page as it arrives. */
interface Page {
  readonly status: number;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly location: string | null;
  readonly headers: Headers;
}

/** A browser of one member of the staff, without JavaScript. */
export interface Browser {
  readonly get: (path: string) => Promise<Page>;
  readonly post: (
    path: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Page>;
}

/** The review's pages as a server in process. `signedIn(1, 'reviewer')` is the first reviewer of Kanagawa. */
export function openReviewSite(world: ReviewWorld) {
  const staff = new Map<string, StaffCaller>();
  const frame = createConsoleFrame({
    serviceName: '見守り',
    authorityName: () => '神奈川県',
    mayStaff,
    navigation: async caller => [await reviewNavigation(world, caller)],
  });
  const routes = reviewRoutes({ ...world, frame });
  const app = createHttpApp({
    routes,
    clock: world.clock,
    publicOrigin: ORIGIN,
    languages: ['ja'],
    training: false,
    authorityOf: () => KANAGAWA,
    findStaff: async ({ token }) => staff.get(token) ?? null,
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

  const browserWith = (cookie: string | null): Browser => {
    const send = async (path: string, init: RequestInit = {}): Promise<Page> => {
      const headers = { origin: ORIGIN, host: 'localhost', ...(cookie === null ? {} : { cookie }) };
      const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        bytes,
        text: Buffer.from(bytes).toString('utf8'),
        location: response.headers.get('location'),
        headers: response.headers,
      };
    };
    return {
      get: path => send(path),
      post: (path, fields = {}) => {
        const body = new URLSearchParams();
        for (const [name, value] of Object.entries(fields))
          for (const each of [value].flat()) body.append(name, String(each));
        return send(path, { method: 'POST', body });
      },
    };
  };

  const signedIn = (nth: number, role: string, authorityId: AuthorityId = KANAGAWA): Browser => {
    const { id } = reviewer(nth);
    const token = `${nth}${role}${authorityId}`.padEnd(43, '_');
    staff.set(token, {
      kind: 'staff',
      authorityId,
      accountId: id,
      sessionId: id,
      role,
      facilityId: null,
      healthCentreIds: [],
      displayName: `職員0${nth}`,
      unitName: '医療危機対策本部室',
      stage: 'full',
    });
    return browserWith(`__Host-staff=${authorityId}.${token}`);
  };
  return { routes, app, signedIn, nobody: browserWith(null) };
}

/** The text of the page without its tags. */
export const plain = (page: Page): string => page.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
