import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import type { AlarmCause, AlarmKey } from './alarm.ts';
import { CHANNELS, type Channel } from './channel.ts';
import type { MessageStatus } from './message-status.ts';
import type { ChannelCondition } from './send-speed.ts';

/** How a channel does: what waits for it now, and what ended in the last hour. */
export interface ChannelFigures {
  readonly channel: Channel;
  /** `unused`: nothing went out by it in bulk yet. */
  readonly condition: ChannelCondition | 'unused';
  readonly since: Instant | null;
  /** Messages a second that the provider keeps up with; null while it is unused. */
  readonly rate: number | null;
  readonly waiting: number;
  readonly oldestWaitingAt: Instant | null;
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
}

/** A message to ourselves by the road of everybody's, which must come back. */
export interface Canary {
  readonly channel: Channel;
  readonly sentAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly status: MessageStatus;
}

/** How long a canary may take to come back. */
export const CANARY_PATIENCE_MINUTES = 15;
/** So many messages without one that was taken are no chance. */
const ENOUGH_TO_JUDGE = 10;
const STUCK_AFTER_MINUTES = 30;
const KINDS = ['channel-without-effect', 'channel-down', 'queue-stuck', 'canary-failed'] as const;

/** Every alarm that a channel can have. */
export const CHANNEL_ALARMS: readonly AlarmKey[] = CHANNELS.flatMap(about =>
  KINDS.map(kind => ({ kind, about })),
);

/** Whether a canary came back. One that nobody took, or that is out for more than 15 minutes, is lost. */
export function fateOf(canary: Canary, now: Instant): 'arrived' | 'lost' | 'on-its-way' {
  if (canary.confirmedAt !== null) return 'arrived';
  if (canary.status === 'refused' || canary.status === 'cancelled') return 'lost';
  return addMinutes(canary.sentAt, CANARY_PATIENCE_MINUTES) <= now ? 'lost' : 'on-its-way';
}

/**
 * What is wrong with the channels at `now`. Silence is an event (security.md 6): an hour of messages without effect is
 * an alarm even when no provider complains.
 */
export function channelAlarms(
  figures: readonly ChannelFigures[],
  canaries: readonly Canary[],
  now: Instant,
): readonly AlarmCause[] {
  return figures.flatMap(of => [
    ...withoutEffect(of),
    ...down(of),
    ...stuck(of, now),
    ...canaryFailed(of.channel, canaries, now),
  ]);
}

function withoutEffect({ channel, accepted, refused, unknown }: ChannelFigures): readonly AlarmCause[] {
  if (accepted > 0 || refused + unknown < ENOUGH_TO_JUDGE) return [];
  return [{ kind: 'channel-without-effect', about: channel, figures: { refused, unknown } }];
}

const down = ({ channel, condition, waiting }: ChannelFigures): readonly AlarmCause[] =>
  condition === 'down' ? [{ kind: 'channel-down', about: channel, figures: { waiting } }] : [];

function stuck({ channel, waiting, oldestWaitingAt }: ChannelFigures, now: Instant): readonly AlarmCause[] {
  if (oldestWaitingAt === null || addMinutes(oldestWaitingAt, STUCK_AFTER_MINUTES) > now) return [];
  return [{ kind: 'queue-stuck', about: channel, figures: { waiting } }];
}

/** By the newest canary whose fate is known: one that is still on its way says nothing yet. */
function canaryFailed(channel: Channel, canaries: readonly Canary[], now: Instant): readonly AlarmCause[] {
  const judged = canaries
    .filter(canary => canary.channel === channel && fateOf(canary, now) !== 'on-its-way')
    .sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
  const arrived = judged.findIndex(canary => fateOf(canary, now) === 'arrived');
  const lost = arrived === -1 ? judged.length : arrived;
  return lost === 0 ? [] : [{ kind: 'canary-failed', about: channel, figures: { notReturned: lost } }];
}
