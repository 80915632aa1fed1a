import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineSignature } from '../../src/platform/line/line.test-server.ts';
import { type MemoryLine, memoryLine } from '../../src/platform/line/memory.line.ts';
import { type Seeded, seeded } from '../images/seeded.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fileAndOpen } from './acts.ts';
import { createClient } from './client.ts';
import { bodyOf, LINE_ACCOUNT, lineEvent, textEvent } from './line-user.ts';
import { washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

const USER = `U${'3'.repeat(32)}`;
const SECRET = LINE_ACCOUNT.channelSecret;
const FORGERIES = 100_000;
const SIGNATURE = 'x-line-signature';

let world: TestWorld;
let rows: Rows;
let line: MemoryLine;

beforeAll(async () => {
  line = memoryLine();
  world = await startTestWorld('2022-02-14T09:00', { line: LINE_ACCOUNT, linePort: line });
  rows = await openRows(world);
  const client = createClient(world.origin);
  await fileAndOpen(world, client, washimi);
  const code = /\d{4} \d{4}/.exec((await client.post('/ja/line/code')).text)?.[0] ?? '';
  expect(await deliver(bodyOf(textEvent(USER, code)))).toBe(200);
  await world.pass(25);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const post = (body: Uint8Array | string, signature: string | null): Promise<Response> =>
  Promise.resolve(
    world.fetch(
      new Request(`${world.origin}/hooks/line`, {
        method: 'POST',
        body: body as BodyInit,
        headers: signature === null ? {} : { [SIGNATURE]: signature },
      }),
    ),
  );

const deliver = async (body: string): Promise<number> =>
  (await post(body, lineSignature(body, SECRET))).status;

const counted = async (table: string): Promise<number> => {
  const [row] = await rows.select<{ count: number }>(`select count(*)::int as count from app.${table}`);
  return row?.count ?? 0;
};

interface Forgery {
  readonly body: Buffer;
  readonly signature: string | null;
}
type Forge = (body: Buffer, signature: string, chance: Seeded) => Forgery;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/='];

const flipped = (bytes: Buffer, chance: Seeded): Buffer => {
  const changed = Buffer.from(bytes);
  const at = chance.below(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8));
  return changed;
};

/** Every way in which a body may come that LINE did not send like this. */
const FORGE: Readonly<Record<string, Forge>> = {
  'a bit of the body': (body, signature, chance) => ({ body: flipped(body, chance), signature }),
  'a letter of the signature': (body, signature, chance) => {
    const at = chance.below(signature.length);
    const other = chance.pick(LETTERS.filter(letter => letter !== signature[at]));
    return { body, signature: signature.slice(0, at) + other + signature.slice(at + 1) };
  },
  'another secret': (body, _, chance) => ({
    body,
    signature: createHmac('sha256', chance.bytes(16)).update(body).digest('base64'),
  }),
  'another hash': (body, _, chance) => ({
    body,
    signature: createHmac(chance.pick(['sha1', 'sha512', 'md5']), SECRET)
      .update(body)
      .digest('base64'),
  }),
  'another spelling of the signature': (body, signature, chance) => ({
    body,
    signature: chance.pick([
      signature.replace(/=+$/, ''),
      `${signature}=`,
      `sha256=${signature}`,
      Buffer.from(signature, 'base64').toString('hex'),
      signature.slice(0, chance.below(signature.length)),
      '',
    ]),
  }),
  'no signature': body => ({ body, signature: null }),
  'an end that is missing': (body, signature, chance) => ({
    body: body.subarray(0, chance.below(body.length)),
    signature,
  }),
  'something at the end': (body, signature, chance) => ({
    body: Buffer.concat([body, chance.pick([Buffer.from(' '), Buffer.from('\n'), chance.bytes(3)])]),
    signature,
  }),
  'another layout of the JSON': (body, signature, chance) => ({
    body: Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, chance.below(3) + 1)),
    signature,
  }),
  'keys in another order': (body, signature) => {
    const parsed = JSON.parse(body.toString()) as Record<string, unknown>;
    return {
      body: Buffer.from(JSON.stringify({ events: parsed.events, destination: parsed.destination })),
      signature,
    };
  },
  'the signature of another body': (body, _, chance) => ({
    body,
    signature: lineSignature(bodyOf(textEvent(USER, String(chance.below(1_000)))), SECRET),
  }),
};

describe('the webhook of LINE', () => {
  it('takes none of 100,000 forged or altered bodies, and leaves nothing behind but a count', async () => {
    const chance = seeded(4);
    const kinds = Object.keys(FORGE);
    const events = ['はじめる', '36.5', 'とめる', '1234 5678'].map(text => textEvent(USER, text));
    const genuine = [...events, lineEvent(USER, { type: 'unfollow', replyToken: undefined })].map(event => {
      const body = Buffer.from(bodyOf(event));
      return { body, signature: lineSignature(body, SECRET) };
    });
    const [before, audits, lines, replies] = [
      await rows.digests(),
      await counted('audit_event'),
      world.log.length,
      line.replied.length,
    ];
    const taken = new Map<string, number>();
    const unlike: string[] = [];
    for (let number = 0; number < FORGERIES; number++) {
      const kind = kinds[number % kinds.length] ?? '';
      const { body, signature } = chance.pick(genuine);
      const forged = FORGE[kind]?.(body, signature, chance);
      if (forged === undefined) throw new Error('There is no such forgery.');
      const response = await post(forged.body, forged.signature);
      if (response.status === 401 && response.body === null) taken.set(kind, (taken.get(kind) ?? 0) + 1);
      else unlike.push(`${kind}: ${response.status}`);
    }
    expect(unlike).toEqual([]);
    expect([...taken.values()].reduce((sum, count) => sum + count, 0)).toBe(FORGERIES);
    expect(await rows.digests()).toEqual(before);
    expect(await counted('audit_event')).toBe(audits);
    expect(world.log.length).toBe(lines);
    expect(line.replied.length).toBe(replies);
    const metrics = await (
      await world.fetch(
        new Request(`${world.origin}/metrics`, {
          headers: { authorization: 'Bearer token-of-the-test-metrics' },
        }),
      )
    ).text();
    expect(metrics).toContain(
      `mimamori_http_request_seconds_count{method="POST",route="/hooks/line",status="401"} ${FORGERIES}`,
    );
  }, 120_000);

  it('turns away what LINE signed but nobody can read, and keeps nothing of it', async () => {
    const before = await rows.digests();
    for (const body of ['{', '{}', JSON.stringify({ events: ['x'] }), bodyOf({ type: 'message' })])
      expect(await deliver(body)).toBe(400);
    expect((await post(Buffer.alloc(1_100_000, 32), 'x')).status).toBe(413);
    expect(await rows.digests()).toEqual(before);
  });

  it('does each event once, however often and at the same time it is delivered', async () => {
    const said = ['はじめる', '36.6', '持っていません', 'なし', 'いいえ', '1', '送る'];
    const replies = line.replied.length;
    for (const text of said) {
      const body = bodyOf(textEvent(USER, text));
      expect(await Promise.all(Array.from({ length: 5 }, () => deliver(body)))).toEqual(Array(5).fill(200));
      for (let time = 0; time < 5; time++) expect(await deliver(body)).toBe(200);
    }
    await expect.poll(() => line.replied.length).toBe(replies + said.length);
    expect(await counted('observation')).toBe(1);
    expect(await counted('dialogue')).toBe(1);
    const [answer] = await rows.select<{ temperature: string }>(
      'select temperature::text from app.observation',
    );
    expect(answer?.temperature).toBe('36.6');
  });

  it('takes events that come in one body in their order, and each once beside others', async () => {
    const [one, two, three] = ['もう一度答える', '36.1', '持っていません'].map(text => textEvent(USER, text));
    await Promise.all([
      deliver(bodyOf(one, two)),
      deliver(bodyOf(one, two)),
      deliver(bodyOf(one, two, three)),
    ]);
    const [open] = await rows.select<{ state: { step: string; given: { temperature: string } } }>(
      'select state from app.dialogue where ended_at is null',
    );
    expect(open?.state.step).toBe('symptoms');
    expect(open?.state.given.temperature).toBe('36.1');
  });

  it('lets LINE deliver again what failed, and then does it', async () => {
    await rows.select('alter table app.dialogue rename to dialogue_away');
    const event = textEvent(USER, 'なし');
    const other = lineEvent(`U${'4'.repeat(32)}`, { type: 'follow' });
    const before = await counted('inbound_event');
    expect(await deliver(bodyOf(event, other))).toBe(500);
    // The other event of the body was done.
    expect(await counted('inbound_event')).toBe(before + 1);
    await rows.select('alter table app.dialogue_away rename to dialogue');
    expect(await deliver(bodyOf(event, other))).toBe(200);
    const [open] = await rows.select<{ state: { step: string } }>(
      'select state from app.dialogue where ended_at is null',
    );
    expect(open?.state.step).toBe('emergency');
  });

  it('forgets the ids of events after thirty days', async () => {
    await world.clock.advance(31 * 24 * 3_600_000);
    await world.pass(1);
    expect(await counted('inbound_event')).toBe(0);
  });
});
