import { fail, ok, type Result } from '../../kernel/result.ts';
import { readSignedForm, type TwilioRequest } from '../twilio/signed-form.ts';

/** How far a short message came. `on-its-way`: the provider or the carrier has it, more may follow. */
export type SmsStatus = 'on-its-way' | 'delivered' | 'undelivered' | 'failed';

const STATUSES: ReadonlyMap<string | null, SmsStatus> = new Map<string, SmsStatus>([
  ['accepted', 'on-its-way'],
  ['queued', 'on-its-way'],
  ['sending', 'on-its-way'],
  ['sent', 'on-its-way'],
  ['delivered', 'delivered'],
  ['undelivered', 'undelivered'],
  ['failed', 'failed'],
]);

/**
 * Reads what Twilio posted about a short message. Fails with `bad-signature` when Twilio did not sign it for this URL,
 * and with `malformed` when a signed form tells nothing that we know.
 */
export function readTwilioSmsStatus(
  request: TwilioRequest,
): Result<{ readonly outcome: SmsStatus; readonly messageSid: string }, 'bad-signature' | 'malformed'> {
  const form = readSignedForm(request, ['MessageSid', 'MessageStatus']);
  if (!form.ok) return form;
  const { MessageSid: messageSid, MessageStatus: status } = form.value;
  if (messageSid === null || !/^(SM|MM)[0-9a-fA-F]{32}$/.test(messageSid)) return fail('malformed');
  const outcome = STATUSES.get(status);
  return outcome === undefined ? fail('malformed') : ok({ outcome, messageSid });
}
