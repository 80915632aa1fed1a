import { CONDITIONS, type Condition } from '../answer.ts';

/** Something to say, without its words. Renderers match the codes exhaustively. */
export type Prompt =
  | { readonly code: NeutralCode }
  | { readonly code: 'ask-whom'; readonly positions: readonly number[] }
  | { readonly code: 'about-person'; readonly position: number }
  | { readonly code: PlainHealthCode }
  /** Never on LINE, where a value is not repeated. `value` is °C or percent. */
  | { readonly code: 'read-back'; readonly field: 'temperature' | 'spo2'; readonly value: number }
  | { readonly code: 'ask-symptoms' | 'ask-emergency' | 'ask-signs'; readonly choices: readonly Choice[] }
  | { readonly code: 'measure-again'; readonly field: 'temperature' | 'spo2'; readonly because: Because };

/** What may be said before it is known who listens: no word of it is about health. */
type NeutralCode =
  | 'greeting'
  | 'ask-birthday'
  | 'wrong-birthday'
  /** The telephone heard nothing; the question comes once more. */
  | 'not-heard'
  | 'not-understood'
  | 'good-bye'
  /** Left on an answering machine. */
  | 'machine'
  /** The way to the same question on the web. */
  | 'offer-web';

type PlainHealthCode =
  | 'ask-temperature'
  | 'ask-spo2'
  | 'ask-condition'
  | 'ask-confirm'
  /** The emergency number (K-20). */
  | 'call-now'
  /** The number of the consultation desk (K-19). */
  | 'consult'
  | 'thanks'
  | 'which-symptoms'
  | 'symptoms-contradict';

/** Why a value must be given again; never which value. */
export type Because = 'not-a-number' | 'out-of-range' | 'did-you-mean';

/** A symptom under the number by which it is chosen: `1`, or `01` where a list has more than nine. */
export interface Choice {
  readonly number: string;
  readonly code: string;
}

/** What can be tapped instead of written. Sent back as the text of the input. */
export type Reply =
  | 'yes'
  | 'no'
  | 'nothing'
  | 'no-oximeter'
  | 'send'
  | 'again'
  | Condition
  | { readonly position: number };

/** How an input is taken: as written, or as `least` to `most` keys, which `#` ends early unless both are equal. */
export type Expectation =
  | { readonly kind: 'text' }
  | { readonly kind: 'keys'; readonly least: number; readonly most: number };

const HEALTH_CODES: ReadonlySet<Prompt['code']> = new Set<Prompt['code']>([
  'ask-temperature',
  'ask-spo2',
  'ask-symptoms',
  'ask-emergency',
  'ask-signs',
  'ask-condition',
  'ask-confirm',
  'read-back',
  'measure-again',
  'call-now',
  'consult',
  'thanks',
  'which-symptoms',
  'symptoms-contradict',
]);

/** Whether a prompt tells a listener that the call is about somebody's health. */
export const isAboutHealth = ({ code }: Prompt): boolean => HEALTH_CODES.has(code);

/** What can be tapped as an answer to a prompt; nothing for those that ask nothing or expect a number. */
export function repliesTo(prompt: Prompt): readonly Reply[] {
  switch (prompt.code) {
    case 'ask-whom':
      return prompt.positions.map(position => ({ position }));
    case 'ask-spo2':
      return ['no-oximeter'];
    case 'ask-symptoms':
      return ['nothing'];
    case 'ask-emergency':
      return ['yes', 'no'];
    case 'ask-condition':
      return CONDITIONS;
    case 'ask-confirm':
      return ['send', 'again'];
    default:
      return [];
  }
}

/**
 * The text that comes back when a reply is tapped. It names its question, so that a tap that comes late or twice
 * answers no other question.
 */
export const replyData = ({ code }: Prompt, reply: Reply): string =>
  `${code}=${typeof reply === 'string' ? reply : reply.position}`;

/** The reply in a text that was sent by tapping; null in anything that was written. Of another question it is empty. */
export function tappedReply(text: string, question: Prompt): string | null {
  const [, code, reply] = /^(ask-[a-z0-9]+)=([a-z0-9-]*)$/.exec(text) ?? [];
  if (reply === undefined) return null;
  return code === question.code ? reply : '';
}
