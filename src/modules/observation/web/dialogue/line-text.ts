import { assertNever } from '../../../../kernel/assert-never.ts';
import type { LineText, QuickReply } from '../../../../platform/line/line.port.ts';
import type { Language } from '../../../../ui/language.ts';
import { type WordsOf, wordsFor } from '../../../../ui/words.ts';
import { CONDITIONS } from '../../domain/answer.ts';
import { type Choice, type Prompt, type Reply, repliesTo, replyData } from '../../domain/dialogue/prompt.ts';
import type { ja } from './words.ja.ts';
import { words } from './words.ts';

/** What stands in a chat besides our words. */
export interface LineContext {
  readonly language: Language;
  /** The name of a symptom, in that language. */
  readonly symptomTitle: (code: string) => string;
  /** Telephone numbers of the emergency line (K-20) and the consultation desk (K-19), where there are any. */
  readonly emergencyPhone: string | null;
  readonly consultationPhone: string | null;
  /** The address of the same question on the web. */
  readonly webLink: string;
}

type LineWords = WordsOf<typeof ja>['line'];

/**
 * Writes a prompt for LINE, with what can be tapped. Nothing of it depends on what the person answered. Throws for what
 * is said on the telephone alone.
 */
export function lineText(prompt: Prompt, context: LineContext): LineText {
  const { line } = wordsFor(words, context.language);
  const quickReplies = repliesTo(prompt).map(
    (reply): QuickReply => ({ label: labelOf(line, reply), data: replyData(prompt, reply) }),
  );
  const text = textOf(line, prompt, context);
  return quickReplies.length === 0 ? { text } : { text, quickReplies };
}

function textOf(line: LineWords, prompt: Prompt, context: LineContext): string {
  switch (prompt.code) {
    case 'greeting':
      return line.greeting;
    case 'ask-whom':
      return line.askWhom;
    case 'about-person':
      return line.aboutPerson(String(prompt.position));
    case 'ask-temperature':
      return line.askTemperature;
    case 'ask-spo2':
      return line.askSpo2;
    case 'ask-symptoms':
      return withChoices(line.askSymptoms, prompt.choices, context);
    case 'ask-emergency':
      return withChoices(line.askEmergency, prompt.choices, context);
    case 'ask-signs':
      return withChoices(line.askSigns, prompt.choices, context);
    case 'ask-condition':
      return [
        line.askCondition,
        ...CONDITIONS.map((code, index) => `${index + 1} ${line.replies[code]}`),
      ].join('\n');
    case 'ask-confirm':
      return line.askConfirm;
    case 'call-now':
      return context.emergencyPhone === null
        ? line.ambulance
        : `${line.callNow(context.emergencyPhone)}\n${line.ambulance}`;
    case 'consult':
      return context.consultationPhone === null ? line.seeDoctor : line.consult(context.consultationPhone);
    case 'thanks':
      return line.thanks;
    case 'which-symptoms':
      return line.whichSymptoms;
    case 'symptoms-contradict':
      return line.symptomsContradict;
    case 'not-understood':
      return line.notUnderstood;
    case 'measure-again':
      return line.measureAgain[prompt.field][prompt.because];
    case 'offer-web':
      return line.offerWeb(context.webLink);
    case 'read-back':
    case 'ask-birthday':
    case 'wrong-birthday':
    case 'not-heard':
    case 'machine':
    case 'good-bye':
      throw new Error(`${prompt.code} is said on the telephone alone.`);
    default:
      return assertNever(prompt);
  }
}

const labelOf = ({ replies, person }: LineWords, reply: Reply): string =>
  typeof reply === 'string' ? replies[reply] : person(String(reply.position));

const withChoices = (question: string, choices: readonly Choice[], { symptomTitle }: LineContext): string =>
  [question, ...choices.map(({ number, code }) => `${Number(number)} ${symptomTitle(code)}`)].join('\n');
