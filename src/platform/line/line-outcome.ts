import { HTTPFetchError } from '@line/bot-sdk';
import {
  accepted,
  type DeliveryOutcome,
  refused,
  unknownOutcome,
  unreachable,
} from '../delivery/delivery-outcome.ts';
import { neverConnected } from '../delivery/never-connected.ts';

/** What became of a push that did not end in success. Its retry key makes another try safe, so nothing is unknown. */
export function pushOutcome(error: unknown): DeliveryOutcome {
  if (!(error instanceof HTTPFetchError)) return unreachable;
  if (error.status === 409) return accepted; // The retry key was taken before: an earlier answer was lost.
  if (error.status === 400) return refused(isAboutUser(error.body) ? 'recipient-refused' : 'message-refused');
  if (error.status === 403 && !isAboutAccount(error.body)) return refused('recipient-refused');
  return error.status === 413 ? refused('message-refused') : unreachable;
}

/** What became of a reply that did not end in success. It has no retry key: what LINE may have begun is unknown. */
export function replyOutcome(error: unknown): DeliveryOutcome {
  if (!(error instanceof HTTPFetchError)) return neverConnected(error) ? unreachable : unknownOutcome;
  // A used or late reply token says nothing about its user.
  if (error.status === 400 || error.status === 413) return refused('message-refused');
  return error.status >= 500 ? unknownOutcome : unreachable;
}

/** LINE names the property, or says that it could not send, for a user who is none of our friends. */
const isAboutUser = (body: string): boolean => /'to'|"to"|Failed to send messages/.test(body);

/** Our plan or our token may not do this: the operator's to mend, and true of every user alike. */
const isAboutAccount = (body: string): boolean => /not available for your account|not authorized/i.test(body);
