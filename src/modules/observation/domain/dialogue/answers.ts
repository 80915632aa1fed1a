import { CONDITIONS, type GivenAnswer, soundsUrgent } from '../answer.ts';
import type { DialogueState, Step } from './dialogue-state.ts';
import { chosen, isNothing, measured, numbered, type Said, yesOrNo } from './heard.ts';
import type { Prompt } from './prompt.ts';
import type { DialogueRules } from './questions.ts';
import { AGAIN, NO_OXIMETER, SEND } from './words-understood.ts';

/** What an answer makes of the dialogue. */
export type Move =
  | { readonly kind: 'next'; readonly step: Step; readonly changes?: Changes }
  | Miss
  | { readonly kind: 'finish' };

/** To be asked again, here or at an earlier step, after saying why. */
export interface Miss {
  readonly kind: 'miss';
  readonly step: Step;
  readonly why: readonly Prompt[];
  readonly changes?: Changes;
}

type Changes = Partial<Pick<DialogueState, 'given' | 'position'>>;
type Hear = (said: Said, state: DialogueState, rules: DialogueRules) => Move;

/** How each step takes its answer. */
export const answerTo: Readonly<Record<Step, Hear>> = {
  identify: ({ text }, { people }, rules) =>
    rules.isRightMonthDay(text)
      ? next(people.length > 1 ? 'whom' : 'temperature')
      : miss('identify', 'wrong-birthday'),

  whom: ({ text }, { people }) => {
    const person = people.find(({ position }) => /^\d+$/.test(text) && Number(text) === position);
    return person === undefined
      ? miss('whom', 'not-understood')
      : next('temperature', { position: person.position });
  },

  temperature: (said, { given }, rules) => {
    const read = measured(said, rules.temperature);
    if (!read.ok) return measureAgain('temperature', read.reason.kind);
    return next(said.medium === 'phone' ? 'temperature-read-back' : 'spo2', {
      given: { ...given, temperature: String(read.value) },
    });
  },

  'temperature-read-back': (said, { given }) =>
    confirmed(said, 'temperature-read-back', 'spo2', {
      step: 'temperature',
      given: { ...given, temperature: '' },
    }),

  spo2: (said, { given }, rules) => {
    if (isNothing(said) || NO_OXIMETER.has(said.text))
      return next('symptoms', { given: { ...given, spo2: '' } });
    const read = measured(said, { ...rules.spo2, step: 1 });
    if (read.ok)
      return next(said.medium === 'phone' ? 'spo2-read-back' : 'symptoms', {
        given: { ...given, spo2: String(read.value) },
      });
    const again = measureAgain('spo2', read.reason.kind);
    if (read.reason.kind === 'not-a-number') return again;
    // Kept although nobody can have it, so that a danger is not forgotten when the person goes silent here.
    const typed = { ...given, spo2: String(read.reason.reading) };
    return soundsUrgent(rules, typed)
      ? { ...again, why: [{ code: 'call-now' }, ...again.why], changes: { given: typed } }
      : again;
  },

  'spo2-read-back': (said, { given }) =>
    confirmed(said, 'spo2-read-back', 'symptoms', { step: 'spo2', given: { ...given, spo2: '' } }),

  symptoms: (said, { given }, rules) => {
    const symptoms = isNothing(said) ? [] : chosen(said, numbered(rules.symptoms));
    return symptoms === null
      ? miss('symptoms', 'not-understood')
      : next('emergency', { given: { ...given, symptoms } });
  },

  emergency: (said, state, rules) => {
    // A chat shows the numbered list with the question, so that a number is an answer already.
    const signs = said.medium === 'line' ? chosen(said, numbered(rules.emergencySymptoms)) : null;
    if (signs !== null) return next('condition', { given: { ...state.given, emergencySymptoms: signs } });
    const isAny = yesOrNo(said) ?? (said.medium === 'line' && isNothing(said) ? false : null);
    if (isAny === null) return miss('emergency', 'not-understood');
    return isAny ? next('signs') : next('condition', { given: { ...state.given, emergencySymptoms: [] } });
  },

  signs: (said, { given }, rules) => {
    const signs = chosen(said, numbered(rules.emergencySymptoms));
    if (signs !== null) return next('condition', { given: { ...given, emergencySymptoms: signs } });
    // "None of them" after a yes is not taken for a no: the question comes again.
    return miss(isNothing(said) ? 'emergency' : 'signs', 'not-understood');
  },

  condition: ({ text }, { given }) => {
    const condition = CONDITIONS.find((code, index) => text === code || text === String(index + 1));
    return condition === undefined
      ? miss('condition', 'not-understood')
      : next('confirm', { given: { ...given, condition } });
  },

  confirm: said => {
    const isSent = SEND.has(said.text) ? true : AGAIN.has(said.text) ? false : yesOrNo(said);
    if (isSent === null) return miss('confirm', 'not-understood');
    return isSent
      ? { kind: 'finish' }
      : { kind: 'miss', step: 'temperature', why: [], changes: { given: NOTHING_GIVEN } };
  },
};

/** An answer of which nothing was said yet. */
export const NOTHING_GIVEN: GivenAnswer = {
  temperature: '',
  spo2: '',
  symptoms: [],
  emergencySymptoms: [],
  condition: '',
};

const next = (step: Step, changes: Changes = {}): Move => ({ kind: 'next', step, changes });

const miss = (step: Step, code: 'not-understood' | 'wrong-birthday'): Move => ({
  kind: 'miss',
  step,
  why: [{ code }],
});

const measureAgain = (
  field: 'temperature' | 'spo2',
  because: 'not-a-number' | 'out-of-range' | 'did-you-mean',
) => ({ kind: 'miss' as const, step: field, why: [{ code: 'measure-again' as const, field, because }] });

function confirmed(
  said: Said,
  here: Step,
  then: Step,
  back: { readonly step: Step; readonly given: GivenAnswer },
): Move {
  const isRight = yesOrNo(said);
  if (isRight === null) return miss(here, 'not-understood');
  return isRight ? next(then) : { kind: 'miss', step: back.step, why: [], changes: { given: back.given } };
}
