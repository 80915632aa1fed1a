import { beforeAll, describe, expect, it } from 'vitest';
import type { Rulebook } from '../domain/rulebook.ts';
import { loadRulebook } from '../repository/load-rulebook.repository.ts';
import { answerQuestion } from './answer-question.use-case.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});

const period = (facts: object, on = '2022-02-13') =>
  answerQuestion(rulebook, { question: 'period', on, facts });
const window = (submittedAt: string, onsetOn: string | null, testedOn: string | null) =>
  answerQuestion(rulebook, { question: 'filing-window', facts: { submittedAt, onsetOn, testedOn } });
const eligibility = (on: string, facts: object) =>
  answerQuestion(rulebook, {
    question: 'eligibility',
    on,
    facts: {
      birthDate: '1990-05-01',
      pregnancy: 'no',
      riskFactors: [],
      testedAtMedicalInstitution: false,
      livesInPrefecture: true,
      ...facts,
    },
  });

describe('period', () => {
  it('answers with exactly the promised keys', () => {
    expect(period({ testedOn: '2022-02-10', onsetOn: null })).toEqual({
      ok: true,
      value: {
        dayZero: '2022-02-10',
        lastDay: '2022-02-17',
        returnDate: '2022-02-18',
        endsAt: '2022-02-18T00:00',
        selfCheckUntil: '2022-02-20',
        plannedReturnDate: '2022-02-18',
        rule: 'period-2022-01-29',
      },
    });
  });

  it('counts a relief told as a date from the end of that day', () => {
    const onset = { onsetOn: '2022-02-01' };
    expect(period({ ...onset, reliefs: ['2022-02-09'] })).toMatchObject({
      value: { endsAt: '2022-02-13T00:00' },
    });
    expect(period({ ...onset, reliefs: ['2022-02-08'] })).toMatchObject({
      value: { endsAt: '2022-02-12T00:00' },
    });
  });

  it('passes over reliefs from before the onset, and lets a relapse void the last', () => {
    const open = {
      value: { endsAt: null, lastDay: null, returnDate: null, plannedReturnDate: '2022-02-12' },
    };
    const onset = { onsetOn: '2022-02-01' };
    expect(period({ ...onset, reliefs: ['2022-01-31', '2022-01-31T23:59'] })).toMatchObject(open);
    expect(period({ ...onset, reliefs: ['2022-02-05T10:00'], relapses: ['2022-02-05T10:00'] })).toMatchObject(
      open,
    );
    expect(period({ ...onset, reliefs: ['2022-02-05T10:00'], relapses: ['2022-02-05'] })).toMatchObject({
      value: { returnDate: '2022-02-12' },
    });
  });

  it('rounds seconds up, so that nobody is free a minute early', () => {
    expect(period({ onsetOn: '2022-02-01', reliefs: ['2022-02-10T09:00:01'] })).toMatchObject({
      value: { endsAt: '2022-02-13T09:01' },
    });
  });

  it('chooses the version by the reference date', () => {
    const facts = { testedOn: '2022-01-25' };
    expect(period(facts, '2022-01-28')).toMatchObject({
      value: { lastDay: '2022-02-04', rule: 'period-2020-06-12', selfCheckUntil: null },
    });
    expect(period(facts, '2022-01-29')).toMatchObject({
      value: { lastDay: '2022-02-01', rule: 'period-2022-01-29' },
    });
    expect(period(facts, '2020-05-28')).toMatchObject({ ok: false, reason: { code: 'no-version-in-force' } });
    expect(period({ testedOn: null }, '2022-02-13')).toMatchObject({
      reason: { code: 'neither-onset-nor-test' },
    });
  });
});

describe('eligibility', () => {
  it('follows the scheme from its first day to its last', () => {
    const outside = { value: { eligible: false, age: 31, reasons: ['scheme-not-in-force'] } };
    expect(eligibility('2022-01-27', { riskFactors: ['x'] })).toMatchObject(outside);
    expect(eligibility('2022-01-28', {})).toMatchObject({ value: { eligible: true } });
    expect(eligibility('2022-09-25', {})).toMatchObject({ value: { eligible: true } });
    expect(eligibility('2022-09-26', { birthDate: '1991-01-01' })).toMatchObject(outside);
  });

  it('let a risk factor bar everybody at first, later only from 40 to 64', () => {
    const risk = { riskFactors: ['diabetes'] };
    expect(eligibility('2022-02-23', risk)).toMatchObject({ value: { reasons: ['risk-factor'] } });
    expect(eligibility('2022-02-24', risk)).toMatchObject({ value: { eligible: true } });
    expect(eligibility('2022-02-24', { ...risk, birthDate: '1982-02-24' })).toMatchObject({
      value: { age: 40, reasons: ['risk-factor'] },
    });
    expect(eligibility('2022-02-23', { birthDate: '1972-02-23' })).toMatchObject({
      value: { age: 50, reasons: ['age-over-limit'] },
    });
  });

  it('lists every reason in its fixed order', () => {
    expect(
      eligibility('2022-01-28', {
        birthDate: '2018-01-01',
        pregnancy: 'possible',
        riskFactors: ['diabetes'],
        testedAtMedicalInstitution: true,
        livesInPrefecture: false,
      }),
    ).toMatchObject({
      value: {
        reasons: [
          'age-under-limit',
          'risk-factor',
          'pregnancy',
          'tested-at-medical-institution',
          'outside-prefecture',
        ],
      },
    });
  });

  it('refuses a birth after the reference date', () => {
    expect(eligibility('2022-02-24', { birthDate: '2022-02-25' })).toMatchObject({
      ok: false,
      reason: { code: 'born-after-reference-date' },
    });
  });
});

describe('filing-window', () => {
  it('answers on any date, and tells the future before the window', () => {
    expect(window('2030-01-05T00:00', '2030-01-01', null)).toMatchObject({
      value: { accepted: true, day: 4 },
    });
    expect(window('2022-02-01T12:00', '2022-02-02', null)).toMatchObject({
      value: { accepted: false, day: -1, reason: 'onset-in-future' },
    });
    expect(window('2022-02-01T12:00', null, '2022-02-02')).toMatchObject({
      value: { accepted: false, day: -1, reason: 'test-in-future' },
    });
    expect(window('2022-02-12T12:00', '2022-02-01', '2022-02-13')).toMatchObject({
      value: { accepted: false, day: 11, reason: 'test-in-future' },
    });
  });
});

describe('bad questions', () => {
  it.each([
    [null, 'bad-question', 'one object a line'],
    [[], 'bad-question', 'one object a line'],
    [{}, 'unknown-question', 'question: found undefined. Write one of period,'],
    [{ question: 'constructor' }, 'unknown-question', 'found "constructor"'],
    [{ question: 'period', facts: { testedOn: '2022-02-01' } }, 'missing-on', 'on: missing'],
    [{ question: 'guardian', on: null, facts: { birthDate: '2000-01-01' } }, 'missing-on', 'on: missing'],
    [{ question: 'guardian', on: '2022-02-30', facts: {} }, 'bad-on', 'on: found "2022-02-30"'],
    [{ question: 'guardian', on: '2022-02-01' }, 'bad-facts', 'facts: missing'],
    [{ question: 'guardian', on: '2022-02-01', facts: {} }, 'bad-facts', 'facts.birthDate: missing. Add it.'],
    [{ question: 'notice-due', facts: { submittedOn: '1899-01-01' } }, 'bad-facts', 'facts.submittedOn'],
    [
      { question: 'notice-due', facts: { submittedOn: '2060-01-01' } },
      'outside-office-calendar',
      '1970 to 2050',
    ],
    [
      { question: 'notice-due', facts: { submitted: '2022-01-01' } },
      'bad-facts',
      'facts.submittedOn: missing',
    ],
    [
      { question: 'period', on: '2022-02-01', facts: { reliefs: ['2022-02-30T10:00'] } },
      'bad-facts',
      'facts.reliefs[0]: found "2022-02-30T10:00"',
    ],
    [
      { question: 'filing-window', facts: { submittedAt: '2022-02-30T10:00Z' } },
      'bad-facts',
      'facts.submittedAt: found',
    ],
    [{ question: 'period', on: '2022-02-01', facts: { relief: [] } }, 'bad-facts', 'unknown key relief'],
    [
      { question: 'period', on: '2022-02-01', facts: { setting: 'hotel' } },
      'bad-facts',
      'Write one of home,',
    ],
  ])('%j is answered with its fix', (asked, code, message) => {
    expect(answerQuestion(rulebook, asked)).toMatchObject({
      ok: false,
      reason: { code, message: expect.stringContaining(message) },
    });
  });
});
