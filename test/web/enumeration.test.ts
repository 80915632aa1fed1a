import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { managementNumber } from '../../src/modules/documents/index.ts';
import {
  inquiryNumber,
  parseInquiryNumber,
} from '../../src/modules/self-recuperation/domain/inquiry-number.ts';
import { KANAGAWA } from '../world/test-world.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { applicantOf, conditions, washimi } from './people.ts';
import { type SeededWorld, startSeededWorld } from './seeded-world.ts';
import { countVisitorStatements, type VisitorStatements } from './visitor-statements.ts';

/** What one request met, with everything that differs by itself taken out. */
interface Met {
  readonly seen: string;
  /** Statements that the program sent to the database for it. */
  readonly queries: number;
}

let seeded: SeededWorld;
let existing: { number: string; inquiryNumber: string };
let statements: VisitorStatements;

beforeAll(async () => {
  seeded = await startSeededWorld();
  const [paper] = await seeded.rows.select<{ number: string }>(
    'select management_number as number from app.filing where management_number is not null',
  );
  if (paper === undefined) throw new Error('The seed holds no notice.');
  existing = { ...paper, inquiryNumber: seeded.params.number ?? '' };
  statements = countVisitorStatements();
});
afterAll(async () => {
  statements.stop();
  await seeded.stop();
});

const RANDOM = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>'],
  [/\/inquiry\/received\/[^"?]+/g, '/inquiry/received/<number>'],
] as const;

/** Everything that its receiver can tell apart, without the clock, random ids and what was typed. */
function masked(answer: Answer, typed: readonly string[]): string {
  const headers = [...answer.headers].filter(
    ([name]) => !['date', 'content-length', 'set-cookie'].includes(name),
  );
  const cookies = answer.headers.getSetCookie().map(line => line.replace(/=[^;]+/, '=<token>'));
  let text = JSON.stringify([answer.status, headers, cookies, answer.text]);
  for (const value of typed.filter(value => value !== '').sort((a, b) => b.length - a.length))
    for (const spelling of [value, encodeURIComponent(value)]) text = text.replaceAll(spelling, '<typed>');
  for (const [pattern, name] of RANDOM) text = text.replaceAll(pattern, name);
  return text;
}

async function meet(send: () => Promise<Answer>, typed: readonly string[] = []): Promise<Met> {
  await seeded.world.settle();
  statements.restart();
  const answer = await send();
  return { seen: masked(answer, typed), queries: statements.count() };
}

const anonymous = (): Client => createClient(seeded.world.origin);
const unusedNumber = (): string =>
  managementNumber('14', String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0'));
const randomToken = (): string => randomBytes(32).toString('base64url');
const oneLetterOff = (token: string): string => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;

describe('a link', () => {
  it('that differs by one letter, is made up, or is a number of a paper leads nowhere, and by the same work', async () => {
    const { params } = seeded;
    const pages = [
      ['GET', (token: string) => `/ja/open/${token}`],
      ['POST', (token: string) => `/ja/open/${token}`],
      ['POST', (token: string) => `/ja/open/${token}/new-link`],
      ['GET', (token: string) => `/ja/inquiry/answer/${token}`],
      ['POST', (token: string) => `/ja/inquiry/answer/${token}`],
      ['GET', (token: string) => `/institutions/apply/${token}`],
      ['POST', (token: string) => `/institutions/apply/${token}`],
    ] as const;
    for (const [method, pathOf] of pages) {
      const tokens = [
        randomToken(),
        oneLetterOff(params.token ?? ''),
        existing.number,
        unusedNumber(),
        params.filingId ?? '',
        randomUUID(),
      ];
      const met = [];
      for (const token of tokens) {
        const path = pathOf(token);
        const birthday = { 'birthday-month': '4', 'birthday-day': '12' };
        met.push(
          await meet(
            () => (method === 'GET' ? anonymous().get(path) : anonymous().post(path, birthday)),
            [token],
          ),
        );
      }
      expect(new Set(met.map(({ seen }) => seen)).size, `${method} ${pathOf(':token')}`).toBe(1);
      expect(new Set(met.map(({ queries: count }) => count)).size, `${method} ${pathOf(':token')}`).toBe(1);
      expect(met[0]?.seen).toMatch(/^\[404,/);
    }
  });
});

describe('a management number', () => {
  it('authenticates nobody: as a session it is worth as much as anything made up', async () => {
    const withCookie = (name: string, value: string): Client => {
      const client = anonymous();
      client.cookies.set(name, value);
      return client;
    };
    for (const name of ['__Host-resident', '__Host-draft', '__Host-staff'])
      for (const path of ['/ja/status', '/ja/withdraw', '/ja/observe', '/ja/filing/confirm', '/console']) {
        const made = [];
        for (const value of [existing.number, unusedNumber(), existing.number.replaceAll('-', '')])
          for (const cookie of [value, `${KANAGAWA}.${value}`, `${KANAGAWA}.${value.padEnd(43, '0')}`])
            made.push(masked(await withCookie(name, cookie).get(path), []));
        made.push(masked(await anonymous().get(path), []));
        expect(new Set(made).size, `${name} at ${path}`).toBe(1);
      }
  });

  it('tells nobody whether its paper exists', async () => {
    const met = [];
    for (const number of [existing.number, unusedNumber(), existing.number.replaceAll('-', '')])
      met.push(await meet(() => anonymous().get(`/v/status?n=${number}`), [number]));
    expect(new Set(met.map(({ seen }) => seen)).size).toBe(1);
    expect(new Set(met.map(({ queries: count }) => count)).size).toBe(1);
  });

  it('is taken in an inquiry about withdrawal in the same words and by the same work, whether it exists or not', async () => {
    const ask = async (number: string, email: string): Promise<readonly Met[]> => {
      const client = anonymous();
      const fields = {
        kind: 'withdrawal',
        'management-number': number,
        email,
        'email-again': email,
        body: '取り下げます',
      };
      const send = { ...fields, step: 'send', sending: randomUUID() };
      return [
        await meet(() => client.post('/ja/inquiry', fields), [number, email]),
        await meet(() => client.post('/ja/inquiry', send), [number, email]),
      ];
    };
    const known = await ask(existing.number, 'stranger-1@mail.invalid');
    expect(known[1]?.seen).toMatch(/^\[303,/);
    expect(await ask(unusedNumber(), 'stranger-2@mail.invalid')).toEqual(known);
    expect(await ask(existing.number, washimi.email)).toEqual(known);
  });

  it('of an inquiry shows a receipt to whoever writes one that could exist', async () => {
    const madeUp = inquiryNumber('12345678');
    expect(parseInquiryNumber(existing.inquiryNumber)).not.toBeNull();
    const met = [];
    for (const number of [existing.inquiryNumber, madeUp])
      met.push(await meet(() => anonymous().get(`/ja/inquiry/received/${number}`), [number]));
    expect(met[1]).toEqual(met[0]);
  });
});

describe('a mail address, a number and a name', () => {
  it('of somebody who filed are taken in a new draft like those of anybody else', async () => {
    const step = async (fields: Record<string, string>): Promise<readonly Met[]> => {
      const client = anonymous();
      await client.post('/ja/filing/consent', { agree: 'yes' });
      await client.post('/ja/filing/conditions', conditions);
      const typed = Object.values(fields);
      return [
        await meet(() => client.post('/ja/filing/applicant', fields), typed),
        await meet(() => client.get('/ja/filing/email'), typed),
        await meet(() => client.post('/ja/filing/email', { code: '000000' }), typed),
        await meet(() => client.post('/ja/filing/email/resend'), typed),
      ];
    };
    const ofSomebody = applicantOf(washimi) as Record<string, string>;
    const email = 'nobody-yet@mail.invalid';
    const ofNobody = {
      ...ofSomebody,
      name: '無名 太郎',
      'name-kana': 'ムメイ タロウ',
      phone: '046-200-9999',
      email,
      'email-again': email,
    };
    const [known, unknown] = [await step(ofSomebody), await step(ofNobody)];
    // How many seconds are left before another code can be sent is of this visit, not of the address.
    const settled = (met: readonly Met[]): readonly Met[] =>
      met.map(({ seen, queries: count }) => ({
        seen: seen.replaceAll(/\d+秒/g, '<seconds>'),
        queries: count,
      }));
    expect(settled(unknown)).toEqual(settled(known));
    expect(known[0]?.seen).toMatch(/^\[303,/);
    expect(known[0]?.queries).toBeGreaterThan(5);
  });
});

describe('a canary', () => {
  it('that was never sent is answered like a page that does not exist', async () => {
    const guess = randomBytes(32).toString('base64url');
    const address = `/canary/${guess}`;
    const nowhere = await meet(() => anonymous().get('/no-such-page'), ['/no-such-page']);
    expect((await meet(() => anonymous().get(address), [address])).seen).toBe(nowhere.seen);
    expect((await meet(() => anonymous().post(address), [address])).seen).toMatch(/^\[404,/);
  });
});

describe('a login name', () => {
  it('that exists is refused like one that does not', async () => {
    const signIn = (loginName: string): Promise<Met> =>
      meet(
        () => anonymous().post('/console/sign-in', { loginName, password: 'not the password' }),
        [loginName],
      );
    const known = await signIn(seeded.world.staff.auditor.loginName);
    expect(await signIn('nobody-of-that-name')).toEqual(known);
    expect(known.seen).toMatch(/^\[422,/);
  });
});

describe('this list', () => {
  it('holds every public page with something to guess in its address', () => {
    const guessable = seeded.world.routes
      .filter(({ path, access }) => access.kind === 'anyone' && /:(?!language|kind)/.test(path))
      .map(({ method, path }) => `${method} ${path}`);
    expect(guessable.sort()).toEqual([
      'GET /:language/inquiry/answer/:token',
      'GET /:language/inquiry/received/:number',
      'GET /:language/open/:token',
      'GET /canary/:token',
      'GET /institutions/apply/:token',
      'POST /:language/inquiry/answer/:token',
      'POST /:language/open/:token',
      'POST /:language/open/:token/new-link',
      'POST /canary/:token',
      'POST /institutions/apply/:token',
    ]);
  });
});
