import { type GivenAnswer, soundsUrgent } from '../answer.ts';
import { type DialogueState, personOf, type SlotKey, STEPS, type Step } from './dialogue-state.ts';
import type { Expectation, Prompt } from './prompt.ts';
import { type DialogueRules, expectationOf, questionOf } from './questions.ts';

/** What is known at the end, or at an alarm: whose question it was, and what was given for it. */
interface Told {
  readonly slot: SlotKey;
  readonly position: number;
  readonly given: GivenAnswer;
}

/** An emergency without a whole answer. A human must act on it (K-20); it is no answer to the slot. */
export type UrgentIncomplete = Told & { readonly kind: 'urgent-incomplete' };

/** Why there is no answer: the ladder goes on. */
export type Refusal = 'identity' | 'machine' | 'silence' | 'not-understood' | 'gone' | 'expired';

/** How a dialogue ended. */
export type Outcome =
  | (Told & { readonly kind: 'answered' })
  | UrgentIncomplete
  | { readonly kind: 'refused'; readonly why: Refusal };

/** What happens next: another question, or the end. */
export type Turn =
  | {
      readonly kind: 'asking';
      readonly state: DialogueState;
      /** The question comes last. */
      readonly say: readonly Prompt[];
      readonly expects: Expectation;
      /** Set once, as soon as an emergency is known: to be acted on before anything else is asked. */
      readonly alarm: UrgentIncomplete | null;
    }
  | { readonly kind: 'ended'; readonly say: readonly Prompt[]; readonly outcome: Outcome };

/** Asks the question of the state's step after saying `first`; the number for a new emergency goes before all. */
export function ask(state: DialogueState, rules: DialogueRules, first: readonly Prompt[]): Turn {
  const isAlarm = !state.alarmed && isEmergency(state, rules);
  const asked = isAlarm ? { ...state, alarmed: true } : state;
  const question = questionOf[asked.step](asked, rules);
  return {
    kind: 'asking',
    state: asked,
    say: isAlarm ? [{ code: 'call-now' }, ...first, question] : [...first, question],
    expects: expectationOf(asked, rules),
    alarm: isAlarm ? { kind: 'urgent-incomplete', ...toldIn(asked) } : null,
  };
}

/** Ends a dialogue with a whole answer. What to say follows from its grade: `closingOf`. */
export const finish = (state: DialogueState): Turn => ({
  kind: 'ended',
  say: [],
  outcome: { kind: 'answered', ...toldIn(state) },
});

/** Ends a dialogue without a whole answer. An emergency that was told is never lost. */
export function breakOff(
  state: DialogueState,
  rules: DialogueRules,
  why: Refusal,
  say: readonly Prompt[],
): Turn {
  if (!state.alarmed && !soundsUrgent(rules, state.given))
    return { kind: 'ended', say, outcome: { kind: 'refused', why } };
  const isListening = why === 'silence' || why === 'not-understood';
  return {
    kind: 'ended',
    say: isListening ? [{ code: 'call-now' }, ...say] : say,
    outcome: { kind: 'urgent-incomplete', ...toldIn(state) },
  };
}

/** Whether `step` comes after `other` in the order of the questions. */
export const isLater = (step: Step, other: Step): boolean => STEPS.indexOf(step) > STEPS.indexOf(other);

// A value that is still read back or asked again is no emergency yet.
const isEmergency = ({ step, given }: DialogueState, rules: DialogueRules): boolean =>
  step === 'signs' || (isLater(step, 'spo2-read-back') && soundsUrgent(rules, given));

function toldIn(state: DialogueState): Told {
  const { slot, position } = personOf(state);
  return { slot, position, given: state.given };
}
