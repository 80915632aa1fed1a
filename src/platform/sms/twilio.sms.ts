import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { refused } from '../delivery/delivery-outcome.ts';
import { createTwilioClient, type TwilioAccount } from '../twilio/twilio-client.ts';
import { outcomeOfOrder } from '../twilio/twilio-outcome.ts';
import { isTextable, type SmsPort } from './sms.port.ts';

export interface TwilioSmsOptions extends TwilioAccount {
  /** Our own number, E.164. */
  readonly from: string;
  /** Scheme and host under which Twilio reaches us. */
  readonly callbackOrigin: string;
}

/** Short messages through Twilio. It tells `/hooks/sms/TOKEN/status` whether they arrived; see `readTwilioSmsStatus`. */
export function createTwilioSms({ from, callbackOrigin, ...account }: TwilioSmsOptions): SmsPort {
  const client = createTwilioClient(account);
  return {
    send: async message => {
      if (!isTextable(message)) return refused('malformed');
      const { to, text: body, callbackToken } = message;
      announceOutgoing('sms', body);
      const order = { to, from, body, statusCallback: `${callbackOrigin}/hooks/sms/${callbackToken}/status` };
      return outcomeOfOrder(() => client.messages.create(order));
    },
  };
}
