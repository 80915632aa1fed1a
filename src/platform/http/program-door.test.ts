import { describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../../kernel/ids.ts';
import { fixedClock } from '../clock/fixed.clock.ts';
import { createHttpApp } from './http-app.ts';
import { bearerToken, isBehind, type ProgramDoor } from './program-door.ts';
import { clientCaller, type Route } from './route.ts';

const door: ProgramDoor = {
  prefix: '/door',
  answer: (error, seconds) => new Response(`${error} ${seconds}`, { status: 418 }),
};
const program = {
  kind: 'client',
  authorityId: 140007 as AuthorityId,
  clientId: 'c' as Uuid,
  facilityId: 'f' as Uuid,
} as const;

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/door/thing',
    access: { kind: 'client' },
    bodyLimit: 10,
    handle: request => new Response(clientCaller(request).facilityId),
  },
  {
    method: 'GET',
    path: '/door/broken',
    access: { kind: 'client' },
    handle: () => {
      throw new Error('Broken.');
    },
  },
  { method: 'GET', path: '/door/none', access: { kind: 'client' }, handle: request => request.notFound() },
];

const app = createHttpApp({
  routes,
  clock: fixedClock('2022-02-14T09:00'),
  publicOrigin: 'https://todoke.example.jp',
  languages: ['ja'],
  training: false,
  authorityOf: () => program.authorityId,
  findStaff: async () => null,
  findResident: async () => null,
  findClient: async token => (token === 'good' ? program : null),
  programDoor: door,
  mayStaff: () => false,
  signInPath: '/console/sign-in',
  consolePath: '/console',
  errorPage: kind => kind,
  onRequest: () => undefined,
  onError: () => undefined,
});

const ask = async (method: string, path: string, init: RequestInit = {}): Promise<string> =>
  (await app.request(path, { method, ...init })).text();
const token = { authorization: 'Bearer good' };

describe('the door for programs', () => {
  it('lets in whoever shows a token, from wherever, and nobody else', async () => {
    expect(
      await ask('POST', '/door/thing', { headers: { ...token, origin: 'https://elsewhere.invalid' } }),
    ).toBe('f');
    for (const authorization of ['', 'Bearer bad', 'Basic good', 'good'])
      expect(await ask('POST', '/door/thing', { headers: { authorization } })).toBe('unauthenticated null');
  });

  it('tells in its own format whatever goes wrong under its prefix, and nothing beside it', async () => {
    expect(await ask('GET', '/door/none', { headers: token })).toBe('not-found null');
    expect(await ask('GET', '/door/broken', { headers: token })).toBe('failed null');
    expect(await ask('GET', '/door/nowhere')).toBe('not-found null');
    expect(await ask('DELETE', '/door/thing')).toBe('not-found null');
    expect(await ask('POST', '/door/thing', { headers: token, body: 'x'.repeat(11) })).toBe('too-large null');
    expect(await ask('GET', '/doors')).toBe('not-found');
  });

  it('begins at a whole part of the path', () => {
    expect(['/door', '/door/x', '/doors', '/'].map(path => isBehind(door, path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('reads a token of RFC 6750 and nothing else', () => {
    expect(bearerToken('bearer 140007.aB-_~+/9==')).toBe('140007.aB-_~+/9==');
    for (const other of [undefined, '', 'Bearer', 'Bearer a b', 'Bearer ä', `Bearer ${'x'.repeat(300)}`])
      expect(bearerToken(other)).toBeNull();
  });
});
