import type { Uuid } from '../../kernel/ids.ts';
import type { DeliveryOutcome } from '../delivery/delivery-outcome.ts';

/** One text to one LINE user. */
export interface LineMessage {
  /** The user's id at our channel: `U` and 32 hexadecimal digits. */
  readonly to: string;
  /** 1 to 5,000 UTF-16 units. Never a name or a number: others may see the lock screen. */
  readonly text: string;
  /** The same key never delivers twice (LINE keeps it for 24 hours), so an unknown outcome may be tried again with it. */
  readonly retryKey: Uuid;
}

export interface LinePort {
  /** Pushes a message and tells what became of it. Never rejects for what a recipient or LINE can cause. */
  readonly push: (message: LineMessage) => Promise<DeliveryOutcome>;
}

/** Whether a message has a form that LINE takes. */
export const isSendable = ({ to, text }: LineMessage): boolean =>
  /^U[0-9a-f]{32}$/.test(to) && text.trim() !== '' && text.length <= 5_000;
