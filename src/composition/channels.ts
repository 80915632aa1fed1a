import {
  type Channel,
  type ChannelOutcome,
  type ChannelRates,
  type ChannelSender,
  callToken,
} from '../modules/messaging/index.ts';
import type { AskChannel } from '../modules/observation/index.ts';
import type { Config } from '../platform/config/config.ts';
import type { DeliveryOutcome } from '../platform/delivery/delivery-outcome.ts';
import type { LinePort } from '../platform/line/line.port.ts';
import { createSdkLine } from '../platform/line/sdk.line.ts';
import type { MailPort } from '../platform/mail/mail.port.ts';
import type { SmsPort } from '../platform/sms/sms.port.ts';
import { createTwilioSms } from '../platform/sms/twilio.sms.ts';
import { createTwilioVoice } from '../platform/voice/twilio.voice.ts';
import type { VoicePort } from '../platform/voice/voice.port.ts';
import { e164OfJapan } from './telephone-number.ts';

/**
 * What providers take without special agreement: LINE allows 2,000 pushes a second, Twilio begins one call and sends one
 * short message a second for a number; a mail server is given what a small one keeps up with.
 */
export const PRODUCTION_RATES: ChannelRates = {
  mail: { perSecond: 50, burst: 100 },
  line: { perSecond: 1_800, burst: 1_800 },
  voice: { perSecond: 1, burst: 1 },
  sms: { perSecond: 1, burst: 1 },
};

/** For the training mode and tests, whose channels take everything. */
export const NO_RATES: ChannelRates = { mail: null, line: null, voice: null, sms: null };

/** By what production asks: the web always, by a link in a mail; the others where somebody carries them. */
export const configuredAskChannels = ({ line, twilio }: Pick<Config, 'line' | 'twilio'>) =>
  new Set<AskChannel>([
    'web',
    ...(line === null ? [] : (['line'] as const)),
    ...(twilio?.voiceFrom ? (['voice'] as const) : []),
    ...(twilio?.smsFrom ? (['sms'] as const) : []),
  ]);

/** Where nobody carries a channel. */
export const NO_CHANNEL: ChannelSender = { dropsRepetitions: true, send: async () => 'refused' };

/** The channels of production. What is planned for one that nobody carries is refused, not lost. */
export function productionChannels(
  { line, twilio, publicOrigin }: Pick<Config, 'line' | 'twilio' | 'publicOrigin'>,
  mail: MailPort,
  callKey: Uint8Array,
): Readonly<Record<Channel, ChannelSender>> {
  const { voiceFrom = null, smsFrom = null } = twilio ?? {};
  return {
    mail: mailChannel(mail),
    line: line === null ? NO_CHANNEL : lineChannel(createSdkLine(line)),
    voice:
      twilio === null || voiceFrom === null
        ? NO_CHANNEL
        : voiceChannel(
            createTwilioVoice({ ...twilio, from: voiceFrom, callbackOrigin: publicOrigin }),
            callKey,
          ),
    sms:
      twilio === null || smsFrom === null
        ? NO_CHANNEL
        : smsChannel(createTwilioSms({ ...twilio, from: smsFrom, callbackOrigin: publicOrigin }), callKey),
  };
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

/** LINE. The id of the message is the retry key, by which LINE drops repetitions. */
export const lineChannel = (line: LinePort): ChannelSender => ({
  dropsRepetitions: true,
  send: async (_authorityId, { messageId, recipient, body, quickReplies = [] }) =>
    outcomeOf(await line.push({ to: recipient, text: body, retryKey: messageId, quickReplies })),
});

/** Automated calls. Only the order to call leaves; what is said comes from the script, once somebody answers. */
export const voiceChannel = (voice: VoicePort, callKey: Uint8Array): ChannelSender => ({
  dropsRepetitions: false,
  send: async (authorityId, { messageId, recipient, template }) => {
    const to = e164OfJapan(recipient);
    if (to === null) return 'refused';
    const callbackToken = callToken(callKey, { authorityId, messageId });
    return outcomeOf(await voice.placeCall({ to, scriptId: template, callbackToken }));
  },
});

/** Short messages: the body alone, for there is no subject. */
export const smsChannel = (sms: SmsPort, callKey: Uint8Array): ChannelSender => ({
  dropsRepetitions: false,
  send: async (authorityId, { messageId, recipient, body }) => {
    const to = e164OfJapan(recipient);
    if (to === null) return 'refused';
    const callbackToken = callToken(callKey, { authorityId, messageId });
    return outcomeOf(await sms.send({ id: messageId, to, text: body, callbackToken }));
  },
});

const outcomeOf = (outcome: DeliveryOutcome): ChannelOutcome => outcome.kind;
