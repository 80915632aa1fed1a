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
import { type Database, exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { Channel } from '../domain/channel.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import { acknowledgeAlarm, type StaffActor } from './acknowledge-alarm.use-case.ts';
import { confirmCanary, confirmCanaryOfMessage, isCanaryToken } from './confirm-canary.use-case.ts';
import type { ChannelOutcome, ChannelSender } from './deliver-message.use-case.ts';
import { type DispatchDeps, dispatchMessages } from './dispatch-messages.use-case.ts';
import { createFairSharing } from './fair-sharing.ts';
import { planBulkMessages } from './plan-bulk-messages.use-case.ts';
import { endAlarms, raiseAlarms } from './raise-alarms.use-case.ts';
import { countAlarms, showChannels } from './show-channels.use-case.ts';
import { watchChannels } from './watch-channels.use-case.ts';

const KANAGAWA = 140007 as AuthorityId;
const SAGAMIHARA = 141500 as AuthorityId;
const MORNING = '2022-08-19T00:00:00.000Z' as Instant;
const NURSE = '01900000-0000-7000-8000-00000000a001' as Uuid;
const nurse = (authorityId = KANAGAWA): StaffActor => ({
  kind: 'staff',
  authorityId,
  id: NURSE,
  role: 'health-centre',
});
const clock = fixedClock('2022-08-19T09:00');

let db: TestDatabase;
let database: Database;
let admin: pg.Pool;
let given: OutgoingMessage[] = [];
let answer: (message: OutgoingMessage) => ChannelOutcome = () => 'accepted';

beforeAll(async () => {
  db = await createTestDatabase();
  admin = new pg.Pool({ connectionString: db.adminUrl, max: 1 });
  const newId = createIdSource(clock);
  database = await openDatabase({ url: db.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
});
afterEach(async () => {
  clock.set(MORNING);
  given = [];
  answer = () => 'accepted';
  await admin.query(
    'delete from app.message; delete from app.channel_state; delete from app.channel_canary; delete from app.alarm; delete from app.audit_event',
  );
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await db.drop();
});

const sender: ChannelSender = {
  dropsRepetitions: true,
  send: async (_authorityId, message) => {
    given.push(message);
    return answer(message);
  },
};
const NO_RATES = { mail: null, line: null, voice: null, sms: null };
const watching = () => ({
  database,
  secretBox: { seal: (secret: string) => secret, open: (sealed: string) => sealed },
  alarmMail: ['duty@centre.invalid', 'manager@centre.invalid'],
  canary: { mail: 'canary@centre.invalid', line: null, phone: '+81312345678' },
  askChannels: new Set<Channel | 'web'>(['web', 'line', 'voice']),
  defaultAuthority: KANAGAWA,
});
const showing = () => ({
  ...watching(),
  channelRates: NO_RATES,
  staffNames: async () => new Map([[NURSE, 'Nurse']]),
});
const sending = (): DispatchDeps => ({
  ...watching(),
  templates: {
    ask: () => ({ subject: '', body: 'ask' }),
    'channel-canary': (_params, token) => ({ subject: '', body: token }),
    'channel-canary-call': () => ({ subject: '', body: 'call' }),
  },
  channels: { mail: sender, line: sender, voice: sender, sms: sender },
  channelRates: NO_RATES,
  sharing: createFairSharing(),
  residentLinks: async () => new Map(),
});
const inTx = <T>(work: (tx: Tx) => Promise<T>, authorityId = KANAGAWA): Promise<T> =>
  database.withTenant(systemActor(authorityId, 'test'), tx => {
    exemptFromAudit(tx, 'a test');
    return work(tx);
  });
/** One minute of the program: what time brings about, then what waits is sent. */
const minute = async (after: number): Promise<void> => {
  clock.set(addMinutes(MORNING, after));
  await watchChannels(watching(), KANAGAWA);
  await dispatchMessages(sending(), KANAGAWA);
};
const planLine = (count: number) =>
  inTx(tx =>
    planBulkMessages(
      tx,
      Array.from({ length: count }, (_, index) => ({
        channel: 'line',
        template: 'ask',
        language: 'ja',
        recipient: `U${index}`,
        subjectId: null,
        dedupeKey: `ask:${index}`,
        linkFor: null,
        expiresAt: addMinutes(MORNING, 600),
      })),
    ),
  );
const openAlarms = async () => (await showChannels(showing(), nurse())).open;
const alarmMails = async () =>
  (
    await admin.query(`select recipient from app.message where template = 'alarm' order by recipient`)
  ).rows.map(row => row.recipient);
const cause = { kind: 'slots-missing', about: '2022-08-19/1', figures: { missing: 3 } } as const;

describe('an alarm', () => {
  it('is opened once and mailed once to each address, however often its cause is found', async () => {
    for (const missing of [3, 4, 5])
      await inTx(tx => raiseAlarms(tx, watching(), [{ ...cause, figures: { missing } }]));
    expect(await openAlarms()).toMatchObject([
      { kind: 'slots-missing', figures: { missing: 5 }, openedAt: MORNING },
    ]);
    expect(await alarmMails()).toEqual(['duty@centre.invalid', 'manager@centre.invalid']);
  });

  it('is opened once by many at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => inTx(tx => raiseAlarms(tx, watching(), [cause]))));
    expect(await openAlarms()).toHaveLength(1);
    expect(await alarmMails()).toHaveLength(2);
  });

  it('ends with its cause, stays in the history, and comes anew with another mail', async () => {
    await inTx(tx => raiseAlarms(tx, watching(), [cause]));
    await inTx(tx => endAlarms(tx, [cause, { kind: 'gap-grows', about: 'all' }]));
    expect(await showChannels(showing(), nurse())).toMatchObject({
      open: [],
      ended: [{ kind: 'slots-missing' }],
    });
    await inTx(tx => raiseAlarms(tx, watching(), [cause]));
    expect(await alarmMails()).toHaveLength(4);
  });

  it('is acknowledged by the first who does, with an audit row', async () => {
    await inTx(tx => raiseAlarms(tx, watching(), [cause]));
    expect(await countAlarms({ database }, nurse())).toEqual({ open: 1, unacknowledged: 1 });
    const [alarm] = await openAlarms();
    const alarmId = alarm?.alarmId as Uuid;
    await acknowledgeAlarm({ database }, nurse(), alarmId);
    await acknowledgeAlarm({ database }, { ...nurse(), id: alarmId }, alarmId);
    expect(await openAlarms()).toMatchObject([{ acknowledgedBy: NURSE, acknowledgedByName: 'Nurse' }]);
    expect(await countAlarms({ database }, nurse())).toEqual({ open: 1, unacknowledged: 0 });
    const audit = await admin.query(`select actor from app.audit_event where action = 'alarm.acknowledge'`);
    expect(audit.rows).toEqual([{ actor: `staff:${NURSE}` }]);
  });

  it('is neither seen nor acknowledged by another authority', async () => {
    await inTx(tx => raiseAlarms(tx, watching(), [cause]));
    const [alarm] = await openAlarms();
    expect(await acknowledgeAlarm({ database }, nurse(SAGAMIHARA), alarm?.alarmId as Uuid)).toBe(false);
    expect((await showChannels(showing(), nurse(SAGAMIHARA))).open).toEqual([]);
    expect(await countAlarms({ database }, nurse(SAGAMIHARA))).toEqual({ open: 0, unacknowledged: 0 });
    expect((await openAlarms())[0]?.acknowledgedAt).toBeNull();
  });
});

describe('the watch over channels', () => {
  it('counts what waits and what ended in the last hour', async () => {
    answer = ({ recipient }) => (recipient === 'U0' ? 'refused' : 'accepted');
    await planLine(4);
    await dispatchMessages(sending(), KANAGAWA);
    await inTx(tx =>
      planBulkMessages(tx, [
        {
          channel: 'line',
          template: 'ask',
          language: 'ja',
          recipient: 'U9',
          subjectId: null,
          dedupeKey: 'late',
          linkFor: null,
          expiresAt: addMinutes(MORNING, 600),
        },
      ]),
    );
    const line = async () =>
      (await showChannels(showing(), nurse())).channels.find(({ channel }) => channel === 'line');
    const ended = { accepted: 3, refused: 1, unknown: 0 };
    expect(await line()).toMatchObject({
      ...ended,
      waiting: 1,
      oldestWaitingAt: MORNING,
      condition: 'working',
    });
    clock.set(addMinutes(MORNING, 60));
    expect(await line()).toMatchObject({ accepted: 0, refused: 0, waiting: 1 });
    const { channels } = await showChannels(showing(), nurse());
    expect(channels.map(({ channel, isProvided }) => [channel, isProvided])).toEqual([
      ['mail', true],
      ['line', true],
      ['voice', true],
      ['sms', false],
    ]);
  });

  it('raises an alarm when nothing has any effect, and ends it when something has', async () => {
    answer = ({ template }) => (template === 'ask' ? 'refused' : 'accepted');
    await planLine(20);
    await minute(1);
    await minute(2);
    expect(await openAlarms()).toMatchObject([{ kind: 'channel-without-effect', about: 'line' }]);
    await minute(63);
    expect((await openAlarms()).filter(({ about }) => about === 'line')).toEqual([]);
  });

  it('raises an alarm for a provider that answers nobody', async () => {
    answer = ({ template }) => (template === 'ask' ? 'unreachable' : 'accepted');
    await planLine(3);
    for (let after = 1; after <= 6; after += 1) await minute(after);
    expect(await openAlarms()).toMatchObject([
      { kind: 'channel-down', about: 'line', figures: { waiting: 3 } },
    ]);
  });
});

describe('a canary', () => {
  const tokenOf = (recipient: string): string =>
    given.findLast(message => message.recipient === recipient)?.body ?? '';

  it('goes out by each provided channel that has a recipient, once in half an hour', async () => {
    for (const after of [0, 1, 10, 29]) await minute(after);
    expect(given.map(({ recipient }) => recipient).sort()).toEqual(['+81312345678', 'canary@centre.invalid']);
    await minute(30);
    expect(given).toHaveLength(4);
  });

  it('goes out for the authority of the process alone', async () => {
    await watchChannels(watching(), SAGAMIHARA);
    await dispatchMessages(sending(), SAGAMIHARA);
    expect(given).toEqual([]);
  });

  it('is confirmed by the address that it carries, and by an answered call', async () => {
    await minute(0);
    const token = tokenOf('canary@centre.invalid');
    expect(await isCanaryToken({ database }, KANAGAWA, token)).toBe(true);
    expect(await isCanaryToken({ database }, KANAGAWA, `${token}x`)).toBe(false);
    expect(await isCanaryToken({ database }, SAGAMIHARA, token)).toBe(false);
    await confirmCanary({ database }, SAGAMIHARA, token);
    await confirmCanary({ database }, KANAGAWA, token);
    const call = given.find(({ template }) => template === 'channel-canary-call');
    expect(await inTx(tx => confirmCanaryOfMessage(tx, call?.messageId as Uuid))).toBe(true);
    expect(await inTx(tx => confirmCanaryOfMessage(tx, call?.messageId as Uuid))).toBe(false);
    await minute(20);
    expect(await openAlarms()).toEqual([]);
    const kept = await admin.query(`select params::text as text from app.message where channel = 'mail'`);
    expect(kept.rows.some(({ text }) => text.includes(token))).toBe(false);
  });

  it('that did not come back in fifteen minutes is an alarm, which ends with the next that does', async () => {
    await minute(0);
    await confirmCanary({ database }, KANAGAWA, tokenOf('canary@centre.invalid'));
    await minute(14);
    expect(await openAlarms()).toEqual([]);
    await minute(15);
    expect(await openAlarms()).toMatchObject([
      { kind: 'canary-failed', about: 'voice', figures: { notReturned: 1 } },
    ]);
    await minute(30);
    expect(await openAlarms()).toHaveLength(1);
    const call = given.findLast(({ template }) => template === 'channel-canary-call');
    await inTx(tx => confirmCanaryOfMessage(tx, call?.messageId as Uuid));
    await minute(31);
    expect(await openAlarms()).toEqual([]);
  });
});
