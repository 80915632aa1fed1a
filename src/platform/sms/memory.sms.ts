import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { accepted, type DeliveryOutcome, refused } from '../delivery/delivery-outcome.ts';
import { isTextable, type SmsMessage, type SmsPort } from './sms.port.ts';

export interface MemorySms extends SmsPort {
  /** What was accepted, oldest first. */
  readonly sent: readonly SmsMessage[];
}

/** SMS that stays in this process. `answer` may give another outcome than accepted, as a provider would. */
export function memorySms(answer?: (message: SmsMessage) => DeliveryOutcome | null): MemorySms {
  const sent: SmsMessage[] = [];
  return {
    sent,
    send: async message => {
      if (!isTextable(message)) return refused('malformed');
      announceOutgoing('sms', message.text);
      const outcome = answer?.(message) ?? accepted;
      if (outcome.kind === 'accepted') sent.push(message);
      return outcome;
    },
  };
}
