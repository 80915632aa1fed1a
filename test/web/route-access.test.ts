import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCityRole, mayStaff, PERMISSIONS, ROLES } from '../../src/modules/accounts/index.ts';
import { createHttpApp } from '../../src/platform/http/http-app.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { KANAGAWA, SAGAMIHARA } from '../world/test-world.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { expectedFor, type Outcome, PROGRAMS } from './expected-outcomes.ts';
import { konno, type Person, washimi } from './people.ts';
import { formFor, pathOf } from './route-requests.ts';
import { institutionOf, namesForeignRow, ROLE_OF } from './row-owners.ts';
import { type CallerName, type SeededWorld, startSeededWorld } from './seeded-world.ts';
import { connected, rememberSeen, seenOf, unconnected, type Way } from './ways-of-asking.ts';

const CALLERS: readonly CallerName[] = [
  'anonymous',
  ...ROLES,
  'stranger',
  'other-clinic',
  'other-city',
  'first-factor',
  'program',
  'other-program',
  'resident',
  'other-resident',
  'foreign-resident',
];
/** Every route as every caller: some thousand requests. */
const MANY_REQUESTS_MS = 300_000;
const AT_ONCE = 4;

let seeded: SeededWorld;
beforeAll(async () => {
  seeded = await startSeededWorld();
});
afterAll(() => seeded.stop());

/** Programs carry more than cookies. */
const wayOf = (caller: CallerName, expected: Outcome): Way =>
  (expected === 'handler' || PROGRAMS.includes(caller) ? connected : unconnected)(seeded);

const call = (
  caller: CallerName,
  route: Pick<Route, 'method' | 'path'>,
  { params = seeded.params, way = connected(seeded) } = {},
) => {
  const client = way.clientOf(caller);
  const path = pathOf(route, params);
  return route.method === 'GET' ? client.get(path) : client.post(path, formFor(route));
};

/** Where a page that does not exist is answered as the route answers. */
const topOf = ({ path }: Pick<Route, 'path'>): string =>
  ['/console', '/fhir/r4'].find(top => path.startsWith(top)) ?? '/ja';

const isSeen = rememberSeen();

async function outcomeOf(caller: CallerName, route: Route, answer: Answer, way: Way): Promise<Outcome> {
  if (answer.status >= 500) return 'broken';
  if (route.access.kind === 'anyone') return 'handler';
  if (answer.status === 303 && /^\/console\/sign-in\?(next|told=ended)/.test(answer.location ?? ''))
    return 'sign-in';
  if (route.access.kind === 'staff-first-factor' && answer.location === '/console') return 'console';
  if (route.access.kind === 'client' && answer.status === 401) return 'ask-for-a-token';
  if (answer.status !== 404) return 'handler';
  const { method } = route;
  const path = `${topOf(route)}/no-such-page`;
  if (await isSeen(answer, `${caller} ${method} ${path}`, () => call(caller, { method, path }, { way })))
    return 'no-such-page';
  const askSignedOut = () => way.stranger().get('/ja/status');
  return (await isSeen(answer, 'signed out', askSignedOut)) ? 'open-your-link' : 'broken';
}

/** Acts last, and sign-outs at the very end: each decision must be made about the same rows. */
function orderOf(route: Route, expected: Outcome): number {
  if (expected !== 'handler') return 0;
  if (route.method === 'GET') return 1;
  if (route.access.kind === 'staff-first-factor') return 2;
  return route.path.endsWith('/sign-out') ? 4 : 3;
}

/** Whom this answer must not show, whatever it says. */
function personsUnseenBy(caller: CallerName, expected: Outcome): readonly Person[] {
  if (
    expected !== 'handler' ||
    institutionOf(caller) !== null ||
    isCityRole(ROLE_OF[caller] ?? '') ||
    ['anonymous', 'stranger', 'first-factor', 'foreign-resident', ...PROGRAMS].includes(caller)
  )
    return [washimi, konno];
  if (caller === 'resident') return [konno];
  return caller === 'other-resident' ? [washimi] : [];
}

const shows = ({ text }: Answer, { name, kana, email, street }: Person): boolean =>
  [...name.split(' '), ...kana.split(' '), email, street].some(secret => text.includes(secret));

describe('a session', () => {
  it('opens nothing under the name of another authority', async () => {
    const { manager, resident } = seeded.callers;
    const forged = createClient(seeded.world.origin);
    for (const [name, value] of [...manager.cookies, ...resident.cookies])
      forged.cookies.set(name, value.replace(`${KANAGAWA}.`, `${SAGAMIHARA}.`));
    expect((await forged.get('/console')).location).toMatch(/^\/console\/sign-in/);
    expect((await forged.get('/ja/status')).status).toBe(404);
  });

  it('names no row in its query that another authority could open', async () => {
    const { stranger } = seeded.callers;
    const { taskId } = seeded.params;
    const [plain, asked] = [
      await stranger.get('/console/tasks'),
      await stranger.get(`/console/tasks?task=${taskId}`),
    ];
    expect(asked.text).toBe(plain.text);
  });
});

/** Somebody who may open what asks for this access; a manager where a manager may. */
function somebodyWho(access: Route['access']): Client {
  if (access.kind === 'client') return seeded.callers.program;
  const role = access.kind === 'staff' ? ROLES.find(known => mayStaff(known, access.permission)) : undefined;
  return seeded.callers[role ?? 'manager'];
}

describe('the route table', () => {
  it('answers a row that does not exist in the same words', async () => {
    const { resident } = seeded.callers;
    const nowhere = Object.fromEntries(
      Object.entries(seeded.params).map(([name, value]) => [
        name,
        name.endsWith('Id') ? randomUUID() : value,
      ]),
    );
    const withIds = seeded.world.routes.filter(({ path }) => /:\w+Id\b/.test(path));
    expect(withIds.length).toBeGreaterThan(15);
    const different: string[] = [];
    for (const route of withIds) {
      const client = route.access.kind === 'resident' ? resident : somebodyWho(route.access);
      const top = topOf(route);
      const send = (path: string) =>
        route.method === 'GET' ? client.get(path) : client.post(path, formFor(route));
      const [missing, unknown] = [await send(pathOf(route, nowhere)), await send(`${top}/no-such-page`)];
      if (missing.status !== 404 || seenOf(missing) !== seenOf(unknown))
        different.push(`${route.method} ${route.path}: ${missing.status}`);
    }
    expect(different).toEqual([]);
  });

  it(
    'tells nobody of another institution or authority whether a row exists',
    async () => {
      const { hotelStayId = '' } = seeded.params;
      // Besides the rows of the clinic and the hospital, a stay in the hotel: nobody of the hospital's.
      const owned = [
        { params: seeded.params, isForeign: namesForeignRow },
        {
          params: { ...seeded.params, stayId: hotelStayId },
          isForeign: (path: string, caller: CallerName) =>
            path.includes(':stayId') &&
            (caller === 'stranger' || ![null, 'hotel'].includes(institutionOf(caller))),
        },
      ];
      const nowhere = Object.fromEntries(
        Object.entries(seeded.params).map(([name, value]) => [
          name,
          name.endsWith('Id') ? randomUUID() : value,
        ]),
      );
      const asked: string[] = [];
      const told: string[] = [];
      for (const { params, isForeign } of owned)
        for (const route of seeded.world.routes)
          for (const caller of CALLERS) {
            const role = ROLE_OF[caller];
            if (role === undefined || route.access.kind !== 'staff' || !isForeign(route.path, caller))
              continue;
            const [foreign, missing] = await Promise.all([
              call(caller, route, { params }),
              call(caller, route, { params: nowhere }),
            ]);
            const name = `${caller}: ${route.method} ${route.path}`;
            asked.push(name);
            if (foreign.status !== 404 || seenOf(foreign) !== seenOf(missing)) told.push(name);
          }
      expect(told).toEqual([]);
      for (const name of [
        'hotel: GET /console/stays/:stayId',
        'hospital: GET /console/stays/:stayId',
        'hospital: POST /console/stays/:stayId',
        'stranger: GET /console/care/stays/:stayId',
      ])
        expect(asked).toContain(name);
    },
    MANY_REQUESTS_MS,
  );

  it(
    'gives each caller what the policy table says, on every route',
    async () => {
      const { routes } = seeded.world;
      const decisions = routes
        .flatMap(route => CALLERS.map(caller => ({ route, caller, expected: expectedFor(route, caller) })))
        .sort((a, b) => orderOf(a.route, a.expected) - orderOf(b.route, b.expected));
      expect(decisions).toHaveLength(routes.length * CALLERS.length);
      expect(new Set(decisions.map(({ route }) => route)).size).toBe(routes.length);

      const wrong: string[] = [];
      const leaks: string[] = [];
      const decide = async ({ route, caller, expected }: (typeof decisions)[number]): Promise<void> => {
        const way = wayOf(caller, expected);
        const answer = await call(caller, route, { way });
        const met = await outcomeOf(caller, route, answer, way);
        const name = `${caller}: ${route.method} ${route.path}`;
        if (met !== expected) wrong.push(`${name} met ${met} (${answer.status}) instead of ${expected}`);
        if (personsUnseenBy(caller, expected).some(person => shows(answer, person))) leaks.push(name);
      };
      const refused = decisions.filter(({ route, expected }) => orderOf(route, expected) === 0);
      // Who is refused changes nothing, so several can ask at once; acts come one after the other.
      for (let place = 0; place < refused.length; place += AT_ONCE)
        await Promise.all(refused.slice(place, place + AT_ONCE).map(decide));
      for (const decision of decisions.slice(refused.length)) await decide(decision);
      expect(wrong).toEqual([]);
      expect(leaks).toEqual([]);
    },
    MANY_REQUESTS_MS,
  );

  it('asks for permissions of the policy table alone, and every page of staff asks for one', () => {
    const permissions: readonly string[] = PERMISSIONS;
    for (const { path, access } of seeded.world.routes) {
      if (access.kind === 'staff') expect(permissions, path).toContain(access.permission);
      if (path.startsWith('/console') && access.kind === 'anyone')
        expect(path).toMatch(/^\/console\/sign-(in|out|in\/provider(\/[a-z]+)?)$/);
    }
  });

  it('holds every route once', () => {
    const names = seeded.world.routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});

describe('routes of the training mode', () => {
  const training: Route = {
    method: 'GET',
    path: '/training/probe',
    access: { kind: 'training' },
    handle: request => request.seeOther('/'),
  };
  const appIn = (mode: { training: boolean }) =>
    createHttpApp({
      ...mode,
      routes: [training],
      clock: seeded.world.clock,
      publicOrigin: seeded.world.origin,
      languages: ['ja'],
      authorityOf: () => KANAGAWA,
      findStaff: async () => null,
      findResident: async () => null,
      mayStaff,
      signInPath: '/console/sign-in',
      consolePath: '/console',
      errorPage: kind => kind,
      onRequest: () => undefined,
      onError: () => undefined,
    });

  it('do not exist outside of it', async () => {
    expect(seeded.world.routes.filter(({ access }) => access.kind === 'training')).toEqual([]);
    expect((await appIn({ training: true }).request('/training/probe')).status).toBe(303);
    expect((await appIn({ training: false }).request('/training/probe')).status).toBe(404);
    for (const path of ['/training', '/training/inbox', '/training/clock'])
      expect((await createClient(seeded.world.origin).get(path)).status).toBe(404);
  });
});
