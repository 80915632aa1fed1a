import type { Uuid } from '../../kernel/ids.ts';
import type { DeliveryOutcome } from '../delivery/delivery-outcome.ts';

/** A button under a message. Pressing it sends `data` back as a postback and shows `label` as the person's own words. */
export interface QuickReply {
  /** 1 to 20 UTF-16 units. */
  readonly label: string;
  /** 1 to 300 UTF-16 units. Comes back from the person's telephone: check it like anything that was typed. */
  readonly data: string;
}

export interface LineText {
  /** 1 to 5,000 UTF-16 units. Never a name or a number: others may see the lock screen. */
  readonly text: string;
  /** Up to 13. LINE shows those of the last message alone. */
  readonly quickReplies?: readonly QuickReply[];
}

/** One text to one LINE user. */
export interface LineMessage extends LineText {
  /** The user's id at our channel: `U` and 32 hexadecimal digits. */
  readonly to: string;
  /** The same key never delivers twice (LINE keeps it for 24 hours), so an unknown outcome may be tried again with it. */
  readonly retryKey: Uuid;
}

/** The answer to what a user did. Costs nothing and counts toward no limit, unlike a push. */
export interface LineReply {
  /** Came with the event; good once and for about a minute. */
  readonly replyToken: string;
  /** 1 to 5. */
  readonly texts: readonly LineText[];
}

export interface LinePort {
  /**
   * Pushes a message and tells what became of it. Never rejects for what a recipient or LINE can cause. Whatever was not
   * answered is `unreachable`: the retry key makes another try safe.
   */
  readonly push: (message: LineMessage) => Promise<DeliveryOutcome>;
  /** Answers an event, with the same promises, save that what was sent and not answered is `unknown`: no key here. */
  readonly reply: (reply: LineReply) => Promise<DeliveryOutcome>;
}

/** Whether a message has a form that LINE takes. */
export const isSendable = ({ to, ...text }: LineMessage): boolean =>
  /^U[0-9a-f]{32}$/.test(to) && isSendableText(text);

/** Whether a reply has a form that LINE takes. */
export const isReplyable = ({ replyToken, texts }: LineReply): boolean =>
  /^[\x21-\x7e]{1,200}$/.test(replyToken) &&
  texts.length >= 1 &&
  texts.length <= 5 &&
  texts.every(isSendableText);

const isSendableText = ({ text, quickReplies = [] }: LineText): boolean =>
  isFilled(text, 5_000) &&
  quickReplies.length <= 13 &&
  quickReplies.every(({ label, data }) => isFilled(label, 20) && isFilled(data, 300));

const isFilled = (text: string, most: number): boolean => text.trim() !== '' && text.length <= most;
