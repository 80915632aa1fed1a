import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { announceOutgoing } from '../delivery/announce-outgoing.ts';
import { readSignedForm, type TwilioRequest } from '../twilio/signed-form.ts';
import type { CallEvent, CallTurn, SpokenText } from './call-turn.ts';

const FIELDS = ['CallSid', 'CallStatus', 'AnsweredBy', 'Digits', 'FinishedOnKey'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], string | null>>;

const OUTCOMES = {
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  canceled: 'canceled',
} as const;

type Speaker = Pick<VoiceResponse, 'say' | 'play'>;
type Language = NonNullable<VoiceResponse.SayAttributes['language']>;

/**
 * Reads what Twilio posted about a call: `answered` when it asks for the first turn, `keyed` or `silent` when a turn
 * ended, `ended` when the call is over. Fails with `bad-signature` when Twilio did not sign it for this URL, and with
 * `malformed` when a signed form has no form that we know.
 */
export function readTwilioCallback(
  request: TwilioRequest,
): Result<{ readonly event: CallEvent; readonly callSid: string }, 'bad-signature' | 'malformed'> {
  const form = readSignedForm(request, FIELDS);
  if (!form.ok) return form;
  const callSid = form.value.CallSid ?? '';
  const event = eventOf(form.value);
  if (event === null || !/^CA[0-9a-fA-F]{32}$/.test(callSid)) return fail('malformed');
  return ok({ event, callSid });
}

function eventOf(fields: Fields): CallEvent | null {
  const { CallStatus: status, Digits: digits } = fields;
  // Keys that were pressed right before hanging up still count.
  if (digits !== null && digits !== '')
    return /^[0-9*#A-D]{1,64}$/.test(digits) ? { kind: 'keyed', digits } : null;
  if (isOutcome(status)) return { kind: 'ended', outcome: OUTCOMES[status] };
  if (status !== 'in-progress') return null;
  const turnEnded = digits !== null || fields.FinishedOnKey !== null;
  return turnEnded ? { kind: 'silent' } : { kind: 'answered', by: answererOf(fields.AnsweredBy) };
}

const isOutcome = (status: string | null): status is keyof typeof OUTCOMES =>
  status !== null && Object.hasOwn(OUTCOMES, status);

/** `machine_start`, `machine_end_beep` … and a facsimile machine are machines. */
function answererOf(answeredBy: string | null): 'human' | 'machine' | 'unknown' {
  if (answeredBy === 'human') return 'human';
  return answeredBy === 'fax' || answeredBy?.startsWith('machine_') ? 'machine' : 'unknown';
}

/**
 * What Twilio is answered so that it does `turn`: XML. When a turn listens, keys may be pressed while it speaks, and
 * its end is posted to `actionUrl`, without a key too.
 */
export function turnToTwiml({ say, next }: CallTurn, actionUrl: string): string {
  const response = new VoiceResponse();
  if (next.kind === 'hang-up') {
    speak(response, say);
    response.hangup();
  } else {
    const gather = response.gather({
      input: ['dtmf'],
      numDigits: next.maxDigits,
      finishOnKey: '#',
      timeout: next.timeoutSeconds,
      action: actionUrl,
      method: 'POST',
      actionOnEmptyResult: true,
    });
    speak(gather, say);
  }
  const twiml = response.toString();
  announceOutgoing('voice', twiml);
  return twiml;
}

function speak(speaker: Speaker, texts: readonly SpokenText[]): void {
  for (const { text, language, recording } of texts)
    if (recording === null) speaker.say({ language: language as Language }, text);
    else speaker.play(recording);
}
