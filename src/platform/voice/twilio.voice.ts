import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { refused } from '../delivery/delivery-outcome.ts';
import { createTwilioClient, type TwilioAccount } from '../twilio/twilio-client.ts';
import { outcomeOfOrder } from '../twilio/twilio-outcome.ts';
import { isCallable, type VoicePort } from './voice.port.ts';

export interface TwilioVoiceOptions extends TwilioAccount {
  /** Our own number, E.164. */
  readonly from: string;
  /** Scheme and host under which Twilio reaches us. */
  readonly callbackOrigin: string;
}

/**
 * Calls through Twilio. It asks `/hooks/voice/TOKEN` for the first turn and tells `/hooks/voice/TOKEN/status` of the end;
 * the script stays with us.
 */
export function createTwilioVoice({ from, callbackOrigin, ...account }: TwilioVoiceOptions): VoicePort {
  const client = createTwilioClient(account);
  return {
    placeCall: async call => {
      if (!isCallable(call)) return refused('malformed');
      const url = `${callbackOrigin}/hooks/voice/${call.callbackToken}`;
      const order = {
        to: call.to,
        from,
        url,
        method: 'POST',
        statusCallback: `${url}/status`,
        statusCallbackMethod: 'POST',
        statusCallbackEvent: ['completed'],
        machineDetection: 'Enable',
      };
      announceOutgoing('voice', JSON.stringify(order));
      return outcomeOfOrder(() => client.calls.create(order));
    },
  };
}
