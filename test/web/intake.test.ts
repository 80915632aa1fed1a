import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTION_INTAKE } from '../../src/composition/intake-rules.ts';
import type { IntakeRule, IntakeRules } from '../../src/platform/intake/intake-rules.ts';
import { findNumbers } from '../../src/ui/islands/find-numbers.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { type Answer, createClient, type Fields } from './client.ts';
import { applicantOf, conditions, konno, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

/** The rules of production with numbers small enough to be met in a test. */
const RULES: IntakeRules = {
  ...PRODUCTION_INTAKE,
  forms: Object.fromEntries(
    Object.entries(PRODUCTION_INTAKE.forms).map(([name, rule]): [string, IntakeRule] => [
      name,
      {
        ...rule,
        network: { burst: name === 'applicant' ? 60 : 6, perMinute: 1 },
        ...(rule.form && { form: { ...rule.form, leastSeconds: name === 'applicant' ? 0.3 : 0 } }),
        ...(rule.contacts && { contacts: { ...rule.contacts, perHour: 3, perDay: 5 } }),
      },
    ]),
  ),
  pages: { burst: 40, perMinute: 1 },
  // A test presses a button more often than people do.
  flood: { startsAt: 1_000, endsBelow: 500, calmSeconds: 60 },
  challenge: { bits: 4, mostBits: 6, waitSeconds: 1, mostWaitSeconds: 3 },
};

let world: TestWorld;
let rows: Rows;
let networks = 0;

beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00', { intake: RULES, trustedProxyHops: 1 });
  rows = await openRows(world);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const newAddress = (): string => {
  networks += 1;
  return `198.51.100.${networks}`;
};

/** Somebody at an address of their own, whose proxy says so. */
function somebody(address = newAddress()) {
  const client = createClient(world.origin);
  const headers = { 'x-forwarded-for': address };
  return {
    client,
    address,
    get: (path: string): Promise<Answer> => client.get(path, headers),
    post: (path: string, fields: Fields, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
      client.post(path, fields, { ...headers, ...more }),
    /** Opens the page and posts its form as a person would, with the hidden fields that the page gave. */
    fill: async (path: string, fields: Fields): Promise<Answer> => {
      const page = await client.get(path, headers);
      return client.post(path, { ...hiddenIn(page), ...fields }, headers);
    },
  };
}
type Somebody = ReturnType<typeof somebody>;

const plainText = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The hidden fields of a page, and of a page between what was typed. */
const hiddenIn = ({ text }: Answer): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plainText(value)],
    ),
  );

/** Presses the one button of the page between again and again until it lets through. */
async function pressOn(person: Somebody, path: string, answer: Answer): Promise<Answer> {
  let now = answer;
  for (let press = 0; now.status === 429 && press < 1_000; press += 1) {
    await new Promise(resolve => setTimeout(resolve, 20));
    now = await person.post(path, hiddenIn(now));
  }
  return now;
}

async function withDraft(): Promise<Somebody> {
  const person = somebody();
  expect((await person.fill('/ja/filing/consent', { agree: 'yes' })).location).toBe('/ja/filing/conditions');
  expect((await person.fill('/ja/filing/conditions', conditions)).location).toBe('/ja/filing/applicant');
  return person;
}

describe('a form that comes back', () => {
  it('faster than people read keeps everything, says so, and goes on by one press', async () => {
    const person = await withDraft();
    const typed = applicantOf({ ...washimi, name: '<鷲見> "匠海"', email: 'fast@mail.invalid' });
    const early = await person.fill('/ja/filing/applicant', typed);
    expect(early.status).toBe(429);
    expect(early.headers.get('retry-after')).toBe('1');
    expect(early.text).toContain('送信が早すぎました');
    expect(hiddenIn(early)).toMatchObject(typed);
    expect((await pressOn(person, '/ja/filing/applicant', early)).location).toBe('/ja/filing/email');
  });

  it('without a token, with that of another form, or of another draft, keeps everything and goes on', async () => {
    const [person, other] = [await withDraft(), await withDraft()];
    const typed = applicantOf({ ...konno, email: 'stale@mail.invalid', phone: '046-111-2222' });
    const foreign = hiddenIn(await other.get('/ja/filing/applicant'));
    const consent = hiddenIn(await person.get('/ja/filing/consent'));
    for (const hidden of [{}, foreign, consent, { 'form-token': 'x.y' }]) {
      const answer = await person.post('/vi/filing/applicant', { ...hidden, ...typed });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Vui lòng gửi lại');
      expect(hiddenIn(answer)).toMatchObject(typed);
      expect(hiddenIn(answer)['form-token']).not.toBe((hidden as Record<string, string>)['form-token']);
    }
    const answer = await person.post('/ja/filing/applicant', typed);
    const again = await pressOn(person, '/ja/filing/applicant', answer);
    const last = again.status === 422 ? await person.post('/ja/filing/applicant', hiddenIn(again)) : again;
    expect((await pressOn(person, '/ja/filing/applicant', last)).location).toBe('/ja/filing/email');
  });
});

describe('one network', () => {
  it('that goes on beyond its allowance is asked for work, and goes on with it', async () => {
    const person = somebody();
    const answers: Answer[] = [];
    for (let turn = 0; turn < 8; turn += 1) answers.push(await person.fill('/ja/filing/consent', {}));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 429, 429]);
    const held = answers[6] as Answer;
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(held.headers.get('refresh')).toBeNull();
    const [, signed = '', parts = '', bits = ''] =
      /data-challenge="([^"]+)" data-parts="(\d+)" data-bits="(\d+)"/.exec(held.text) ?? [];
    const proof = (await findNumbers(signed, Number(parts), Number(bits))).join(',');
    const solved = { ...hiddenIn(held), agree: 'yes', 'intake-proof': proof };

    const stranger = somebody(person.address);
    const consent = hiddenIn(await stranger.get('/ja/filing/consent'));
    expect((await person.post('/ja/filing/consent', solved)).location).toBe('/ja/filing/conditions');
    const spent = await rows.select('select 1 from app.intake_token');
    // The same work is good once; without a pass it is asked for anew.
    expect((await stranger.post('/ja/filing/consent', { ...solved, ...consent })).status).toBe(429);
    expect(await rows.select('select 1 from app.intake_token')).toHaveLength(spent.length);
    // Whoever did the work has a pass for the rest of the filing.
    expect(person.client.cookies.has('__Host-pass')).toBe(true);
    expect((await person.fill('/ja/filing/consent', {})).status).toBe(422);
  });

  it('goes on without scripts by waiting, and the button tells how long', async () => {
    const person = somebody();
    for (let turn = 0; turn < 6; turn += 1) await person.fill('/en/filing/consent', {});
    const held = await person.fill('/en/filing/consent', { agree: 'yes' });
    expect(held.text).toContain('Wait 1 second, then press the button below');
    expect((await pressOn(person, '/en/filing/consent', held)).location).toBe('/en/filing/conditions');
  });

  it('does not slow another, and cannot pass for one by what it writes in front', async () => {
    const [person, other] = [somebody(), somebody()];
    for (let turn = 0; turn < 7; turn += 1) await person.fill('/ja/filing/consent', {});
    expect((await other.fill('/ja/filing/consent', {})).status).toBe(422);
    const token = hiddenIn(await person.get('/ja/filing/consent'));
    for (const spoofed of ['203.0.113.1', '203.0.113.2, 10.0.0.1', 'unknown']) {
      const header = { 'x-forwarded-for': `${spoofed}, ${person.address}`, forwarded: 'for=203.0.113.9' };
      expect((await person.post('/ja/filing/consent', token, header)).status).toBe(429);
    }
  });

  it('that opens pages faster than people do is asked to wait, and asks again by itself', async () => {
    const person = somebody();
    for (let page = 0; page < 40; page += 1) expect((await person.get('/ja')).status).toBe(200);
    const held = await person.get('/ko/filing/consent');
    expect([held.status, held.headers.get('retry-after'), held.headers.get('refresh')]).toEqual([
      429,
      '10',
      '10',
    ]);
    expect(held.text).toContain('자동으로 다시 열립니다');
    expect((await person.get('/healthz')).status).toBe(200);
    expect((await somebody().get('/ja')).status).toBe(200);
  });

  it('types a password anew after it was slowed, and no page repeats it', async () => {
    const person = somebody();
    const wrong = { loginName: 'nobody', password: 'secret of the test' };
    for (let turn = 0; turn < 6; turn += 1) await person.post('/console/sign-in', wrong);
    const held = await person.post('/console/sign-in', wrong);
    expect(held.status).toBe(429);
    expect(held.text).not.toContain('secret of the test');
    expect((await pressOn(person, '/console/sign-in', held)).location).toBe('/console/sign-in');
    expect((await person.post('/console/sign-in', wrong)).status).toBe(422);
  });
});

describe('one contact', () => {
  it('that is given too often waits for its hour, from whatever network, and stands nowhere in clear', async () => {
    const typed = applicantOf({ ...washimi, phone: '046-299-1234', email: 'Often@Mail.invalid' });
    const give = async (fields: Fields): Promise<Answer> => {
      const person = await withDraft();
      return pressOnce(person, await person.fill('/ja/filing/applicant', fields));
    };
    const pressOnce = async (person: Somebody, answer: Answer): Promise<Answer> => {
      let now = answer;
      for (
        ;
        now.text.includes('送信が早すぎました');
        now = await person.post('/ja/filing/applicant', hiddenIn(now))
      )
        await new Promise(resolve => setTimeout(resolve, 50));
      return now;
    };
    for (let turn = 0; turn < 3; turn += 1) expect((await give(typed)).location).toBe('/ja/filing/email');
    const full = await give({ ...typed, phone: '０４６　２９９　１２３４', email: 'other@mail.invalid' });
    expect(full.status).toBe(429);
    expect(Number(full.headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
    expect(full.text).toContain('同じ連絡先が何度も使われました');
    expect(hiddenIn(full).name).toBe(typed.name);
    expect((await give({ ...typed, phone: '046-299-0000', email: 'often@mail.invalid' })).status).toBe(429);

    const kept = await rows.select<{ text: string }>(
      'select intake_count::text as text from app.intake_count',
    );
    expect(kept.length).toBeGreaterThan(3);
    for (const { text } of kept) expect(text).not.toMatch(/often|mail\.invalid|2991234/i);
    await world.pass(1);
    expect((await give(typed)).location).toBe('/ja/filing/email');
    await world.pass(25);
    expect(await rows.select('select 1 from app.intake_count')).toEqual([]);
    expect(await rows.select('select 1 from app.intake_token')).toEqual([]);
  });
});

describe('what operators see', () => {
  it('are counts by form and reason, and no address of anybody', async () => {
    const metrics = await createClient(world.origin).get('/metrics', {
      authorization: 'Bearer token-of-the-test-metrics',
    });
    expect(metrics.text).toMatch(
      /mimamori_intake_turned_away_total\{form="applicant",why="too-fast"\} [1-9]/,
    );
    expect(metrics.text).toMatch(/mimamori_intake_turned_away_total\{form="start",why="challenge"\} [1-9]/);
    expect(metrics.text).toMatch(/mimamori_intake_challenges_answered_total\{how="work"\} [1-9]/);
    expect(metrics.text).toMatch(/mimamori_work_running\{class="forms"\} 0/);
    for (const text of [metrics.text, ...world.log]) expect(text).not.toMatch(/198\.51\.100|203\.0\.113/);
  });
});

describe('the door for tokens', () => {
  it('slows whoever asks too often, in the format of programs, and nobody else', async () => {
    const ask = (network: string) =>
      createClient(world.origin).send('POST', '/fhir/r4/token', {
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' }),
        headers: { 'x-forwarded-for': network },
      });
    for (let time = 0; time < 6; time += 1) expect((await ask('198.51.100.77')).status).toBe(401);
    const slowed = await ask('198.51.100.77');
    expect([slowed.status, Number(slowed.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(slowed.text).toMatch(/^\{"resourceType":"OperationOutcome".*"too-many"/);
    expect((await ask('198.51.100.78')).status).toBe(401);
  });
});

describe('the table of limits', () => {
  const publicForms = (): readonly string[] =>
    world.routes
      .filter(
        ({ method, path, access }) =>
          method === 'POST' && access.kind === 'anyone' && !path.endsWith('/sign-out'),
      )
      .map(({ path }) => path);
  const limited = Object.values(PRODUCTION_INTAKE.forms).flatMap(({ paths }) => paths);

  it('names forms that exist, each once', () => {
    const posts = world.routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(limited.filter(path => !posts.includes(path))).toEqual([]);
    expect(new Set(limited).size).toBe(limited.length);
  });

  it('holds every form that a stranger can post, but for those that a draft must carry', () => {
    // Each of these looks for the visitor's draft first, and changes nothing else.
    const ofDrafts = ['/:language/filing/conditions', '/:language/filing/evidence'];
    expect(publicForms().filter(path => !limited.includes(path) && !ofDrafts.includes(path))).toEqual([]);
  });
});
