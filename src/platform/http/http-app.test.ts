import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthorityId } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { createHttpApp } from './http-app.ts';
import type { Route } from './route.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const ORIGIN = 'https://todoke.example.jp';

const routes: readonly Route[] = [
  { method: 'GET', path: '/page', access: { kind: 'anyone' }, handle: r => r.page('<h1>A page</h1>') },
  {
    method: 'GET',
    path: '/kept',
    access: { kind: 'anyone' },
    handle: ({ context }) => context.body('body', 200, { 'cache-control': 'public, max-age=60' }),
  },
  {
    method: 'GET',
    path: '/broken',
    access: { kind: 'anyone' },
    handle: () => {
      throw new Error('Broken.');
    },
  },
  {
    method: 'POST',
    path: '/form',
    access: { kind: 'anyone' },
    bodyLimit: 1_000,
    handle: async r => {
      const form = await r.form();
      if (form.text('go') !== '') return r.seeOther('/page');
      return r.page(JSON.stringify([form.all('name'), r.pageAddress]), 422);
    },
  },
];

const app = createHttpApp({
  routes,
  clock: fixedClock('2022-02-14T09:00'),
  publicOrigin: ORIGIN,
  languages: ['ja'],
  training: false,
  authorityOf: () => 140007 as AuthorityId,
  findStaff: async () => null,
  findResident: async () => null,
  mayStaff: () => false,
  signInPath: '/console/sign-in',
  consolePath: '/console',
  errorPage: kind => kind,
  onRequest: () => undefined,
  onError: () => undefined,
});

let port: number;
let server: ReturnType<typeof serve>;
beforeAll(
  () =>
    new Promise<void>(resolve => {
      server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    }),
);
afterAll(() => new Promise(resolve => server.close(resolve)));

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends the parts of a body as they are; without a length they go in chunks. */
const send = (method: string, path: string, headers = {}, parts: readonly string[] = []): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, method, path, headers: { origin: ORIGIN, ...headers } }, answer => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', chunk => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (body: string, headers = {}): Promise<Answer> =>
  send('POST', '/form', { ...FORM, 'content-length': Buffer.byteLength(body), ...headers }, [body]);

describe('a response of the server', () => {
  it('carries every security header, whatever it is', async () => {
    for (const answer of [
      await send('GET', '/page'),
      await send('GET', '/nothing'),
      await send('GET', '/broken'),
      await post('go=1'),
      await post('name=a'),
      await post('go=1', { origin: 'https://evil.invalid' }),
      await post('a'.repeat(2_000)),
    ])
      expect(answer.headers, String(answer.status)).toMatchObject(SECURITY_HEADERS);
  });

  it('keeps what the page sets itself', async () => {
    const { headers } = await send('GET', '/kept');
    expect(headers).toMatchObject({ ...SECURITY_HEADERS, 'cache-control': 'public, max-age=60' });
  });
});

describe('a posted form', () => {
  it('is read with repetitions, cleaned, in chunks or with its length', async () => {
    const body = `name=${encodeURIComponent('か\u3099')}&name=+a%00b+`;
    const read = JSON.stringify([['が', 'ab'], '/']);
    expect(await post(body)).toMatchObject({ status: 422, text: read });
    expect(await send('POST', '/form', FORM, [body])).toMatchObject({ status: 422, text: read });
    expect(await post('go=1')).toMatchObject({ status: 303, headers: { location: '/page' } });
  });

  it('is refused when it is too long, whether it says so or not', async () => {
    const long = `name=${'a'.repeat(1_500)}`;
    expect((await post(long)).status).toBe(413);
    expect((await send('POST', '/form', FORM, [long])).status).toBe(413);
    expect((await post(`name=${'a'.repeat(900)}`)).status).toBe(422);
  });

  it('is refused when it is no form, or comes from another site', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await post('go=1', { origin: 'https://evil.invalid' })).status).toBe(403);
  });
});
