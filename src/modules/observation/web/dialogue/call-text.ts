import { assertNever } from '../../../../kernel/assert-never.ts';
import type { SpokenText } from '../../../../platform/voice/call-turn.ts';
import type { Language } from '../../../../ui/language.ts';
import { type WordsOf, wordsFor } from '../../../../ui/words.ts';
import type { Choice, Prompt } from '../../domain/dialogue/prompt.ts';
import { type Recordings, recordingOf } from './recording.ts';
import type { ja } from './words.ja.ts';
import { words } from './words.ts';

/** A line that the person is told to call; its title in the language of the call. */
export interface SpokenContact {
  readonly title: string;
  /** Digits in groups, e.g. `045-000-0119`. */
  readonly phone: string;
}

/** What is said besides our words. */
export interface CallContext {
  readonly language: Language;
  /** Who calls, in that language: nothing of it may be about health. */
  readonly authority: string;
  /** The name of a symptom, in that language. */
  readonly symptomTitle: (code: string) => string;
  /** K-20 */
  readonly emergency: SpokenContact | null;
  /** K-19 */
  readonly consultation: SpokenContact | null;
  readonly recordings: Recordings | null;
}

type CallWords = WordsOf<typeof ja>['call'];

/** The voice for each language (BCP 47). Plain Japanese is Japanese to a voice. */
const VOICES: Readonly<Record<Language, string>> = {
  ja: 'ja-JP',
  'ja-easy': 'ja-JP',
  en: 'en-US',
  'zh-Hans': 'zh-CN',
  vi: 'vi-VN',
  ko: 'ko-KR',
  'pt-BR': 'pt-BR',
};

/** Says a prompt on the telephone, a sentence or a choice at a time, or plays its recording. */
export function callText(prompt: Prompt, context: CallContext): readonly SpokenText[] {
  const language = VOICES[context.language];
  const recording = recordingOf(prompt, context.language, context.recordings);
  const sentences = sentencesOf(wordsFor(words, context.language).call, prompt, context);
  if (recording !== null) return [{ text: sentences.join(' '), language, recording }];
  return sentences.map(text => ({ text, language, recording: null }));
}

/**
 * What is said when the call cannot go on: whom to call instead, by the number alone, for the name of a desk tells what
 * the call is about.
 */
export function sorryText(language: Language, authority: string, phone: string | null): SpokenText {
  const { call } = wordsFor(words, language);
  const text = phone === null ? call.goodBye : call.sorry(authority, digitByDigit(call, phone));
  return { text, language: VOICES[language], recording: null };
}

function sentencesOf(call: CallWords, prompt: Prompt, context: CallContext): readonly string[] {
  switch (prompt.code) {
    case 'greeting':
      return [call.greeting(context.authority)];
    case 'ask-birthday':
      return [call.askBirthday];
    case 'wrong-birthday':
      return [call.wrongBirthday];
    case 'ask-whom':
      return [
        call.askWhom,
        ...prompt.positions.map(at => call.personKey(String(at), String(at))),
        call.press,
      ];
    case 'about-person':
      return [call.aboutPerson(String(prompt.position))];
    case 'ask-temperature':
      return [call.askTemperature];
    case 'ask-spo2':
      return [call.askSpo2];
    case 'read-back':
      return [readBack(call, prompt.field, prompt.value), call.isItRight];
    case 'ask-symptoms':
      return [call.askSymptoms, ...choices(call, prompt.choices, context)];
    case 'ask-emergency': {
      const titles = prompt.choices.map(({ code }) => context.symptomTitle(code));
      return [call.askEmergency(titles.join(call.separator)), call.yesOrNo];
    }
    case 'ask-signs':
      return [call.askSigns, ...choices(call, prompt.choices, context)];
    case 'ask-condition':
      return [call.askCondition];
    case 'ask-confirm':
      return [call.askConfirm];
    case 'call-now':
      return context.emergency === null
        ? [call.ambulance]
        : [told(call, call.callNow, context.emergency), call.ambulance];
    case 'consult':
      return context.consultation === null
        ? [call.seeDoctor]
        : [told(call, call.consult, context.consultation)];
    case 'thanks':
      return [call.thanks];
    case 'which-symptoms':
      return [call.whichSymptoms];
    case 'symptoms-contradict':
      return [call.symptomsContradict];
    case 'measure-again':
      return [call.measureAgain];
    case 'not-heard':
      return [call.notHeard];
    case 'not-understood':
      return [call.notUnderstood];
    case 'offer-web':
      return [call.offerWeb];
    case 'good-bye':
      return [call.goodBye];
    case 'machine':
      return [call.machine(context.authority)];
    default:
      return assertNever(prompt);
  }
}

const choices = (call: CallWords, listed: readonly Choice[], { symptomTitle }: CallContext) =>
  listed.map(({ number, code }) => call.choice(digitByDigit(call, number), symptomTitle(code)));

const told = (call: CallWords, say: CallWords['callNow'], { title, phone }: SpokenContact): string =>
  say(title, digitByDigit(call, phone));

/** `36.5` as people say it: degrees and tenths, never "thirty-six fifty". */
function readBack(call: CallWords, field: 'temperature' | 'spo2', value: number): string {
  if (field === 'spo2') return call.spo2(String(value));
  const [degrees = '', tenths = ''] = value.toFixed(1).split('.');
  return call.temperature(degrees, tenths);
}

/** A voice reads `0119` as a number, and `0 1 1 9` as a telephone number. */
const digitByDigit = ({ separator }: CallWords, digits: string): string =>
  digits
    .split(/[^0-9]+/)
    .map(group => [...group].join(' '))
    .join(separator);
