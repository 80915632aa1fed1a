import { assertNever } from '../../../kernel/assert-never.ts';
import { type AskChannel, reminderChannel, type SilenceStep } from './ask-channel.ts';
import type { LadderStep } from './ladder.ts';

/** How a person can be reached in a slot. */
export interface ChannelFacts {
  /** The channel of their choice. */
  readonly wanted: AskChannel;
  /** The channels that a working provider serves and for which the person can be addressed. */
  readonly usable: ReadonlySet<AskChannel>;
  /** The channels by which a message of this slot was sent. */
  readonly tried: ReadonlySet<AskChannel>;
  /** What the rulebook says about the answers missed before, this one counted. */
  readonly silence: SilenceStep | null;
  /** The channels by which somebody of the household can be asked; empty when nobody is named. */
  readonly household: ReadonlySet<AskChannel>;
}

/** By what a step is taken. */
export type ChannelChoice =
  | { readonly kind: 'person'; readonly channel: AskChannel }
  | { readonly kind: 'household'; readonly channel: AskChannel }
  | { readonly kind: 'staff' }
  | {
      readonly kind: 'none';
      readonly reason: 'no-usable-channel' | 'no-other-channel' | 'no-household-contact';
    };

/** The order in which other channels are tried: the one that most people read first, the call last. */
const ORDER: readonly AskChannel[] = ['line', 'web', 'sms', 'voice'];

/** Whoever speaks for a silent person is called first. LINE belongs to the person alone. */
const HOUSEHOLD_ORDER: readonly AskChannel[] = ['voice', 'sms', 'web'];

/**
 * By which channel a step is taken; `none` with the reason when it must be left out. The question and its reminder go
 * by the wanted channel, or the next one that is usable; the reminder is a call once the rulebook asks for one (TV-081).
 * Another channel is one that was not tried in this slot. E-21.
 */
export function channelFor(step: LadderStep, facts: ChannelFacts): ChannelChoice {
  const { wanted, usable, tried, silence, household } = facts;
  switch (step) {
    case 'ask':
      return toPerson(firstOf([wanted, ...ORDER], usable), 'no-usable-channel');
    case 'remind':
      return toPerson(
        firstOf([reminderChannel(wanted, silence), wanted, ...ORDER], usable),
        'no-usable-channel',
      );
    case 'other-channel':
      return toPerson(
        ORDER.find(channel => usable.has(channel) && !tried.has(channel)),
        'no-other-channel',
      );
    case 'household': {
      const channel = firstOf(HOUSEHOLD_ORDER, household);
      return channel === undefined
        ? { kind: 'none', reason: 'no-household-contact' }
        : { kind: 'household', channel };
    }
    case 'staff-task':
      return { kind: 'staff' };
    default:
      return assertNever(step);
  }
}

const firstOf = (order: readonly AskChannel[], among: ReadonlySet<AskChannel>): AskChannel | undefined =>
  order.find(channel => among.has(channel));

const toPerson = (
  channel: AskChannel | undefined,
  reason: 'no-usable-channel' | 'no-other-channel',
): ChannelChoice => (channel === undefined ? { kind: 'none', reason } : { kind: 'person', channel });
