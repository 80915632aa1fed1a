import { messagingApi } from '@line/bot-sdk';
import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { accepted, type DeliveryOutcome, refused, unreachable } from '../delivery/delivery-outcome.ts';
import { isReplyable, isSendable, type LinePort } from './line.port.ts';
import { pushBody, replyBody } from './line-body.ts';
import { pushOutcome, replyOutcome } from './line-outcome.ts';

export interface SdkLineOptions {
  readonly channelAccessToken: string;
  /** Scheme and host of the Messaging API; LINE's own unless given (tests, gateways). */
  readonly apiOrigin?: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/**
 * The SDK cannot end a request that LINE leaves unanswered; it keeps its socket for minutes. Beyond so many of them,
 * nothing more is begun.
 */
export const MOST_UNANSWERED = 200;

class NoAnswer extends Error {}

/** LINE's Messaging API through its official SDK. */
export function createSdkLine({
  channelAccessToken,
  apiOrigin,
  timeoutMs = TIMEOUT_MS,
}: SdkLineOptions): LinePort {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken,
    ...(apiOrigin !== undefined && { baseURL: apiOrigin }),
  });
  let unanswered = 0;

  /** What became of `request`: accepted when it succeeds, what `outcomeOf` says when it fails or time is up. */
  const ask = async (
    request: () => Promise<unknown>,
    outcomeOf: (error: unknown) => DeliveryOutcome,
  ): Promise<DeliveryOutcome> => {
    if (unanswered >= MOST_UNANSWERED) return unreachable;
    let timer: NodeJS.Timeout | undefined;
    let isLate = false;
    const timeUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true;
        unanswered++;
        reject(new NoAnswer());
      }, timeoutMs);
    });
    const answer = request().finally(() => {
      clearTimeout(timer);
      if (isLate) unanswered--;
    });
    try {
      await Promise.race([answer, timeUp]);
      return accepted;
    } catch (error) {
      return outcomeOf(error);
    }
  };

  return {
    push: async message => {
      if (!isSendable(message)) return refused('malformed');
      const body = pushBody(message);
      announceOutgoing('line', JSON.stringify(body));
      return ask(() => client.pushMessage(body, message.retryKey), pushOutcome);
    },
    reply: async reply => {
      if (!isReplyable(reply)) return refused('malformed');
      const body = replyBody(reply);
      announceOutgoing('line', JSON.stringify(body));
      return ask(() => client.replyMessage(body), replyOutcome);
    },
  };
}
