import { assertNever } from '../../../../kernel/assert-never.ts';
import { addMinutes, type Instant } from '../../../../kernel/instant.ts';
import { readAnswer } from '../answer.ts';
import { answerTo, type Miss, NOTHING_GIVEN } from './answers.ts';
import { askedAgain } from './asked-again.ts';
import {
  type DialogueSetting,
  type DialogueState,
  type Medium,
  mayFollow,
  type Step,
} from './dialogue-state.ts';
import { pressed, type Said, written } from './heard.ts';
import { type Prompt, tappedReply } from './prompt.ts';
import { type DialogueRules, questionOf } from './questions.ts';
import { ask, breakOff, finish, isLater, type Turn } from './turn.ts';

/** What a person did, or what became of the call. */
export type Input =
  /** Written, or the data of a reply that was tapped. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'keys'; readonly digits: string }
  /** No key was pressed; on the telephone alone. */
  | { readonly kind: 'silence' }
  /** An answering machine took the call. */
  | { readonly kind: 'machine' }
  /** The person hung up, or wrote nothing more until the dialogue expired. */
  | { readonly kind: 'gone' };

/** So many misses without progress end a dialogue; so do as many wrong birthdays. */
const MOST_MISSES = 3;

/** The second silence in a row ends a dialogue. */
const MOST_SILENCES = 2;

const GOOD_BYE: readonly Prompt[] = [{ code: 'good-bye' }];

/** Begins a dialogue: on the telephone with the birthday, in a household with whom it is about (K-13, K-21). */
export function startDialogue(
  { medium, people, householdSize }: DialogueSetting,
  rules: DialogueRules,
  at: Instant,
): Turn {
  const step = medium === 'phone' ? 'identify' : people.length > 1 ? 'whom' : 'temperature';
  const state: DialogueState = {
    version: 1,
    medium,
    people,
    householdSize,
    step,
    furthest: step,
    position: people.length > 1 ? null : people[0].position,
    given: NOTHING_GIVEN,
    misses: 0,
    silences: 0,
    alarmed: false,
    heardAt: at,
  };
  return ask(state, rules, [{ code: 'greeting' }, ...aboutWhom(state)]);
}

/** Whether a dialogue lay idle for too long to be taken up again. */
export const hasExpired = ({ heardAt }: DialogueState, rules: DialogueRules, at: Instant): boolean =>
  at > addMinutes(heardAt, rules.expiresAfterMinutes);

/**
 * Takes an input at the instant `at` and tells what to say and to do next. An answer belongs to the slot that was open
 * when the dialogue began. An expired dialogue ends without a word: the caller starts anew with the slots of now.
 */
export function advance(state: DialogueState, input: Input, rules: DialogueRules, at: Instant): Turn {
  if (hasExpired(state, rules, at)) return breakOff(state, rules, 'expired', []);
  switch (input.kind) {
    case 'text':
      return hear({ ...state, heardAt: at, silences: 0 }, input.text, rules);
    case 'keys':
      return hear({ ...state, heardAt: at, silences: 0 }, input.digits, rules);
    case 'silence':
      return state.silences + 1 >= MOST_SILENCES
        ? breakOff(state, rules, 'silence', GOOD_BYE)
        : ask({ ...state, silences: state.silences + 1 }, rules, [{ code: 'not-heard' }]);
    case 'machine':
      return breakOff(state, rules, 'machine', [{ code: 'machine' }]);
    case 'gone':
      return breakOff(state, rules, 'gone', []);
    default:
      return assertNever(input);
  }
}

/** What is said once an answer is recorded and graded: the number (K-20), the desk (K-19), and thanks. */
export function closingOf(medium: Medium, grade: 'ok' | 'caution' | 'urgent'): readonly Prompt[] {
  const advice = { ok: [], caution: [{ code: 'consult' }], urgent: [{ code: 'call-now' }] } as const;
  return [...advice[grade], { code: 'thanks' }, ...(medium === 'phone' ? GOOD_BYE : [])];
}

function hear(state: DialogueState, text: string, rules: DialogueRules): Turn {
  const move = answerTo[state.step](saidIn(state, text, rules), state, rules);
  switch (move.kind) {
    case 'miss':
      return miss(state, move, rules);
    case 'next': {
      const after = goTo({ ...state, ...move.changes }, move.step);
      const isNowKnown = isLater('temperature', state.step);
      return after.step === 'confirm'
        ? whole(after, rules, () => ask(after, rules, []))
        : ask(after, rules, isNowKnown ? aboutWhom(after) : []);
    }
    case 'finish':
      return whole(state, rules, () => finish(state));
    default:
      return assertNever(move);
  }
}

/** Goes on with an answer that can stand, or asks its first problem again. */
function whole(state: DialogueState, rules: DialogueRules, goOn: () => Turn): Turn {
  const read = readAnswer(rules, state.given);
  const [problem] = read.ok ? [] : read.reason;
  return problem === undefined ? goOn() : miss(state, askedAgain(problem), rules);
}

function miss(state: DialogueState, { step, why, changes }: Miss, rules: DialogueRules): Turn {
  const after: DialogueState = { ...goTo({ ...state, ...changes }, step), misses: state.misses + 1 };
  if (after.misses < MOST_MISSES) return ask(after, rules, why);
  if (state.step === 'identify') return breakOff(after, rules, 'identity', GOOD_BYE);
  const otherWays: readonly Prompt[] = [{ code: 'offer-web' }, { code: 'consult' }];
  return breakOff(after, rules, 'not-understood', state.medium === 'line' ? otherWays : GOOD_BYE);
}

function goTo(state: DialogueState, step: Step): DialogueState {
  if (!mayFollow(state.step, step)) throw new Error(`${step} is not asked after ${state.step}.`);
  return isLater(step, state.furthest) ? { ...state, step, furthest: step, misses: 0 } : { ...state, step };
}

function saidIn(state: DialogueState, text: string, rules: DialogueRules): Said {
  if (state.medium === 'phone') return pressed(text);
  const tapped = tappedReply(text, questionOf[state.step](state, rules));
  return tapped === null ? written(text) : { medium: 'line', text: tapped };
}

/** Says whom the first question is about, where several people share a telephone. */
const aboutWhom = ({ step, position, householdSize }: DialogueState): readonly Prompt[] =>
  step === 'temperature' && position !== null && householdSize > 1
    ? [{ code: 'about-person', position }]
    : [];
