import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addMinutes } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import {
  afterBatch,
  allowedNow,
  type BatchOutcome,
  fullSpeed,
  handOver,
  rateNow,
} from '../domain/send-speed.ts';
import { type ChannelRate, UNLIMITED } from '../domain/token-bucket.ts';
import {
  cancelWaitingSince,
  claimBulkMessages,
  listWaitingChannels,
  settleBulkMessages,
} from '../repository/bulk-claim.repository.ts';
import { lockSpeed, storeSpeed } from '../repository/channel-state.repository.ts';
import type { StoredMessage } from '../repository/message.repository.ts';
import type { ChannelOutcome } from './deliver-message.use-case.ts';
import type { FairSharing } from './fair-sharing.ts';
import type { ReadyMessage } from './message-text.ts';
import { recoverBulkMessages } from './recover-bulk-messages.use-case.ts';
import { type BatchDeps, sendBatch } from './send-batch.ts';
import { tellFailures } from './tell-failures.ts';

/** How fast each provider may be given messages; null without a limit. */
export type ChannelRates = Readonly<Record<Channel, ChannelRate | null>>;

export interface DispatchDeps extends BatchDeps {
  readonly database: Database;
  readonly channelRates: ChannelRates;
  readonly sharing: FairSharing;
  /** Makes the link token of each of these filings, within the transaction that hands their messages over. */
  readonly residentLinks: (tx: Tx, filingIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}

/** What one run of the dispatcher did, in messages. Unreachable ones went back to the queue. */
export interface DispatchReport extends BatchOutcome {
  /** Expired, or waited too long for a provider that answers nobody. */
  readonly cancelled: number;
}

type Outcomes = ReadonlyMap<ChannelOutcome, readonly Uuid[]>;

const NOTHING: DispatchReport = { accepted: 0, refused: 0, unknown: 0, unreachable: 0, cancelled: 0 };

/** How long anybody waits for a provider that answers nobody, before the next channel takes over. */
const PATIENCE_MINUTES = 10;
const CANCELLED_AT_ONCE = 5_000;

/**
 * Sends what waits in the bulk lane of an authority until nothing can be claimed: nothing waits, the rate is used up, or
 * the provider turns messages away. Hand-over is committed before the provider is called, and two dispatchers never
 * claim the same message, so nothing is sent twice. Channels do not wait for each other.
 */
export async function dispatchMessages(
  deps: DispatchDeps,
  authorityId: AuthorityId,
): Promise<DispatchReport> {
  const channels = await channelsWithWork(deps, authorityId);
  const reports = await Promise.all(channels.map(channel => dispatchChannel(deps, authorityId, channel)));
  return reports.reduce(added, NOTHING);
}

/** The channels for which something waits, among it what a dispatcher left behind when it died. */
export const channelsWithWork = (deps: DispatchDeps, authorityId: AuthorityId): Promise<readonly Channel[]> =>
  deps.database.withTenant(systemActor(authorityId, 'messaging.dispatch'), async tx => {
    exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
    await recoverBulkMessages(tx, deps);
    const waiting = await listWaitingChannels(tx);
    for (const channel of CHANNELS) deps.sharing.note(channel, authorityId, waiting.includes(channel));
    return waiting;
  });

/** As `dispatchMessages`, for one channel; ends after the batch at hand once `isStopping`. */
export async function dispatchChannel(
  deps: DispatchDeps,
  authorityId: AuthorityId,
  channel: Channel,
  isStopping: () => boolean = () => false,
): Promise<DispatchReport> {
  const { database } = deps;
  const actor = systemActor(authorityId, 'messaging.dispatch');
  let report = NOTHING;
  for (;;) {
    const taken = await database.withTenant(actor, tx => takeBatch(tx, deps, channel));
    report = added(report, { ...NOTHING, cancelled: taken.cancelled });
    if (taken.messages.length > 0) {
      const outcomes = await sendBatch(deps, authorityId, taken.messages);
      const batch = countsOf(outcomes);
      await database.withTenant(actor, tx => settleBatch(tx, deps, channel, outcomes, batch));
      report = added(report, { ...batch, cancelled: 0 });
      if (batch.unreachable > 0) return report;
    }
    if (!taken.isMoreWaiting || isStopping()) return report;
  }
}

interface Batch {
  readonly messages: readonly ReadyMessage[];
  readonly cancelled: number;
  readonly isMoreWaiting: boolean;
}

async function takeBatch(tx: Tx, deps: DispatchDeps, channel: Channel): Promise<Batch> {
  exemptFromAudit(tx, 'Delivery state; the audit row is written with the outcomes.');
  const configured = deps.channelRates[channel] ?? UNLIMITED;
  const speed = await lockSpeed(tx, channel, fullSpeed(configured, tx.at));
  const givenUp = speed.condition === 'down' ? await giveUpWaiting(tx, channel) : 0;
  const rate = rateNow(speed, configured, deps.sharing.sharers(channel));
  const allowed = allowedNow(speed, rate, tx.at);
  const isMoreGivenUp = givenUp === CANCELLED_AT_ONCE;
  if (allowed === 0) return { messages: [], cancelled: givenUp, isMoreWaiting: isMoreGivenUp };

  const { messages, expired } = await claimBulkMessages(tx, channel, allowed);
  await tellFailures(tx, channel, 'expired', expired);
  await storeSpeed(tx, channel, handOver(speed, rate, tx.at, messages.length));
  const linked = messages.flatMap(({ params }) => params.linkFor ?? []);
  const links = linked.length === 0 ? new Map<Uuid, string>() : await deps.residentLinks(tx, linked);
  const linkOf = ({ params: { linkFor } }: StoredMessage): string | null =>
    linkFor ? (links.get(linkFor) ?? null) : null;
  return {
    messages: messages.map(message => ({ ...message, link: linkOf(message) })),
    cancelled: givenUp + expired.length,
    isMoreWaiting: isMoreGivenUp || messages.length + expired.length === allowed,
  };
}

async function giveUpWaiting(tx: Tx, channel: Channel): Promise<number> {
  const before = addMinutes(tx.at, -PATIENCE_MINUTES);
  const cancelled = await cancelWaitingSince(tx, channel, before, CANCELLED_AT_ONCE);
  await tellFailures(tx, channel, 'channel-down', cancelled);
  return cancelled.length;
}

async function settleBatch(
  tx: Tx,
  { channelRates }: DispatchDeps,
  channel: Channel,
  outcomes: Outcomes,
  batch: BatchOutcome,
): Promise<void> {
  const of = (outcome: ChannelOutcome): readonly Uuid[] => outcomes.get(outcome) ?? [];
  await settleBulkMessages(tx, of('accepted'), 'delivered');
  await settleBulkMessages(tx, of('refused'), 'refused');
  await settleBulkMessages(tx, of('unknown'), 'unknown');
  await settleBulkMessages(tx, of('unreachable'), 'planned');
  await tellFailures(tx, channel, 'refused', of('refused'));
  await tellFailures(tx, channel, 'unknown', of('unknown'));

  const configured = channelRates[channel] ?? UNLIMITED;
  const speed = await lockSpeed(tx, channel, fullSpeed(configured, tx.at));
  const accepted = batch.accepted > 0 ? tx.at : null;
  await storeSpeed(tx, channel, afterBatch(speed, batch, configured, tx.at), accepted);
  await recordAudit(tx, {
    action: 'message.send-batch',
    resource: 'message',
    subjectId: null,
    purpose: 'support-of-residents',
    detail: { channel, ...batch },
  });
}

function countsOf(outcomes: Outcomes): BatchOutcome {
  const count = (outcome: ChannelOutcome): number => outcomes.get(outcome)?.length ?? 0;
  return {
    accepted: count('accepted'),
    refused: count('refused'),
    unknown: count('unknown'),
    unreachable: count('unreachable'),
  };
}

const added = (one: DispatchReport, other: DispatchReport): DispatchReport => ({
  accepted: one.accepted + other.accepted,
  refused: one.refused + other.refused,
  unknown: one.unknown + other.unknown,
  unreachable: one.unreachable + other.unreachable,
  cancelled: one.cancelled + other.cancelled,
});
