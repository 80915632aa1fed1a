import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  TEST_CONTEXT_KEY,
  type TestDatabase,
} from '../../../../test/database/test-database.ts';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addMinutes, addMs, type Instant } from '../../../kernel/instant.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { Channel } from '../domain/channel.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import type { ChannelRate } from '../domain/token-bucket.ts';
import type { ChannelOutcome, ChannelSender } from './deliver-message.use-case.ts';
import { channelsWithWork, type DispatchDeps, dispatchMessages } from './dispatch-messages.use-case.ts';
import { createFairSharing } from './fair-sharing.ts';
import { type BulkMessagePlan, cancelPlanned, planBulkMessages } from './plan-bulk-messages.use-case.ts';
import type { SecretBox } from './plan-message.use-case.ts';
import { usableChannels } from './usable-channels.use-case.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const MORNING = '2022-08-19T00:00:00.000Z' as Instant;
const FILING = '01900000-0000-7000-8000-00000000f111' as Uuid;
const clock = fixedClock('2022-08-19T09:00');
const secretBox: SecretBox = { seal: secret => secret, open: sealed => sealed };
const everybody = new Set<Channel>(['mail', 'line', 'voice', 'sms']);

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
  await admin.query(
    'delete from app.message; delete from app.channel_state; delete from app.outbox_event; delete from graphile_worker._private_jobs',
  );
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await db.drop();
});

const inTx = <T>(work: (tx: Tx) => Promise<T>, authorityId = KANAGAWA): Promise<T> =>
  database.withTenant(systemActor(authorityId, 'test'), tx => {
    exemptFromAudit(tx, 'a test');
    return work(tx);
  });

const letter = (key: string | number, changes: Partial<BulkMessagePlan> = {}): BulkMessagePlan => ({
  channel: 'line',
  template: 'ask',
  language: 'ja',
  recipient: `U${key}`,
  subjectId: null,
  dedupeKey: `ask:${key}`,
  linkFor: null,
  expiresAt: addMinutes(MORNING, 240),
  ...changes,
});
const plan = (count: number, changes: Partial<BulkMessagePlan> = {}, authorityId = KANAGAWA) =>
  inTx(
    tx =>
      planBulkMessages(
        tx,
        Array.from({ length: count }, (_, index) => letter(index, changes)),
      ),
    authorityId,
  );

/** A provider that answers by `answer`, and keeps what it was given. */
function provider(
  answer: (message: OutgoingMessage) => ChannelOutcome | Promise<ChannelOutcome> = () => 'accepted',
  settings: { readonly dropsRepetitions?: boolean; readonly rate?: ChannelRate } = {},
) {
  const given: OutgoingMessage[] = [];
  const { dropsRepetitions = false, rate = null } = settings;
  const sender: ChannelSender = {
    dropsRepetitions,
    send: async (_authorityId, message) => {
      given.push(message);
      return answer(message);
    },
  };
  const deps: DispatchDeps = {
    database,
    secretBox,
    templates: { ask: (_params, secret) => ({ subject: 'Ask', body: `see ${secret}` }) },
    channels: { mail: sender, line: sender, voice: sender, sms: sender },
    channelRates: { mail: rate, line: rate, voice: rate, sms: rate },
    sharing: createFairSharing(),
    residentLinks: async (_tx, filingIds) => new Map(filingIds.map(id => [id, `link-of-${id}`])),
  };
  return { given, deps, dispatch: (authorityId = KANAGAWA) => dispatchMessages(deps, authorityId) };
}

const statuses = async (): Promise<Record<string, number>> => {
  const { rows } = await admin.query('select status, count(*)::int as n from app.message group by status');
  return Object.fromEntries(rows.map(row => [row.status, row.n]));
};
const failures = async () =>
  (await admin.query(`select payload from app.outbox_event where type = 'message.failed'`)).rows.map(
    ({ payload }) => ({ ...payload, messageIds: payload.messageIds.length }),
  );
const condition = async (): Promise<string | undefined> =>
  (await admin.query(`select state from app.channel_state where channel = 'line'`)).rows[0]?.state;

describe('the bulk lane', () => {
  it('plans without a job each, and says which ids belong to which key', async () => {
    const first = await plan(3);
    expect([...first.keys()]).toEqual(['ask:0', 'ask:1', 'ask:2']);
    const again = await plan(4);
    expect([...again.keys()]).toEqual(['ask:3']);
    expect((await admin.query('select from graphile_worker._private_jobs')).rowCount).toBe(0);
  });

  it('sends all that waits, with the link made as it is handed over, and one audit row for a batch', async () => {
    await plan(600, { linkFor: FILING });
    const before = await admin.query('select count(*)::int as n from app.audit_event');
    const { given, dispatch } = provider();
    expect(await dispatch()).toMatchObject({ accepted: 600, refused: 0, cancelled: 0 });
    expect(given).toHaveLength(600);
    expect(given[0]).toMatchObject({ template: 'ask', subject: 'Ask', body: `see link-of-${FILING}` });
    expect(await statuses()).toEqual({ delivered: 600 });
    const audit = await admin.query(`select detail from app.audit_event where action = 'message.send-batch'`);
    expect(audit.rows.map(row => row.detail.accepted).sort()).toEqual([100, 500]);
    expect(before.rows[0].n).toBe(0);
    expect((await admin.query(`select from app.message where params::text like '%link-of%'`)).rowCount).toBe(
      0,
    );
  });

  it('sends nothing twice, however many dispatchers run at once', async () => {
    await plan(2_500);
    const { given, dispatch } = provider();
    await Promise.all([dispatch(), dispatch(), dispatch(), dispatch()]);
    expect(given).toHaveLength(2_500);
    expect(new Set(given.map(message => message.messageId)).size).toBe(2_500);
    expect(await statuses()).toEqual({ delivered: 2_500 });
  });

  it('finds work for those channels alone that have some', async () => {
    const { deps } = provider();
    expect(await channelsWithWork(deps, KANAGAWA)).toEqual([]);
    await plan(1);
    await inTx(tx => planBulkMessages(tx, [letter('sms', { channel: 'sms' })]));
    expect(await channelsWithWork(deps, KANAGAWA)).toEqual(['line', 'sms']);
    expect(await channelsWithWork(deps, SAGAMIHARA)).toEqual([]);
  });

  it('cancels what nobody needs any more, and leaves alone what left', async () => {
    const ids = [...(await plan(3)).values()];
    expect(await inTx(tx => cancelPlanned(tx, ids.slice(0, 1)))).toBe(1);
    const { given, dispatch } = provider();
    await dispatch();
    expect(given).toHaveLength(2);
    expect(await inTx(tx => cancelPlanned(tx, ids))).toBe(0);
    expect(await statuses()).toEqual({ cancelled: 1, delivered: 2 });
  });

  it('never sends what expired, and tells who is still without a message', async () => {
    await plan(2, { expiresAt: addMinutes(MORNING, 10) });
    clock.set(addMinutes(MORNING, 10));
    const { given, dispatch } = provider();
    expect(await dispatch()).toMatchObject({ accepted: 0, cancelled: 2 });
    expect(given).toEqual([]);
    expect(await failures()).toEqual([{ channel: 'line', outcome: 'expired', messageIds: 2 }]);
  });

  it('tells of refused and unknown messages in one event each', async () => {
    await plan(6);
    const answers: Record<string, ChannelOutcome> = { U0: 'refused', U1: 'refused', U2: 'unknown' };
    const { dispatch } = provider(message => answers[message.recipient] ?? 'accepted');
    expect(await dispatch()).toMatchObject({ accepted: 3, refused: 2, unknown: 1 });
    expect(await failures()).toEqual([
      { channel: 'line', outcome: 'refused', messageIds: 2 },
      { channel: 'line', outcome: 'unknown', messageIds: 1 },
    ]);
  });

  it('passes a message by that cannot be written, so that those behind it are sent', async () => {
    await plan(1, { template: 'nobody-wrote-it' });
    await inTx(tx => planBulkMessages(tx, [letter('after')]));
    const errors: unknown[] = [];
    const { deps, given } = provider();
    const report = await dispatchMessages({ ...deps, onError: error => errors.push(error) }, KANAGAWA);
    expect(report).toMatchObject({ accepted: 1, refused: 1 });
    expect(given).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  it('is out of sight of another authority', async () => {
    await plan(3);
    const { given, dispatch } = provider();
    await dispatch(SAGAMIHARA);
    expect(given).toEqual([]);
    expect(
      await inTx(
        async tx => (await tx.db.selectFrom('channel_state').selectAll().execute()).length,
        SAGAMIHARA,
      ),
    ).toBe(0);
  });
});

describe('a dispatcher that was killed between hand-over and answer', () => {
  /** Hands three messages over and dies. */
  const die = async (): Promise<void> => {
    await plan(3);
    const dying = provider(() => new Promise<ChannelOutcome>(() => undefined));
    void dying.dispatch();
    await expect.poll(() => dying.given.length).toBe(3);
  };

  it('leaves them alone while they may be on their way', async () => {
    await die();
    clock.set(addMinutes(MORNING, 15));
    const { given, dispatch } = provider(undefined, { dropsRepetitions: true });
    await dispatch();
    expect(given).toEqual([]);
  });

  it('has them sent again where the provider drops repetitions', async () => {
    await die();
    clock.set(addMinutes(MORNING, 16));
    const { given, dispatch } = provider(undefined, { dropsRepetitions: true });
    await dispatch();
    expect(given).toHaveLength(3);
    expect(await failures()).toEqual([]);
  });

  it('never has them sent again elsewhere, and says that nobody knows', async () => {
    await die();
    clock.set(addMinutes(MORNING, 16));
    const { given, dispatch } = provider();
    await dispatch();
    expect(given).toEqual([]);
    expect(await statuses()).toEqual({ unknown: 3 });
    expect(await failures()).toEqual([{ channel: 'line', outcome: 'unknown', messageIds: 3 }]);
  });
});

describe('the rate of a provider', () => {
  const rate: ChannelRate = { perSecond: 10, burst: 20 };

  it('is kept, across a restart too', async () => {
    await plan(100);
    const first = provider(undefined, { rate });
    await first.dispatch();
    expect(first.given).toHaveLength(20);
    const restarted = provider(undefined, { rate });
    await restarted.dispatch();
    expect(restarted.given).toHaveLength(0);
    clock.set(addMs(MORNING, 1_500));
    await restarted.dispatch();
    expect(restarted.given).toHaveLength(15);
  });

  it('is shared by the authorities that have something waiting', async () => {
    await plan(100);
    await plan(100, {}, SAGAMIHARA);
    const { given, deps } = provider(undefined, { rate });
    const took = async (authorityId: AuthorityId): Promise<number> => {
      const before = given.length;
      await dispatchMessages(deps, authorityId);
      return given.length - before;
    };
    expect([await took(KANAGAWA), await took(SAGAMIHARA)]).toEqual([20, 10]);
    for (let second = 1; second <= 5; second += 1) {
      clock.set(addMs(MORNING, second * 1_000));
      expect([await took(KANAGAWA), await took(SAGAMIHARA)]).toEqual([5, 5]);
    }
  });

  it('falls when messages are turned away, which go back to the queue', async () => {
    await plan(4);
    let busy = true;
    const { given, dispatch } = provider(() => (busy ? 'unreachable' : 'accepted'), { rate });
    expect(await dispatch()).toMatchObject({ accepted: 0, unreachable: 4 });
    expect(await statuses()).toEqual({ planned: 4 });
    expect(await condition()).toBe('slowed');
    busy = false;
    expect(await dispatch()).toMatchObject({ accepted: 4 });
    expect(given).toHaveLength(8);
  });
});

describe('a provider that answers nobody', () => {
  it('is cut off, and everybody who waits moves on after ten minutes', async () => {
    await plan(30);
    const dead = provider(() => 'unreachable');
    for (let round = 0; round < 5; round += 1) await dead.dispatch();
    expect(await condition()).toBe('down');
    expect(await inTx(tx => usableChannels(tx, everybody))).toEqual(new Set(['mail', 'voice', 'sms']));

    const before = dead.given.length;
    await dead.dispatch();
    expect(dead.given).toHaveLength(before);
    clock.set(addMs(MORNING, 30_000));
    await dead.dispatch();
    expect(dead.given).toHaveLength(before + 1);
    expect(await statuses()).toEqual({ planned: 30 });

    clock.set(addMinutes(MORNING, 11));
    await dead.dispatch();
    expect(await statuses()).toEqual({ cancelled: 30 });
    expect(await failures()).toEqual([{ channel: 'line', outcome: 'channel-down', messageIds: 30 }]);
  });

  it('is used again once a single message was answered', async () => {
    await plan(3);
    const dead = provider(() => 'unreachable');
    for (let round = 0; round < 5; round += 1) await dead.dispatch();
    clock.set(addMs(MORNING, 30_000));
    const back = provider();
    expect(await back.dispatch()).toMatchObject({ accepted: 1 });
    clock.set(addMs(MORNING, 31_000));
    expect(await back.dispatch()).toMatchObject({ accepted: 2 });
    expect(await condition()).toBe('slowed');
    expect(await inTx(tx => usableChannels(tx, everybody))).toEqual(everybody);
  });

  it('holds up no other channel', async () => {
    await plan(3);
    await inTx(tx => planBulkMessages(tx, [letter('mail', { channel: 'mail' })]));
    const never = new Promise<ChannelOutcome>(() => undefined);
    const { deps } = provider();
    const stuck: ChannelSender = { dropsRepetitions: true, send: () => never };
    const mailed: OutgoingMessage[] = [];
    const mail: ChannelSender = {
      dropsRepetitions: false,
      send: async (_authorityId, message) => {
        mailed.push(message);
        return 'accepted';
      },
    };
    void dispatchMessages({ ...deps, channels: { ...deps.channels, line: stuck, mail } }, KANAGAWA);
    await expect.poll(async () => (await statuses()).delivered).toBe(1);
    expect(mailed).toHaveLength(1);
  });
});
