import {
  type Order,
  signedForm,
  TWILIO_ACCOUNT,
  type TwilioServer,
} from '../../src/platform/twilio/twilio.test-server.ts';

export const OUR_NUMBER = '+81312345678';

/** Somebody whose telephone rings: sees nothing, hears what is said and presses keys. */
export interface Telephone {
  readonly callSid: string;
  /** What was said in the last turn, a sentence a line. */
  readonly heard: () => string;
  readonly isOver: () => boolean;
  /** Each acts, and returns what is said then. */
  readonly answer: (by?: string) => Promise<string>;
  readonly press: (...keys: readonly string[]) => Promise<string>;
  readonly wait: () => Promise<string>;
  /** The provider tells how the call ended. */
  readonly end: (status: string) => Promise<void>;
  /** What the provider posted last, as it came. */
  readonly lastPost: () => Post;
}

export interface Post {
  readonly url: string;
  readonly body: string;
  readonly signature: string;
}

let calls = 0;

/** Posts a form under Twilio's name. */
export async function post({ url, body, signature }: Post): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** A form as Twilio posts it, signed by the account. */
export function postOf(url: string, fields: Readonly<Record<string, string>>): Post {
  const { rawBody, signature } = signedForm(url, fields);
  return { url, body: rawBody.toString(), signature };
}

/** The newest call to a number that was ordered. */
export function orderTo(server: TwilioServer, number: string): Order {
  const order = server.calls.findLast(({ To }) => To === number);
  if (order === undefined) throw new Error('Nobody called that number.');
  return order;
}

/**
 * The telephone that an order makes ring. The provider posts everything `times` times at once, and every answer must be the same;
 * what was said goes to `tell` too.
 */
export function telephone(order: Order, tell: (twiml: string) => void, times = 1): Telephone {
  calls += 1;
  const callSid = `CA${calls.toString(16).padStart(32, '0')}`;
  const frame = {
    AccountSid: TWILIO_ACCOUNT.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    Direction: 'outbound-api',
    From: OUR_NUMBER,
    To: order.To ?? '',
  };
  let last: Post = { url: '', body: '', signature: '' };
  let twiml = '';

  const tellProgram = async (url: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    last = postOf(url, { ...frame, ...fields });
    const posted = await Promise.all(Array.from({ length: times }, () => post(last)));
    const answers = new Set(posted.map(({ status, text }) => `${status} ${text}`));
    if (answers.size !== 1) throw new Error('A repeated callback was answered otherwise.');
    const { status, text } = posted[0] ?? { status: 0, text: '' };
    if (status !== 200) throw new Error(`The callback answered ${status}.`);
    tell(text);
    return text;
  };
  const next = async (fields: Readonly<Record<string, string>>): Promise<string> => {
    const url = twiml === '' ? (order.Url ?? '') : actionIn(twiml);
    twiml = await tellProgram(url, { CallStatus: 'in-progress', ...fields });
    return sentencesIn(twiml);
  };
  return {
    callSid,
    heard: () => sentencesIn(twiml),
    isOver: () => twiml.includes('<Hangup/>'),
    answer: (by = 'human') => next({ AnsweredBy: by }),
    press: async (...keys) => {
      let heard = '';
      for (const Digits of keys) heard = await next({ Digits, FinishedOnKey: '', msg: 'Gather End' });
      return heard;
    },
    wait: () => next({ Digits: '', FinishedOnKey: '' }),
    end: async status => void (await tellProgram(order.StatusCallback ?? '', { CallStatus: status })),
    lastPost: () => last,
  };
}

const sentencesIn = (twiml: string): string =>
  [...twiml.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, text]) => text).join('\n');

function actionIn(twiml: string): string {
  const [, action] = /action="([^"]+)"/.exec(twiml) ?? [];
  if (action === undefined) throw new Error('Nothing is listened for any more.');
  return action.replaceAll('&amp;', '&');
}
