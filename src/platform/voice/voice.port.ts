import type { DeliveryOutcome } from '../delivery/delivery-outcome.ts';

/** One automated call. What is said is in the script; nothing about a person's health travels with the order to call. */
export interface VoiceCall {
  /** E.164, e.g. `+819012345678`. */
  readonly to: string;
  /** Which of our scripts the call follows, e.g. `daily-check`. */
  readonly scriptId: string;
  /** Comes back with every event of the call and tells whose it is. Unguessable, 22 to 200 of A–Z a–z 0–9 - _ and dot. */
  readonly callbackToken: string;
}

export interface VoicePort {
  /**
   * Orders a call and tells whether the provider took the order; who answered and what was pressed comes back later by
   * the callback. Never rejects for what a recipient or the provider can cause.
   */
  readonly placeCall: (call: VoiceCall) => Promise<DeliveryOutcome>;
}

/** Whether a call has a form that can be ordered. */
export const isCallable = ({ to, scriptId, callbackToken }: VoiceCall): boolean =>
  /^\+[1-9][0-9]{6,14}$/.test(to) &&
  /^[a-z][a-z0-9-]{0,39}$/.test(scriptId) &&
  /^[A-Za-z0-9_.-]{22,200}$/.test(callbackToken);
