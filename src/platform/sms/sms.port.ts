import type { Uuid } from '../../kernel/ids.ts';
import type { DeliveryOutcome } from '../delivery/delivery-outcome.ts';

/** One short message to one telephone. */
export interface SmsMessage {
  /** Our id of the message. Providers of SMS know no retry key: it tells copies apart on our side alone. */
  readonly id: Uuid;
  /** E.164, e.g. `+819012345678`. */
  readonly to: string;
  /** 1 to 670 UTF-16 units (ten parts of Japanese). Never a name or a health word: others may see the lock screen. */
  readonly text: string;
  /** Comes back with word of whether the message arrived. Unguessable, 22 to 200 of A–Z a–z 0–9 - _ and dot. */
  readonly callbackToken: string;
}

export interface SmsPort {
  /**
   * Hands a message over and tells whether the provider took it; whether it arrived comes later by the callback. Never
   * rejects for what a recipient or the provider can cause.
   */
  readonly send: (message: SmsMessage) => Promise<DeliveryOutcome>;
}

/** Whether a message has a form that can be sent. */
export const isTextable = ({ to, text, callbackToken }: SmsMessage): boolean =>
  /^\+[1-9][0-9]{6,14}$/.test(to) &&
  /^[A-Za-z0-9_.-]{22,200}$/.test(callbackToken) &&
  text.trim() !== '' &&
  text.length <= 670 &&
  !text.includes('\0');
