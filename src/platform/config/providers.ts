import type { Config } from './config.ts';
import type { SettingValues } from './settings.ts';

type Providers = Pick<Config, 'line' | 'twilio' | 'alarmMail' | 'canary'>;

const NONE: Providers = {
  line: null,
  twilio: null,
  alarmMail: [],
  canary: { mail: null, line: null, phone: null },
};

/** Who carries messages out of the house. Nobody does in the training mode, whatever was given. */
export function toProviders(values: SettingValues): Providers {
  if (values.MODE === 'training') return NONE;
  return {
    line: toLine(values),
    twilio: toTwilio(values),
    alarmMail: values.ALARM_MAIL ?? [],
    canary: {
      mail: values.CANARY_MAIL ?? null,
      line: values.CANARY_LINE ?? null,
      phone: values.CANARY_PHONE ?? null,
    },
  };
}

function toLine(values: SettingValues): Config['line'] {
  const {
    LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken,
    LINE_CHANNEL_SECRET: channelSecret,
    LINE_ADD_FRIEND_URL: addFriendUrl,
  } = values;
  if (channelAccessToken === undefined || channelSecret === undefined || addFriendUrl === undefined)
    return null;
  return { channelAccessToken, channelSecret, addFriendUrl };
}

function toTwilio(values: SettingValues): Config['twilio'] {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = values;
  if (accountSid === undefined || authToken === undefined) return null;
  return {
    accountSid,
    authToken,
    voiceFrom: values.TWILIO_VOICE_FROM ?? null,
    smsFrom: values.TWILIO_SMS_FROM ?? null,
  };
}
