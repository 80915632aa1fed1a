import type { Uuid } from '../../../kernel/ids.ts';
import type { MessageText } from './message-template.ts';

/** One message to one person, as a channel sends it. */
export interface OutgoingMessage extends MessageText {
  /** Stable over repetitions; providers that can drop repetitions use it. */
  readonly messageId: Uuid;
  /** Its kind. A call follows the script of this name. */
  readonly template: string;
  readonly recipient: string;
}
