import { z } from 'zod';
import {
  accepted,
  type DeliveryOutcome,
  refused,
  unknownOutcome,
  unreachable,
} from '../delivery/delivery-outcome.ts';
import { neverConnected } from '../delivery/never-connected.ts';

/**
 * Twilio's error codes about the number that was called or written to: no number, none that can be reached, one that may
 * not be called, one that wants no more messages. Codes about our own number, account or regions are the operator's.
 */
const ABOUT_THE_RECIPIENT: ReadonlySet<number | undefined> = new Set([
  13_223, 13_224, 13_225, 13_226, 21_211, 21_214, 21_216, 21_217, 21_265, 21_266, 21_610, 21_612, 21_614,
  21_635,
]);

/** Twilio's error codes about the text: none, or too long. */
const ABOUT_THE_TEXT: ReadonlySet<number | undefined> = new Set([21_602, 21_605, 21_617, 21_619]);

/**
 * Sends an order and tells what became of it. Twilio knows no retry key: an order that it may have taken is unknown, and
 * no machine may repeat it.
 */
export async function outcomeOfOrder(
  order: () => Promise<{ readonly sid: string }>,
): Promise<DeliveryOutcome> {
  try {
    const { sid } = await order();
    // Something between us and Twilio may answer 200 in its place.
    return typeof sid === 'string' ? accepted : unknownOutcome;
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Twilio answers with errors of two forms; the client throws either with these two. */
const answerSchema = z.object({ status: z.number(), code: z.number().optional() });

function outcomeOf(error: unknown): DeliveryOutcome {
  const answer = answerSchema.safeParse(error);
  if (!answer.success) return neverConnected(error) ? unreachable : unknownOutcome;
  const { status, code } = answer.data;
  if (status === 503) return unreachable;
  if (status >= 500 || status < 400) return unknownOutcome;
  if (ABOUT_THE_RECIPIENT.has(code)) return refused('recipient-refused');
  return ABOUT_THE_TEXT.has(code) ? refused('message-refused') : unreachable;
}
