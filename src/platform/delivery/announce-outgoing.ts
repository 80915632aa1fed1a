import { channel } from 'node:diagnostics_channel';

/** Where every payload that leaves the program is announced, as an `OutgoingPayload`. */
export const OUTGOING_CHANNEL = 'mimamori:outgoing';

export interface OutgoingPayload {
  readonly channel: 'mail' | 'line' | 'voice' | 'sms';
  /** What the provider is given to carry, as text. */
  readonly payload: string;
}

const outgoing = channel(OUTGOING_CHANNEL);

/** Tells whoever listens in this process (tests do) what an adapter is about to hand to its provider. */
export function announceOutgoing(channel: OutgoingPayload['channel'], payload: string): void {
  if (outgoing.hasSubscribers) outgoing.publish({ channel, payload } satisfies OutgoingPayload);
}
