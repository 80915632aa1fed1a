import type { Uuid } from '../../kernel/ids.ts';
import type { DeliveryOutcome } from '../delivery/delivery-outcome.ts';

/** One mail to one person. Plain text: no attachment and no HTML, so that nothing personal travels in it (design 6). */
export interface MailMessage {
  /** Our id of the message. The same id gives the same Message-ID, by which a second copy can be told. */
  readonly id: Uuid;
  /** One address, `local@domain`, without a display name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailPort {
  /** Hands a message over and tells what became of it. Never rejects for what a recipient or a server can cause. */
  readonly send: (message: MailMessage) => Promise<DeliveryOutcome>;
}
