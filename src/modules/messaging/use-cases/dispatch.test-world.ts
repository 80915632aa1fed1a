import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, openDatabase, type Tx } from '../../../platform/db/database.ts';
import { createIdSource } from '../../../platform/ids/uuid-v7.ts';
import type { Channel } from '../domain/channel.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import type { ChannelRate } from '../domain/token-bucket.ts';
import type { ChannelOutcome, ChannelSender } from './deliver-message.use-case.ts';
import { type DispatchDeps, dispatchMessages } from './dispatch-messages.use-case.ts';
import { createFairSharing } from './fair-sharing.ts';
import { type BulkMessagePlan, planBulkMessages } from './plan-bulk-messages.use-case.ts';
import type { SecretBox } from './plan-message.use-case.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const SAGAMIHARA = 141500 as AuthorityId;
export const MORNING = '2022-08-19T00:00:00.000Z' as Instant;
export const EVERY_CHANNEL: ReadonlySet<Channel> = new Set(['mail', 'line', 'voice', 'sms']);

const secretBox: SecretBox = { seal: secret => secret, open: sealed => sealed };

/** A message of the bulk lane to somebody of that name. */
export const letter = (key: string | number, changes: Partial<BulkMessagePlan> = {}): BulkMessagePlan => ({
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

/** A database of its own with what is waiting to be sent, in the morning after every `clear`. */
export async function startDispatchWorld() {
  const db = await createTestDatabase();
  const clock = fixedClock('2022-08-19T09:00');
  const admin = new pg.Pool({ connectionString: db.adminUrl, max: 1 });
  const newId = createIdSource(clock);
  const database = await openDatabase({ url: db.appUrl, contextKey: TEST_CONTEXT_KEY, clock, newId });
  const inTx = <T>(work: (tx: Tx) => Promise<T>, authorityId = KANAGAWA): Promise<T> =>
    database.withTenant(systemActor(authorityId, 'test'), tx => {
      exemptFromAudit(tx, 'a test');
      return work(tx);
    });

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

  return {
    clock,
    admin,
    inTx,
    provider,
    plan: (count: number, changes: Partial<BulkMessagePlan> = {}, authorityId = KANAGAWA) =>
      inTx(
        tx =>
          planBulkMessages(
            tx,
            Array.from({ length: count }, (_, index) => letter(index, changes)),
          ),
        authorityId,
      ),
    /** How many messages there are by status. */
    statuses: async (): Promise<Record<string, number>> => {
      const { rows } = await admin.query(
        'select status, count(*)::int as n from app.message group by status',
      );
      return Object.fromEntries(rows.map(row => [row.status, row.n]));
    },
    /** What was told of messages that failed. */
    failures: async () =>
      (await admin.query(`select payload from app.outbox_event where type = 'message.failed'`)).rows.map(
        ({ payload }) => ({ ...payload, messageIds: payload.messageIds.length }),
      ),
    clear: async () => {
      clock.set(MORNING);
      await admin.query(
        'delete from app.message; delete from app.channel_state; delete from app.outbox_event; delete from graphile_worker._private_jobs',
      );
    },
    stop: async () => {
      await database.close();
      await admin.end();
      await db.drop();
    },
  };
}

export type DispatchWorld = Awaited<ReturnType<typeof startDispatchWorld>>;
