import type { Channel, ChannelOutcome, ChannelSender } from '../modules/messaging/index.ts';
import type { AskChannel } from '../modules/observation/index.ts';
import type { DeliveryOutcome } from '../platform/delivery/delivery-outcome.ts';
import type { MailPort } from '../platform/mail/mail.port.ts';

/** By what production asks the daily question: whoever chose LINE or a call is asked by mail until they have a provider. */
export const PRODUCTION_ASK_CHANNELS: ReadonlySet<AskChannel> = new Set(['web']);

/** The channels of production. LINE and voice have no provider yet: a message planned for them is refused, not lost. */
export function productionChannels(mail: MailPort): Readonly<Record<Channel, ChannelSender>> {
  const missing: ChannelSender = { dropsRepetitions: true, send: async () => 'refused' };
  return { mail: mailChannel(mail), line: missing, voice: missing };
}

/** Mail. Servers do not drop repetitions, so an interrupted hand-over is never repeated. */
const mailChannel = (mail: MailPort): ChannelSender => ({
  dropsRepetitions: false,
  send: async (_authorityId, message) =>
    outcomeOf(
      await mail.send({
        id: message.messageId,
        to: message.recipient,
        subject: message.subject,
        text: message.body,
      }),
    ),
});

const outcomeOf = (outcome: DeliveryOutcome): ChannelOutcome => outcome.kind;
