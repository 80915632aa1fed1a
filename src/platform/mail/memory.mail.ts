import { accepted, type DeliveryOutcome, refused } from '../delivery/delivery-outcome.ts';
import { announceMail } from './announce-mail.ts';
import type { MailMessage, MailPort } from './mail.port.ts';
import { sendableMail } from './sendable-mail.ts';

export interface MemoryMail extends MailPort {
  /** What was accepted, oldest first. */
  readonly sent: readonly MailMessage[];
}

/** Mail that stays in this process. `answer` may give another outcome than accepted, as a server would. */
export function memoryMail(answer?: (message: MailMessage) => DeliveryOutcome | null): MemoryMail {
  const sent: MailMessage[] = [];
  return {
    sent,
    send: async message => {
      if (sendableMail(message) === null) return refused('malformed');
      announceMail(message);
      const outcome = answer?.(message) ?? accepted;
      if (outcome.kind === 'accepted') sent.push(message);
      return outcome;
    },
  };
}
