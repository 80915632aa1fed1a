import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ANSWERS, type Answers, QUESTIONS, type Question } from './condition.ts';
import {
  decideEligibility,
  type Eligibility,
  type HeldDecisions,
  SELF_GROUNDS,
} from './decide-eligibility.ts';
import { POPULATIONS, type Population } from './support-case.ts';

const day = (text: string) => text as PlainDate;
const days = { from: day('2022-03-01'), through: day('2022-03-10') };
const met: Answers = {
  registered: 'yes',
  'living-there': 'yes',
  infection: 'infected',
  instruction: 'recuperate-at-home',
  relatives: 'cannot-help',
  wish: 'yes',
};
const nothingDecided: HeldDecisions = { addressException: false, selfGround: null };
const decide = (answers: Answers, decisions = nothingDecided, population: Population = 'notified') =>
  decideEligibility(answers, decisions, { population, days });

/** Every combination of answers, each question also left open. */
function* everyAnswer(questions: readonly Question[] = QUESTIONS): Generator<Answers> {
  const [question, ...others] = questions;
  if (question === undefined) {
    yield {};
    return;
  }
  for (const answers of everyAnswer(others))
    for (const answer of [undefined, ...ANSWERS[question]])
      yield answer === undefined ? answers : { ...answers, [question]: answer };
}

const everyDecision: readonly HeldDecisions[] = [false, true].flatMap(addressException =>
  [null, ...SELF_GROUNDS].map(selfGround => ({ addressException, selfGround })),
);

/** Article 2 said in other words: the conditions as plain truths. */
function isMet(answers: Answers, decisions: HeldDecisions, population: Population): boolean {
  const instructed =
    answers.instruction === 'recuperate-at-home' ||
    answers.instruction === 'wait-at-home' ||
    (answers.instruction === 'none' && population === 'self' && decisions.selfGround !== null);
  const address = answers.registered === 'yes' || (answers.registered === 'no' && decisions.addressException);
  return (
    address &&
    answers['living-there'] === 'yes' &&
    (answers.infection === 'infected' || answers.infection === 'close-contact') &&
    instructed &&
    answers.relatives === 'cannot-help' &&
    answers.wish === 'yes'
  );
}

describe('the four conditions (article 2, Y-01 to Y-08)', () => {
  it('must be met all together, over every combination of answers, decisions and populations', () => {
    let seen = 0;
    for (const answers of everyAnswer())
      for (const decisions of everyDecision)
        for (const population of POPULATIONS) {
          seen += 1;
          const { kind } = decide(answers, decisions, population);
          if ((kind === 'eligible') !== isMet(answers, decisions, population))
            expect({ answers, decisions, population, kind }).toBe('as article 2 says');
        }
    expect(seen).toBe(3 * 3 * 4 * 4 * 3 * 3 * 6 * 3);
  });

  it('are decided as soon as one that nothing can mend is not met, and never before all were asked', () => {
    for (const answers of everyAnswer()) {
      const result = decide(answers);
      const asked = QUESTIONS.every(question => answers[question] !== undefined);
      if (result.kind === 'eligible' || result.kind === 'needs-decision') expect(asked).toBe(true);
      if (result.kind === 'needs-answers')
        expect(result.questions).toEqual(QUESTIONS.filter(question => answers[question] === undefined));
    }
  });

  it.each<[keyof Answers, string, string]>([
    ['living-there', 'no', 'not-living-there'],
    ['infection', 'neither', 'neither-infected-nor-contact'],
    ['instruction', 'none', 'not-instructed'],
    ['relatives', 'can-help', 'relatives-can-help'],
    ['wish', 'no', 'no-wish'],
  ])('are not met when %s is %s: %s', (question, answer, reason) => {
    const exception = { addressException: true, selfGround: 'board-answer' } as const;
    const expected: Eligibility = { kind: 'not-eligible', reasons: [reason as never] };
    expect(decide({ ...met, [question]: answer })).toEqual(expected);
    // The mayor can do without the address alone.
    expect(decide({ ...met, [question]: answer }, exception)).toEqual(expected);
  });

  it('take close contacts (Y-05, E-05)', () => {
    const contact = decide(
      { ...met, infection: 'close-contact', instruction: 'wait-at-home' },
      nothingDecided,
      'contact',
    );
    expect(contact).toEqual({ kind: 'eligible', ground: 'ordinance', isException: false });
  });
});

describe('the mayor’s exception (Y-04)', () => {
  const elsewhere: Answers = { ...met, registered: 'no' };

  it('is needed for somebody whose registered address is elsewhere, and is enough', () => {
    expect(decide(elsewhere)).toEqual({ kind: 'needs-decision', decisions: ['address-exception'] });
    expect(decide(elsewhere, { ...nothingDecided, addressException: true })).toEqual({
      kind: 'eligible',
      ground: 'ordinance',
      isException: true,
    });
  });

  it('does not do without living in the city (Y-03)', () => {
    const away = { ...elsewhere, 'living-there': 'no' } as const;
    expect(decide(away, { ...nothingDecided, addressException: true }).kind).toBe('not-eligible');
  });
});

describe('the address on the days of support (Y-03)', () => {
  const span = (from: string | null, through: string | null) => ({
    from: from === null ? null : day(from),
    through: through === null ? null : day(through),
  });

  it('holds on every one of them', () => {
    expect(decide({ ...met, registeredSpan: span('2022-03-01', '2022-03-10') }).kind).toBe('eligible');
    expect(decide({ ...met, registeredSpan: span('2022-03-02', null) })).toEqual({
      kind: 'needs-decision',
      decisions: ['address-exception'],
    });
    expect(decide({ ...met, registeredSpan: span(null, '2022-03-09') }).kind).toBe('needs-decision');
    expect(decide({ ...met, livingSpan: span(null, '2022-03-09') })).toEqual({
      kind: 'not-eligible',
      reasons: ['not-living-there-on-all-days'],
    });
  });

  it('does not hold for a period without an end when somebody is to move away', () => {
    const open = { population: 'notified', days: { ...days, through: null } } as const;
    const leaves = { ...met, livingSpan: span(null, '2022-12-31') };
    expect(decideEligibility(leaves, nothingDecided, open).kind).toBe('not-eligible');
  });
});

describe('somebody who recuperates by their own filing (A-14, Y-06)', () => {
  const self: Answers = { ...met, instruction: 'none' };

  it('was instructed by nobody: the answer of the board or the mayor’s recognition is needed', () => {
    expect(decide(self, nothingDecided, 'self')).toEqual({
      kind: 'needs-decision',
      decisions: ['self-recuperation'],
    });
  });

  it.each(SELF_GROUNDS)('has support on the ground %s, which is no exception', ground => {
    expect(decide(self, { addressException: false, selfGround: ground }, 'self')).toEqual({
      kind: 'eligible',
      ground,
      isException: false,
    });
  });

  it('is no way in for others who were not instructed', () => {
    const decided: HeldDecisions = { addressException: true, selfGround: 'board-answer' };
    for (const population of ['notified', 'contact'] as const)
      expect(decide(self, decided, population)).toEqual({
        kind: 'not-eligible',
        reasons: ['not-instructed'],
      });
  });
});
