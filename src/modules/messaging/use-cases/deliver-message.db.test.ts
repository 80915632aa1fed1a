import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import { type ChannelOutcome, type ChannelSender, deliverMessage } from './deliver-message.use-case.ts';
import { planMessage, type SecretBox } from './plan-message.use-case.ts';
import { recoverMessages } from './recover-messages.use-case.ts';

const AUTHORITY = 140007 as AuthorityId;
const MORNING = '2022-02-14T00:00:00.000Z' as Instant;
const clock = fixedClock('2022-02-14T09:00');
const secretBox: SecretBox = {
  seal: (secret, context) => `${context}#${secret}`,
  open: (sealed, context) => sealed.replace(`${context}#`, ''),
};

let db: TestDatabase;
let database: Database;
let admin: pg.Pool;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = new pg.Pool({ connectionString: db.adminUrl, max: 1 });
  const newId = createIdSource(clock);
  database = await openDatabase({ url: db.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
});
afterEach(async () => {
  clock.set(MORNING);
  await admin.query('delete from app.message; delete from graphile_worker._private_jobs');
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await db.drop();
});

/** Plans one mail and returns its id. */
async function plan(dedupeKey = 'once'): Promise<Uuid> {
  await database.withTenant(systemActor(AUTHORITY, 'test'), tx => {
    exemptFromAudit(tx, 'a test');
    const mail = { channel: 'mail', template: 'hello', language: 'ja', recipient: 'a@mail.invalid' } as const;
    return planMessage(tx, secretBox, { ...mail, secret: 'TOKEN', subjectId: null, dedupeKey });
  });
  const { rows } = await admin.query('select message_id as id from app.message');
  return rows[0]?.id;
}

const stored = async () =>
  (await admin.query(`select status, attempts, params->>'sealedSecret' as secret from app.message`)).rows[0];
const jobs = async (): Promise<number> =>
  (await admin.query('select from graphile_worker._private_jobs')).rowCount ?? 0;
const recover = (): Promise<number> => database.withTenant(systemActor(AUTHORITY, 'test'), recoverMessages);

/** A provider that answers what `answers` says, in turn, and keeps what it was given. */
function provider(answers: (ChannelOutcome | Promise<ChannelOutcome>)[], dropsRepetitions = false) {
  const given: OutgoingMessage[] = [];
  const sender: ChannelSender = {
    dropsRepetitions,
    send: async (_authority, message) => {
      given.push(message);
      return answers.shift() ?? 'accepted';
    },
  };
  const deps = {
    database,
    secretBox,
    templates: { hello: (_params: object, secret: string) => ({ subject: 'Hello', body: `link ${secret}` }) },
    channels: { mail: sender, line: sender, voice: sender, sms: sender },
  };
  return { given, deliver: (messageId: Uuid) => deliverMessage(deps, AUTHORITY, messageId) };
}

describe('a planned message', () => {
  it('is handed over with its secret, once, and its secret is forgotten', async () => {
    const messageId = await plan();
    const { given, deliver } = provider([]);
    await deliver(messageId);
    await deliver(messageId);
    expect(given).toEqual([
      { messageId, template: 'hello', recipient: 'a@mail.invalid', subject: 'Hello', body: 'link TOKEN' },
    ]);
    expect(await stored()).toEqual({ status: 'delivered', attempts: 1, secret: null });
  });

  it('is planned once for one cause', async () => {
    await plan();
    await plan();
    expect(await jobs()).toBe(1);
    expect((await admin.query('select from app.message')).rowCount).toBe(1);
  });

  it('waits with its secret while the provider cannot be reached', async () => {
    const messageId = await plan();
    const { given, deliver } = provider(['unreachable']);
    await expect(deliver(messageId)).rejects.toThrow('cannot be reached');
    expect(await stored()).toMatchObject({ status: 'planned', secret: expect.stringContaining('TOKEN') });
    await deliver(messageId);
    expect(given.map(({ body }) => body)).toEqual(['link TOKEN', 'link TOKEN']);
    expect(await stored()).toMatchObject({ status: 'delivered', attempts: 2 });
  });

  it.each(['refused', 'unknown'] as const)('that is %s is not tried again', async outcome => {
    const messageId = await plan();
    const { given, deliver } = provider([outcome]);
    await deliver(messageId);
    await deliver(messageId);
    expect(given).toHaveLength(1);
    expect(await stored()).toMatchObject({ status: outcome, secret: null });
  });
});

describe('a message that was on its way when the process was killed', () => {
  const killedWhileSending = async (dropsRepetitions: boolean) => {
    const messageId = await plan();
    const dying = provider([new Promise<ChannelOutcome>(() => undefined)]);
    dying.deliver(messageId).catch(() => undefined);
    await expect.poll(() => dying.given.length).toBe(1);
    const next = provider([], dropsRepetitions);
    await next.deliver(messageId);
    return next.given.length;
  };

  it('is not sent again by a provider that would send it twice', async () => {
    expect(await killedWhileSending(false)).toBe(0);
    expect(await stored()).toMatchObject({ status: 'unknown' });
  });

  it('is sent again by a provider that drops repetitions', async () => {
    expect(await killedWhileSending(true)).toBe(1);
    expect(await stored()).toMatchObject({ status: 'delivered' });
  });
});

describe('upkeep of the queue', () => {
  it('gives a message whose job was lost a new one after two minutes', async () => {
    await plan();
    await admin.query('delete from graphile_worker._private_jobs');
    clock.set(addMinutes(MORNING, 1));
    expect(await recover()).toBe(0);
    clock.set(addMinutes(MORNING, 3));
    expect(await recover()).toBe(1);
    expect(await jobs()).toBe(1);
  });

  it('leaves alone what is on its way, however long ago it was planned', async () => {
    const messageId = await plan();
    let answer = (_outcome: ChannelOutcome): void => undefined;
    const { given, deliver } = provider([
      new Promise<ChannelOutcome>(resolve => {
        answer = resolve;
      }),
    ]);
    clock.set(addMinutes(MORNING, 60));
    const sending = deliver(messageId);
    await expect.poll(() => given.length).toBe(1);
    expect(await recover()).toBe(0);
    answer('accepted');
    await sending;
    expect(await stored()).toMatchObject({ status: 'delivered' });
  });

  it('gives up on what was handed over long ago and never settled', async () => {
    const messageId = await plan();
    const dying = provider([new Promise<ChannelOutcome>(() => undefined)]);
    dying.deliver(messageId).catch(() => undefined);
    await expect.poll(() => dying.given.length).toBe(1);
    clock.set(addMinutes(MORNING, 20));
    expect(await recover()).toBe(1);
    await provider([]).deliver(messageId);
    expect(await stored()).toMatchObject({ status: 'unknown' });
  });

  it('never brings back a message that was given up, without its secret', async () => {
    const messageId = await plan();
    let answer = (_outcome: ChannelOutcome): void => undefined;
    const slow = provider([
      new Promise<ChannelOutcome>(resolve => {
        answer = resolve;
      }),
    ]);
    const sending = slow.deliver(messageId);
    await expect.poll(() => slow.given.length).toBe(1);
    await provider([]).deliver(messageId);
    answer('unreachable');
    await expect(sending).rejects.toThrow('cannot be reached');
    expect(await stored()).toEqual({ status: 'unknown', attempts: 1, secret: null });
  });
});
