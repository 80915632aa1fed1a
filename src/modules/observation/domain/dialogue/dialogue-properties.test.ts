import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogueSchema } from '../../repository/dialogue.schema.ts';
import { readAnswer } from '../answer.ts';
import { alone, family, NOON, rules } from './dialogue.test-rules.ts';
import { advance, type Input, startDialogue } from './dialogue.ts';
import {
  type DialogueSetting,
  type DialogueState,
  type Medium,
  mayFollow,
  type Step,
} from './dialogue-state.ts';
import { isAboutHealth } from './prompt.ts';
import type { Turn } from './turn.ts';

const RUNS = { numRuns: 1_000 };

/** More inputs than any dialogue can take: three misses or a walk through all questions between two new ones. */
const BOUND = 150;

/** Answers to every question, good and bad, so that chance alone also reaches the end. */
const ANSWERS: Readonly<Record<Medium, Readonly<Record<Step, readonly string[]>>>> = {
  phone: {
    identify: ['0203', '0203', '0203', '1111'],
    whom: ['1', '2', '4'],
    temperature: ['365', '365', '391', '37', '3650', '65'],
    'temperature-read-back': ['1', '1', '1', '2'],
    spo2: ['98', '0', '92', '65', '9'],
    'spo2-read-back': ['1', '1', '1', '2'],
    symptoms: ['0', '0', '27', '2', '#'],
    emergency: ['2', '2', '2', '1', '0'],
    signs: ['0713', '07', '0', '7'],
    condition: ['1', '2', '3', '4'],
    confirm: ['1', '1', '1', '2'],
  },
  line: {
    identify: [],
    whom: ['1', 'ask-whom=2', '2人目'],
    temperature: ['36.5', '３９．１', '36度5分', '365', '99'],
    'temperature-read-back': [],
    spo2: ['98', 'ask-spo2=no-oximeter', '９２%', '65', 'ない'],
    'spo2-read-back': [],
    symptoms: ['なし', 'ask-symptoms=nothing', '2 7', '27'],
    emergency: ['いいえ', 'ask-emergency=no', 'はい', '7', 'だめ'],
    signs: ['7 13', '1', 'なし', 'ask-emergency=no'],
    condition: ['ask-condition=none', '2', '3', '4'],
    confirm: ['送る', 'ask-confirm=send', 'はい', 'again'],
  },
};

/** A choice among the answers to whatever is asked, or an input that knows no question. */
type Saying = number | Input;

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text): Input => ({ kind: 'text', text })),
  fc.stringMatching(/^[0-9*#]{0,5}$/).map((digits): Input => ({ kind: 'keys', digits })),
  fc.constant<Input>({ kind: 'silence' }),
);
const ending = fc.constantFrom<Input>({ kind: 'machine' }, { kind: 'gone' });
// The first answer of every question is a good one.
const saying = fc.oneof<fc.WeightedArbitrary<Saying>[]>(
  { arbitrary: fc.constant(0), weight: 30 },
  { arbitrary: fc.nat(999), weight: 12 },
  { arbitrary: noise, weight: 2 },
);
const sayings = fc.array(fc.oneof({ arbitrary: saying, weight: 100 }, { arbitrary: ending, weight: 1 }), {
  maxLength: 60,
  size: 'max',
});

const inputOf = (saying: Saying, { medium, step }: DialogueState): Input => {
  if (typeof saying !== 'number') return saying;
  const answers = ANSWERS[medium][step];
  const text = answers[saying % answers.length] ?? '';
  return medium === 'phone' ? { kind: 'keys', digits: text } : { kind: 'text', text };
};

function walk(setting: DialogueSetting, said: Iterable<Saying>): readonly Turn[] {
  const turns: Turn[] = [startDialogue(setting, rules, NOON)];
  for (const saying of said) {
    const turn = turns.at(-1);
    if (turn?.kind !== 'asking' || turns.length > BOUND) break;
    turns.push(advance(turn.state, inputOf(saying, turn.state), rules, NOON));
  }
  return turns;
}

const settings: readonly (readonly [string, DialogueSetting])[] = [
  ['a call', alone('phone')],
  ['a call to a family', family('phone')],
  ['a chat', alone('line')],
  ['a chat with a family', family('line')],
];

describe.each(settings)('%s, whatever is said', (_, setting) => {
  const walks = sayings.map(said => walk(setting, said));

  it('follows the table and can be stored between any two inputs', () => {
    fc.assert(
      fc.property(walks, turns => {
        let before = null;
        for (const turn of turns)
          if (turn.kind === 'asking') {
            expect(before === null || mayFollow(before, turn.state.step)).toBe(true);
            expect(dialogueSchema.parse(JSON.parse(JSON.stringify(turn.state)))).toEqual(turn.state);
            before = turn.state.step;
          }
      }),
      RUNS,
    );
  });

  it('asks in every turn that does not end, and says no more than a reply of LINE can hold', () => {
    fc.assert(
      fc.property(walks, turns => {
        for (const turn of turns) {
          if (turn.kind === 'asking') expect(turn.say.at(-1)?.code).toMatch(/^ask-|^read-back$/);
          expect(turn.say.length).toBeLessThanOrEqual(5);
        }
      }),
      RUNS,
    );
  });

  it('ends within a bound when inputs keep coming', () => {
    fc.assert(
      fc.property(fc.infiniteStream(saying), said => {
        expect(walk(setting, said).at(-1)?.kind).toBe('ended');
      }),
      RUNS,
    );
  });

  it('often comes to an answer', () => {
    const ends = fc.sample(walks, { numRuns: 500, seed: 1 }).map(turns => turns.at(-1));
    const answered = ends.filter(turn => turn?.kind === 'ended' && turn.outcome.kind === 'answered');
    expect(answered.length).toBeGreaterThan(25);
  });

  it('makes only whole answers of the slot with which it began', () => {
    fc.assert(
      fc.property(walks, turns => {
        const last = turns.at(-1);
        if (last?.kind !== 'ended' || last.outcome.kind !== 'answered') return;
        expect(readAnswer(rules, last.outcome.given).ok).toBe(true);
        const { position, slot } = last.outcome;
        expect(setting.people).toContainEqual({ position, slot });
      }),
      RUNS,
    );
  });

  it('loses no emergency: the number first, one alarm, and never a mere refusal', () => {
    fc.assert(
      fc.property(walks, turns => {
        const alarms = turns.filter(turn => turn.kind === 'asking' && turn.alarm !== null);
        expect(alarms.length).toBeLessThanOrEqual(1);
        for (const { say } of alarms) expect(say[0]).toEqual({ code: 'call-now' });
        const last = turns.at(-1);
        if (alarms.length === 1 && last?.kind === 'ended') expect(last.outcome.kind).not.toBe('refused');
        const isTold = turns.some(({ say }) => say.some(({ code }) => code === 'call-now'));
        if (last?.kind === 'ended' && last.outcome.kind === 'urgent-incomplete')
          expect(isTold || ['machine', undefined, 'read-back'].includes(last.say[0]?.code)).toBe(true);
      }),
      RUNS,
    );
  });

  it('says no word about health before the birthday was right', () => {
    fc.assert(
      fc.property(walks, turns => {
        if (setting.medium !== 'phone') return;
        for (const turn of turns) {
          if (turn.kind === 'asking' && turn.state.step !== 'identify') break;
          expect(turn.say.filter(isAboutHealth)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('reads nothing back in a chat', () => {
    fc.assert(
      fc.property(walks, turns => {
        const codes = new Set(turns.flatMap(({ say }) => say.map(({ code }) => code)));
        if (setting.medium === 'line') expect(codes.has('read-back')).toBe(false);
      }),
      RUNS,
    );
  });
});
