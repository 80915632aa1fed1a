import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { accepted, type DeliveryOutcome, refused, unreachable } from '../delivery/delivery-outcome.ts';
import { isReplyable, isSendable, type LineMessage, type LinePort, type LineReply } from './line.port.ts';
import { pushBody, replyBody } from './line-body.ts';

export interface MemoryLine extends LinePort {
  /** What users received by push, oldest first. */
  readonly delivered: readonly LineMessage[];
  /** The replies that were taken, oldest first. */
  readonly replied: readonly LineReply[];
}

/** `answer-lost`: the user gets the message, and we do not hear of it. */
type LineAnswer = DeliveryOutcome | 'answer-lost' | null;

/** LINE that stays in this process. The two callbacks may give another outcome than accepted, as LINE would. */
export function memoryLine(
  answer?: (message: LineMessage) => LineAnswer,
  answerReply?: (reply: LineReply) => DeliveryOutcome | null,
): MemoryLine {
  const delivered: LineMessage[] = [];
  const replied: LineReply[] = [];
  const used = new Set<string>();
  return {
    delivered,
    replied,
    push: async message => {
      if (!isSendable(message)) return refused('malformed');
      announceOutgoing('line', JSON.stringify(pushBody(message)));
      if (used.has(message.retryKey)) return accepted;
      const outcome = answer?.(message) ?? accepted;
      if (outcome === 'answer-lost' || outcome.kind === 'accepted') {
        used.add(message.retryKey);
        delivered.push(message);
      }
      return outcome === 'answer-lost' ? unreachable : outcome;
    },
    reply: async reply => {
      if (!isReplyable(reply)) return refused('malformed');
      announceOutgoing('line', JSON.stringify(replyBody(reply)));
      if (used.has(reply.replyToken)) return refused('message-refused');
      const outcome = answerReply?.(reply) ?? accepted;
      if (outcome.kind === 'accepted') {
        used.add(reply.replyToken);
        replied.push(reply);
      }
      return outcome;
    },
  };
}
