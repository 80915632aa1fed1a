import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { announceBody } from './announce-body.ts';
import type { Answer, Client } from './client.ts';
import { isAnswerToProgram } from './fhir-client.ts';
import { htmlProblems } from './html-problems.ts';
import { formFor, pathOf } from './route-requests.ts';
import { type CallerName, type SeededWorld, startSeededWorld } from './seeded-world.ts';

/** Written out and not imported: a change of these headers must be meant. */
const EVERYWHERE = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cache-control': 'no-store',
};
const HTML = { ...EVERYWHERE, 'content-type': 'text/html; charset=UTF-8' };
const TEXT = { ...EVERYWHERE, 'content-type': 'text/plain; charset=utf-8' };
const FOR_GOOD = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-encoding': 'gzip',
  vary: 'accept-encoding',
};
const ALONE = { 'content-security-policy': "default-src 'none'; sandbox" };

/** What a page, a redirect or an error carries, and what the few other answers carry instead. */
const OTHERS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^\/assets\/.*\.css$/, { ...EVERYWHERE, ...FOR_GOOD, 'content-type': 'text/css; charset=utf-8' }],
  [/^\/assets\/.*\.js$/, { ...EVERYWHERE, ...FOR_GOOD, 'content-type': 'text/javascript; charset=utf-8' }],
  [/^\/assets\/.*\.svg$/, { ...EVERYWHERE, ...FOR_GOOD, 'content-type': 'image/svg+xml' }],
  [/^\/(healthz|readyz)$/, TEXT],
  [/^\/v\/status$/, { ...EVERYWHERE, 'content-type': 'application/json' }],
  [
    /^\/v\/worker\.js$/,
    {
      ...EVERYWHERE,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/v',
    },
  ],
  [/^\/console\/.*\.csv$/, { ...EVERYWHERE, 'content-type': 'text/csv; charset=utf-8' }],
  [/\/package\.(xlsx|zip)$/, { ...EVERYWHERE, 'content-type': 'application/octet-stream' }],
  [/^\/console\/.*\/(letter|form)$/, { ...EVERYWHERE, 'content-type': 'application/pdf' }],
  [/\/manifest\.json$/, { ...EVERYWHERE, 'content-type': 'application/json; charset=utf-8' }],
  [/\/(pdf|paper|attachments\/:basisAttachmentId)$/, { ...EVERYWHERE, 'content-type': 'application/pdf' }],
  [/\/public-key$/, { ...EVERYWHERE, 'content-type': 'application/json' }],
  [/^\/:language\/(leaflet|disclosures)\.pdf$/, { ...EVERYWHERE, 'content-type': 'application/pdf' }],
  [/\/(images\/:imageId|pages\/:pageNo)$/, { ...EVERYWHERE, ...ALONE, 'content-type': 'image/jpeg' }],
  [/\/filing\/images\/:kind$/, { ...EVERYWHERE, 'content-type': 'image/jpeg' }],
  [/^\/(console|:language)\/documents\//, { ...EVERYWHERE, 'content-type': 'application/pdf' }],
];
/** Headers of the connection or of one answer, that say nothing about how the browser must treat it. */
const OF_ONE_ANSWER = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-disposition',
  'clear-site-data',
  'location',
  'set-cookie',
];
const COOKIE =
  /^__Host-(staff|resident|draft)=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=(Strict|Lax)$/;
const TAKEN_COOKIE = /^__Host-(staff|resident|draft)=; Max-Age=0; Path=\/; Secure$/;

/** They carry a token or a signature and no cookie, so nobody can make a browser send what they are believed for. */
const OF_PROGRAMS: readonly string[] = ['client', 'hook'];

let seeded: SeededWorld;
const seen: { readonly route: string; readonly answer: Answer }[] = [];

beforeAll(async () => {
  seeded = await startSeededWorld(answer => seen.push({ route: 'on the way', answer }));
});
afterAll(() => seeded.stop());

const callerFor = ({ access }: Route): CallerName => {
  if (access.kind === 'staff') return 'manager';
  if (access.kind === 'client') return 'program';
  if (access.kind === 'staff-first-factor') return 'first-factor';
  return access.kind === 'resident' ? 'resident' : 'anonymous';
};
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const gets = (): readonly Route[] => seeded.world.routes.filter(({ method }) => method === 'GET');
const posts = (): readonly Route[] => seeded.world.routes.filter(({ method }) => method === 'POST');

/** Asks once and keeps the answer for the judgement at the end. */
async function probe(
  route: Route,
  send: (client: Client, path: string) => Promise<Answer>,
  caller = callerFor(route),
) {
  const answer = await send(seeded.callers[caller], pathOf(route, seeded.params));
  seen.push({ route: nameOf(route), answer });
  return answer;
}

describe('asking', () => {
  it('changes nothing, whoever asks for whatever page', async () => {
    const before = await seeded.rows.digests();
    for (const route of gets())
      for (const caller of [
        'manager',
        'anonymous',
        'resident',
        'auditor',
        'first-factor',
        'stranger',
      ] as const)
        await probe(route, (client, path) => client.get(path), caller);
    const { staff_session: _was, ...after } = await seeded.rows.digests();
    // Only when a session was last used is written down, so that it can run out.
    expect(after).toEqual(
      Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'staff_session')),
    );
  });

  it('is the one thing besides posting that pages know', async () => {
    const { manager } = seeded.callers;
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      for (const path of ['/ja', '/console', '/console/filings']) {
        const answer = await manager.send(method, path, { headers: { origin: seeded.world.origin } });
        expect(answer.status, `${method} ${path}`).toBe(404);
      }
    expect((await manager.send('HEAD', '/ja')).bytes).toHaveLength(0);
  });
});

describe('posting from elsewhere', () => {
  it('is refused on every route and changes nothing', async () => {
    const { origin } = seeded.world;
    const elsewhere: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.invalid' },
      { origin: 'null' },
      { origin: `${origin}.evil.invalid` },
      { origin: origin.replace('http:', 'https:') },
      { origin: 'http://localhost:1' },
      { origin: 'https://evil.invalid', 'sec-fetch-site': 'same-origin' },
    ];
    const silent: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    const before = [
      await seeded.rows.digests(),
      await seeded.rows.select('select count(*) from app.audit_event'),
    ];
    const accepted: string[] = [];
    for (const route of posts().filter(({ access }) => !OF_PROGRAMS.includes(access.kind))) {
      const body = new URLSearchParams(formFor(route) as Record<string, string>);
      for (const headers of [...elsewhere, ...silent]) {
        const answer = await probe(route, (client, path) => client.send('POST', path, { body, headers }));
        if (answer.status !== 403)
          accepted.push(`${nameOf(route)} with ${JSON.stringify(headers)}: ${answer.status}`);
      }
    }
    expect(accepted).toEqual([]);
    expect([
      await seeded.rows.digests(),
      await seeded.rows.select('select count(*) from app.audit_event'),
    ]).toEqual(before);
  });
});

describe('a body', () => {
  it('that is too large is refused on every route before anything else is looked at', async () => {
    const accepted: string[] = [];
    for (const route of posts()) {
      const limit = route.bodyLimit ?? 64 * 1024;
      const path = pathOf(route, seeded.params);
      if ((await announceBody(seeded.world.origin, path, limit + 1)) !== 413) accepted.push(nameOf(route));
      if (limit > 1024 * 1024) continue;
      const answer = await probe(route, client =>
        client.post(path, `text=${'x'.repeat(limit)}`, {
          'content-type': 'application/x-www-form-urlencoded',
        }),
      );
      if (answer.status !== 413) accepted.push(`${nameOf(route)} with ${limit} bytes: ${answer.status}`);
    }
    expect(accepted).toEqual([]);
  });

  it('that is no form is never more than a bad request', async () => {
    const statuses = new Set<number>();
    for (const route of posts().filter(({ path }) => !path.endsWith('/sign-out')))
      statuses.add(
        (
          await probe(route, (client, path) =>
            client.post(path, '{"a":1}', { 'content-type': 'application/json' }),
          )
        ).status,
      );
    expect([...statuses].filter(status => status >= 500)).toEqual([]);
    expect(statuses).toContain(400);
  });
});

describe('when the database refuses', () => {
  it('every page says so in the same words, without a trace of the inside', async () => {
    await seeded.rows.select('revoke usage on schema app from mimamori_app');
    const failed: Answer[] = [];
    try {
      for (const route of seeded.world.routes) {
        const answer = await probe(route, (client, path) =>
          route.method === 'GET' ? client.get(path) : client.post(path, formFor(route)),
        );
        if (answer.status === 500) failed.push(answer);
      }
    } finally {
      await seeded.rows.select('grant usage on schema app to mimamori_app');
    }
    expect(failed.length).toBeGreaterThan(50);
    // Residents, staff and programs are told each in their own words.
    expect(new Set(failed.map(({ text }) => text)).size).toBe(3);
    for (const { text } of failed)
      expect(text).not.toMatch(/\bat \S+ \(|\.tsx?:\d|node_modules|permission denied|schema|select |42501/i);
  });
});

describe('every answer of this run', () => {
  it('comes after acts of every kind', async () => {
    for (const route of posts().filter(({ path }) => !path.endsWith('/sign-out')))
      await probe(route, (client, path) => client.post(path, formFor(route)));
    for (const route of posts().filter(({ path }) => path.endsWith('/sign-out')))
      await probe(
        route,
        (client, path) => client.post(path),
        route.access.kind === 'resident' ? 'resident' : 'manager',
      );
    await probe(gets()[0] as Route, client => client.get('/no-such-page'));
    const reached = new Set(seen.map(({ route }) => route));
    expect(seeded.world.routes.map(nameOf).filter(name => !reached.has(name))).toEqual([]);
    const statuses = new Set(seen.map(({ answer }) => answer.status));
    for (const status of [200, 303, 400, 403, 404, 409, 413, 422, 500]) expect(statuses).toContain(status);
  });

  it('carries the headers of its kind, no more and no less', () => {
    const wrong = new Set<string>();
    for (const { route, answer } of seen) {
      const path = route.split(' ')[1] ?? '';
      if (route === 'on the way') continue;
      if (path.startsWith('/fhir/')) {
        if (!isAnswerToProgram(answer, EVERYWHERE, OF_ONE_ANSWER)) wrong.add(`${route} ${answer.status}`);
        continue;
      }
      const plain = answer.status === 303 ? EVERYWHERE : HTML;
      const special =
        answer.status === 200 || answer.status === 503
          ? OTHERS.find(([pattern]) => pattern.test(path))?.[1]
          : undefined;
      const carried = Object.fromEntries(
        [...answer.headers].filter(([name]) => !OF_ONE_ANSWER.includes(name)),
      );
      try {
        expect(carried).toEqual(special ?? plain);
      } catch {
        wrong.add(`${route} ${answer.status}: ${JSON.stringify(carried)}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it('sets only cookies of this host that scripts cannot read and other sites cannot send', () => {
    const lines = seen.flatMap(({ answer }) => answer.headers.getSetCookie());
    expect(lines.filter(line => !COOKIE.test(line) && !TAKEN_COOKIE.test(line))).toEqual([]);
    const kept = lines.filter(line => COOKIE.test(line)).map(line => line.replace(/=[^;]+; Max-Age=\d+/, ''));
    expect([...new Set(kept)].sort()).toEqual([
      '__Host-draft; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-resident; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-staff; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
  });

  it('names no other origin and holds no code or style of its own, where it is HTML', () => {
    const problems = new Set<string>();
    for (const { route, answer } of seen)
      if ((answer.headers.get('content-type') ?? '').startsWith('text/html'))
        for (const problem of htmlProblems(answer.text)) problems.add(`${route}: ${problem}`);
    expect([...problems]).toEqual([]);
  });

  it('leads nowhere but to this site', () => {
    const locations = seen.flatMap(({ answer }) => answer.location ?? []);
    expect(locations.filter(location => !/^\/(?![/\\])/.test(location))).toEqual([]);
  });
});
