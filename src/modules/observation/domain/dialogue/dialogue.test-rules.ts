import type { Uuid } from '../../../../kernel/ids.ts';
import { addMinutes, type Instant, jstInstant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { advance, type Input, startDialogue } from './dialogue.ts';
import type { Askable, DialogueSetting, DialogueState, Medium } from './dialogue-state.ts';
import type { DialogueRules } from './questions.ts';
import type { Outcome, Turn } from './turn.ts';

const coded = (codes: string) => codes.split(' ').map(code => ({ code }));

/** The rule of 2022-01-28. */
export const rules: DialogueRules = {
  temperature: { lowest: 34, highest: 42, step: 0.1 },
  spo2: { lowest: 70, highest: 100, urgentThrough: 93 },
  symptoms: coded('fever cough sore-throat breathlessness fatigue nausea headache diarrhoea taste-or-smell'),
  emergencySymptoms: coded(
    'pale-face purple-lips unusual-behaviour rapid-breathing sudden-breathlessness breathless-on-moving chest-pain cannot-lie-down shoulder-breathing sudden-wheezing dazed unresponsive irregular-pulse',
  ),
  expiresAfterMinutes: 60,
  isRightMonthDay: digits => digits === '0203',
};

export const NOON: Instant = jstInstant('2022-02-11' as PlainDate, '12:00');

export const person = (position: number): Askable => ({
  position,
  slot: {
    caseId: `00000000-0000-7000-8000-00000000000${position}` as Uuid,
    slotOn: '2022-02-11' as PlainDate,
    slotNo: 1,
  },
});

export const alone = (medium: Medium): DialogueSetting => ({
  medium,
  people: [person(1)],
  householdSize: 1,
});

export const family = (medium: Medium): DialogueSetting => ({
  medium,
  people: [person(1), person(2), person(3)],
  householdSize: 3,
});

/** `~` is a silence on the telephone, anything else is what was pressed or written. */
export const inputOf = (medium: Medium, said: string): Input => {
  if (medium === 'phone' && said === '~') return { kind: 'silence' };
  return medium === 'phone' ? { kind: 'keys', digits: said } : { kind: 'text', text: said };
};

/** Every turn of a dialogue, one input a minute, until it ends or nothing more is said. */
export function turnsOf(setting: DialogueSetting, said: readonly string[]): readonly Turn[] {
  const turns: Turn[] = [startDialogue(setting, rules, NOON)];
  let at = NOON;
  for (const words of said) {
    const turn = turns.at(-1);
    if (turn?.kind !== 'asking') break;
    at = addMinutes(at, 1);
    turns.push(advance(turn.state, inputOf(setting.medium, words), rules, at));
  }
  return turns;
}

/** The last turn of a dialogue. */
export function lastTurn(setting: DialogueSetting, ...said: readonly string[]): Turn {
  const turns = turnsOf(setting, said);
  if (turns.length !== said.length + 1)
    throw new Error(`The dialogue ended after ${turns.length - 1} inputs.`);
  return turns[turns.length - 1] as Turn;
}

/** The codes that a turn says. */
export const codesOf = ({ say }: Turn): readonly string[] => say.map(({ code }) => code);

/** The state between two inputs; throws when the dialogue is over. */
export function stateOf(turn: Turn): DialogueState {
  if (turn.kind !== 'asking') throw new Error('The dialogue is over.');
  return turn.state;
}

/** How a dialogue ended; null while it asks on. */
export const outcomeOf = (turn: Turn): Outcome | null => (turn.kind === 'ended' ? turn.outcome : null);
