/**
 * What became of a message that was handed to a channel (mail, LINE, voice). It decides what the sender may do next:
 * accepted, nothing; refused, never again the same way; unreachable, try again; unknown, never by itself again, for it
 * may have arrived.
 */
export type DeliveryOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown' };

/** Why a message will not be taken however often it is sent. */
export type RefusalReason =
  /** The address, or the text, has a form that cannot be sent; nobody was asked. */
  | 'malformed'
  /** There is no such recipient, or the recipient has shut us out. */
  | 'recipient-refused'
  /** The channel will not carry this content. */
  | 'message-refused';

export const accepted: DeliveryOutcome = { kind: 'accepted' };
export const unreachable: DeliveryOutcome = { kind: 'unreachable' };
export const unknownOutcome: DeliveryOutcome = { kind: 'unknown' };

/** A permanent refusal for `reason`. */
export const refused = (reason: RefusalReason): DeliveryOutcome => ({ kind: 'refused', reason });
