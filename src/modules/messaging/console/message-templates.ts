import type { MessageTemplates } from '../domain/message-template.ts';
import { CHANNELS_PATH, canaryPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The messages to ourselves: that an alarm was raised, and the canaries. They name nothing but a page. */
export const ownMessageTemplates = ({
  publicOrigin,
}: {
  readonly publicOrigin: string;
}): MessageTemplates => ({
  alarm: () => {
    const { subject, body } = words.mail.alarm;
    return { subject, body: body(publicOrigin + CHANNELS_PATH) };
  },
  'channel-canary': (_params, token) => {
    const { subject, body } = words.mail.canary;
    return { subject, body: body(publicOrigin + canaryPath(token)) };
  },
  'channel-canary-call': () => ({ subject: words.mail.canary.subject, body: words.mail.canary.call }),
});
