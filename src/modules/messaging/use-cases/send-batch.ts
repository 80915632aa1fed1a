import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Channel } from '../domain/channel.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import type { ChannelOutcome, ChannelSender } from './deliver-message.use-case.ts';
import { type ReadyMessage, type TextDeps, textOf } from './message-text.ts';

export interface BatchDeps extends TextDeps {
  readonly channels: Readonly<Record<Channel, ChannelSender>>;
  /** Told of what should never happen: a text that cannot be written, a sender that throws. */
  readonly onError?: (error: unknown) => void;
}

const AT_ONCE = 50;

/** Sends the messages of one channel, 50 at a time, and returns what became of each. Never rejects. */
export async function sendBatch(
  deps: BatchDeps,
  authorityId: AuthorityId,
  messages: readonly ReadyMessage[],
): Promise<ReadonlyMap<ChannelOutcome, readonly Uuid[]>> {
  const outcomes = new Map<ChannelOutcome, Uuid[]>();
  const waiting = messages.values();
  const sendOnAndOn = async (): Promise<void> => {
    for (const message of waiting) {
      const outcome = await sendOne(deps, authorityId, message);
      const ended = outcomes.get(outcome) ?? [];
      ended.push(message.messageId);
      outcomes.set(outcome, ended);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, messages.length) }, sendOnAndOn));
  return outcomes;
}

async function sendOne(
  deps: BatchDeps,
  authorityId: AuthorityId,
  message: ReadyMessage,
): Promise<ChannelOutcome> {
  let text: OutgoingMessage;
  try {
    text = textOf(deps, message);
  } catch (error) {
    // One message that cannot be written must not keep everybody behind it waiting.
    deps.onError?.(error);
    return 'refused';
  }
  try {
    return await deps.channels[message.channel].send(authorityId, text);
  } catch (error) {
    deps.onError?.(error);
    return 'unknown';
  }
}
