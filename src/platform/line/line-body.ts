import type { messagingApi } from '@line/bot-sdk';
import type { LineMessage, LineReply, LineText } from './line.port.ts';

/** The body of a push as LINE takes it. */
export const pushBody = ({ to, ...text }: LineMessage): messagingApi.PushMessageRequest => ({
  to,
  messages: [toMessage(text)],
});

/** The body of a reply as LINE takes it. */
export const replyBody = ({ replyToken, texts }: LineReply): messagingApi.ReplyMessageRequest => ({
  replyToken,
  messages: texts.map(toMessage),
});

const toMessage = ({ text, quickReplies = [] }: LineText): messagingApi.TextMessage => ({
  type: 'text',
  text,
  ...(quickReplies.length > 0 && {
    quickReply: {
      items: quickReplies.map(({ label, data }) => ({
        type: 'action',
        // Without displayText the chat would not show what the person pressed.
        action: { type: 'postback', label, data, displayText: label },
      })),
    },
  }),
});
