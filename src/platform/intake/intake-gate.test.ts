import { describe, expect, it } from 'vitest';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import type { Database } from '../db/database.ts';
import { createHttpApp } from '../http/http-app.ts';
import type { Route } from '../http/route.ts';
import { createIntakeGate } from './intake-gate.ts';
import type { IntakeRules, WorkClass } from './intake-rules.ts';

const PLENTY = { burst: 1_000, perMinute: 1_000 };
const ROOM = { running: 5, waiting: 0, patienceMs: 0 };
const RULES: IntakeRules = {
  forms: { start: { paths: ['/form'], network: PLENTY, underFlood: true } },
  pages: PLENTY,
  staffPages: PLENTY,
  keepPagesMs: null,
  flood: { startsAt: 2, endsBelow: 1, calmSeconds: 10 },
  challenge: { bits: 4, mostBits: 6, waitSeconds: 10, mostWaitSeconds: 30 },
  work: {
    answers: ROOM,
    forms: ROOM,
    uploads: ROOM,
    pages: { running: 1, waiting: 1, patienceMs: 60_000 },
    staff: ROOM,
    hooks: ROOM,
    programs: ROOM,
  },
};

/** The gate before four routes: a page and a staff page that answer when they are let, a form, and the pulse. */
function site() {
  let now = Date.parse('2022-02-14T00:00:00Z');
  const asked: (() => void)[] = [];
  const told: boolean[] = [];
  const slow = (): Promise<Response> =>
    new Promise(resolve => asked.push(() => resolve(new Response('slow page'))));
  const anyone = { kind: 'anyone' } as const;
  const routes: readonly Route[] = [
    { method: 'GET', path: '/slow', access: anyone, handle: slow },
    { method: 'GET', path: '/staff', access: anyone, handle: () => new Response('staff page') },
    { method: 'GET', path: '/healthz', access: anyone, handle: () => new Response('ok') },
    { method: 'POST', path: '/form', access: anyone, handle: () => new Response('taken') },
  ];
  const classes: Readonly<Record<string, WorkClass>> = {
    '/slow': 'pages',
    '/staff': 'staff',
    '/form': 'forms',
  };
  const gate = createIntakeGate({
    rules: RULES,
    secret: Buffer.alloc(32, 1),
    trustedProxyHops: 1,
    database: {} as Database,
    clock: fixedClock('2022-02-14T09:00'),
    metrics: {
      countTurnedAway: () => undefined,
      countAnsweredChallenge: () => undefined,
      showFlood: flood => told.push(flood),
      showWork: () => undefined,
    },
    machineNow: () => now,
    classOf: ({ path }) => classes[path] ?? null,
    page: async turned => `turned away: ${turned.kind}`,
  });
  const app = createHttpApp({
    routes,
    gate,
    clock: fixedClock('2022-02-14T09:00'),
    publicOrigin: 'http://localhost',
    languages: ['ja'],
    training: false,
    authorityOf: () => 140007 as AuthorityId,
    findStaff: async () => null,
    findResident: async () => null,
    mayStaff: () => false,
    signInPath: '/sign-in',
    consolePath: '/console',
    errorPage: kind => kind,
    onRequest: () => undefined,
    onError: () => undefined,
  });
  return {
    asked,
    told,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    get: async (path: string) => app.request(path),
    post: async (from: string) =>
      app.request('/form', {
        method: 'POST',
        body: new FormData(),
        headers: { origin: 'http://localhost', 'x-forwarded-for': from },
      }),
  };
}

const turns = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('when pages are asked for faster than they are made', () => {
  it('so many wait, the rest are told at once, and staff and the pulse go on', async () => {
    const { asked, get } = site();
    const [first, second] = [get('/slow'), get('/slow')];
    await turns();
    const third = await get('/slow');
    expect([third.status, await third.text()]).toEqual([503, 'turned away: overloaded']);
    expect(third.headers.get('retry-after')).toBe('15');
    expect(third.headers.get('refresh')).toBe('15');
    expect((await get('/staff')).status).toBe(200);
    expect((await get('/healthz')).status).toBe(200);
    expect(asked).toHaveLength(1);
    asked[0]?.();
    expect((await first).status).toBe(200);
    await turns();
    asked[1]?.();
    expect((await second).status).toBe(200);
  });
});

describe('when forms pour in', () => {
  it('everybody is asked for work, from whatever network, until it has been calm', async () => {
    const { told, pass, post } = site();
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) statuses.push((await post(`198.51.100.${turn}`)).status);
    expect(statuses).toEqual([...Array(5).fill(200), ...Array(7).fill(429)]);
    pass(8);
    expect((await post('192.0.2.1')).status).toBe(429);
    pass(16);
    expect((await post('192.0.2.1')).status).toBe(200);
    expect(told).toEqual([true, false]);
  });
});
