import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAndOpen } from './acts.ts';
import { type Answer, createClient, type Fields } from './client.ts';
import { applicantOf, conditions, type Person, washimi } from './people.ts';
import { pathOf } from './route-requests.ts';
import { type CallerName, type SeededWorld, startSeededWorld } from './seeded-world.ts';

const formula: Person = {
  name: '=cmd|calc A',
  kana: 'スウシキ タロウ',
  phone: '046-232-6604',
  email: 'suushiki@mail.invalid',
  street: '上郷664番地',
  remarks: '',
  shade: 60,
};

let seeded: SeededWorld;
const broken: string[] = [];

beforeAll(async () => {
  seeded = await startSeededWorld(({ method, path, status }) => {
    if (status >= 500) broken.push(`${method} ${path.slice(0, 200)} answered ${status}`);
  });
});
afterAll(() => seeded.stop());

const newClient = () => createClient(seeded.world.origin);
const plainText = ({ text }: Answer): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** A client that stands at step 1, or with `at` at step 2. */
async function draft(at: 'conditions' | 'applicant' = 'conditions') {
  const client = newClient();
  await client.post('/ja/filing/consent', { agree: 'yes' });
  if (at === 'applicant') await client.post('/ja/filing/conditions', conditions);
  return client;
}

describe('a body that is too large', () => {
  it('is answered by a page that says what to do', async () => {
    const answer = await (await draft()).post('/ja/filing/conditions', { name: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
    expect(plainText(answer)).toContain('送られたものが大きすぎます');
  });

  it('is refused as well when it does not say how large it is', async () => {
    const { port } = new URL(seeded.world.origin);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { origin: seeded.world.origin, 'content-type': 'application/x-www-form-urlencoded' };
      const sent = httpRequest({ port, path: '/ja/filing/consent', method: 'POST', headers }, answer => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      for (let piece = 0; piece < 20; piece += 1) sent.write('x'.repeat(10_000));
      sent.end();
    });
    expect(status).toBe(413);
  });

  it('of photos is told beside the field up to 64 MB, and by a page beyond', async () => {
    const client = await draft();
    const photos = (megabytes: number): Fields => ({
      'test-result': new File([Buffer.alloc(megabytes * 1024 * 1024)], 'kit.jpg'),
    });
    expect((await client.post('/ja/filing/evidence', photos(30))).location).toBe('/ja/filing/conditions');
    const beyond = await client.post('/ja/filing/evidence', photos(65));
    expect([beyond.status, plainText(beyond)]).toEqual([413, expect.stringContaining('10MB')]);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['JSON', '{"agree":"yes"}', 'application/json'],
    ['plain text', 'agree=yes', 'text/plain'],
    ['nothing at all', '', ''],
    ['a form without its boundary', 'agree=yes', 'multipart/form-data'],
    [
      'a form that breaks off',
      '--x\r\nContent-Disposition: form-data; name="agree"\r\n\r\nye',
      'multipart/form-data; boundary=x',
    ],
  ])('is a bad request: %s', async (_kind, body, type) => {
    const answer = await newClient().post(
      '/ja/filing/consent',
      body,
      type === '' ? {} : { 'content-type': type },
    );
    expect(answer.status).toBe(400);
    expect(plainText(answer)).toContain('送られたものを読めませんでした');
  });
});

describe('forms with fields missing', () => {
  const FORMS: readonly (readonly [
    caller: CallerName,
    path: string,
    typed: Fields,
    kept: readonly string[],
  ])[] = [
    ['anonymous', '/console/sign-in', { loginName: 'typed.name', password: '' }, ['typed.name']],
    [
      'manager',
      '/console/accounts/new',
      { loginName: '', displayName: '打鍵 太郎', unitName: '医療危機対策本部室' },
      ['打鍵 太郎', '医療危機対策本部室'],
    ],
    ['manager', '/console/tasks/:taskId/outcome', { note: '折り返しを待つ' }, ['折り返しを待つ']],
    ['manager', '/console/cases/:caseId/answer', { temperature: '36.4' }, ['36.4']],
    ['manager', '/console/filings/search', { text: '' }, []],
    ['resident', '/ja/observe', { temperature: '37.2', spo2: '2000' }, ['37.2', '2000']],
  ];

  it.each(FORMS)('%s at %s is told so and keeps what was typed', async (caller, path, typed, kept) => {
    const answer = await seeded.callers[caller].post(pathOf({ path }, seeded.params), typed);
    expect(answer.status).toBe(422);
    for (const value of kept) expect(answer.text).toContain(value);
  });

  it('are told so at each step of filing', async () => {
    const first = await (await draft()).post('/ja/filing/conditions', { pregnancy: 'possible' });
    expect([first.status, first.text]).toEqual([422, expect.stringMatching(/value="possible"[^>]*checked/)]);
    const second = await (await draft('applicant')).post('/ja/filing/applicant', {
      name: '打鍵 太郎',
      phone: '０４６',
    });
    expect([second.status, second.text]).toEqual([422, expect.stringContaining('value="打鍵 太郎"')]);
    expect(second.text).toContain('value="０４６"');
    expect((await newClient().post('/ja/filing/consent')).status).toBe(422);
  });

  it('show what was typed as text, whatever it is', async () => {
    const typed = '"><script>alert(1)</script><b a=\'';
    const client = await draft('applicant');
    for (const [sender, path, fields] of [
      [client, '/ja/filing/applicant', { name: typed, street: typed, email: typed }],
      [newClient(), '/console/sign-in', { loginName: typed }],
      [
        seeded.callers.manager,
        '/console/accounts/new',
        { displayName: typed, unitName: typed, loginName: typed },
      ],
      [seeded.callers.manager, '/console/filings/search', { text: typed }],
      [seeded.callers.resident, '/ja/observe', { temperature: typed.slice(0, 20) }],
    ] as const) {
      const { text } = await sender.post(path, fields);
      expect(text, path).toContain('&quot;&gt;&lt;script&gt;');
      expect(text, path).not.toContain('<script>alert');
    }
  });
});

describe('text that is not what it seems', () => {
  it('loses control and direction characters, and keeps rare ones', async () => {
    const client = await draft('applicant');
    const typed = {
      ...applicantOf(washimi),
      name: '\u0000鷲\u202e見\u200b \u0007匠\u2066海\u{e0041}',
      phone: '1',
      street: '𠮷田町\u0085髙﨑\u0301',
    };
    const answer = await client.post('/ja/filing/applicant', typed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="鷲見 匠海"');
    expect(answer.text).toContain('value="𠮷田町髙﨑\u0301"');
    expect(answer.text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
  });

  it.each([
    ['a lone surrogate', '%ED%A0%80'],
    ['an overlong slash', '%C0%AF'],
    ['a byte that begins nothing', '%FF'],
    ['half a character', '%E9%B7'],
    ['a percent sign alone', '%'],
    ['a null', '%00'],
  ])('in bytes that are no text breaks nothing: %s', async (_kind, bytes) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const { manager, resident } = seeded.callers;
    const client = await draft('applicant');
    for (const [sender, path, names] of [
      [client, '/ja/filing/applicant', ['name', 'street', 'email', 'postal-code']],
      [newClient(), '/console/sign-in', ['loginName', 'password', 'next']],
      [manager, '/console/filings/search', ['text']],
      [manager, '/console/accounts/new', ['loginName', 'displayName', 'unitName', 'role']],
      [resident, '/ja/observe', ['temperature', 'symptoms', 'condition', 'answerId']],
    ] as const) {
      const answer = await sender.post(path, names.map(name => `${name}=a${bytes}`).join('&'), type);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.text.includes('\u0000'), path).toBe(false);
    }
    expect(broken).toEqual([]);
  });

  it('in fields that nobody has is ignored', async () => {
    const client = await draft('applicant');
    const flood = Array.from({ length: 2_000 }, (_, place) => `f${place}=1`).join('&');
    const odd = `__proto__=1&constructor=2&toString=3&filing_id=4&status=issued&verified_email=x%40mail.invalid&name=a&name=b`;
    for (const body of [flood, odd]) {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      expect((await client.post('/ja/filing/applicant', body, type)).status).toBe(422);
    }
    expect((await client.get('/ja/filing/evidence')).location).toBe('/ja/filing/applicant');
    expect(broken).toEqual([]);
  });

  it('in cookies opens nothing', async () => {
    for (const value of [
      '',
      '140007.',
      `140007.${'a'.repeat(43)}`,
      `999999999.${'a'.repeat(43)}`,
      '140007.%00',
      `-1.${'a'.repeat(43)}`,
      'x'.repeat(4_000),
    ]) {
      const client = newClient();
      for (const name of ['staff', 'resident', 'draft']) client.cookies.set(`__Host-${name}`, value);
      expect((await client.get('/ja/status')).status).toBe(404);
      expect((await client.get('/console')).location).toMatch(/^\/console\/sign-in/);
      expect((await client.get('/ja/filing/applicant')).status).toBe(410);
    }
    expect(broken).toEqual([]);
  });
});

describe('a formula', () => {
  it('reaches no spreadsheet as one', async () => {
    await fileAndOpen(seeded.world, newClient(), formula);
    const { manager } = seeded.callers;
    const tables = [
      await manager.get('/console/filings.csv'),
      await manager.post('/console/filings/search.csv', { text: formula.kana }),
    ];
    for (const { status, text } of tables) {
      expect(status).toBe(200);
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).toContain(`"'=cmd|calc`);
      const cells = text
        .slice(1)
        .trimEnd()
        .split('\r\n')
        .flatMap(line => line.split(/(?<="),(?=")/));
      expect(cells.length).toBeGreaterThan(15);
      for (const cell of cells) expect(cell).toMatch(/^"(?![\s\u3000]*[=+\-@＝＋－＠])[\s\S]*"$/);
    }
  });
});
