import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { reasonsAgainst } from './domain/eligibility.ts';
import { QUESTION_CASES } from './domain/vectors.cases.ts';
import {
  AGE_CASES,
  ATTAINED_DAY_BEFORE_CASE,
  LATE_FILER_CASES,
  LATER_MODULES,
  LEGACY_GUIDE_CASES,
  SILENCE_CASE,
} from './domain/vectors-beyond-questions.cases.ts';
import {
  answerQuestion,
  evaluateEligibility,
  evaluatePeriod,
  loadRulebook,
  missedAnswerStep,
  nearestVersion,
  printedDates,
  type Rulebook,
  requiredAnswers,
  versionOn,
} from './index.ts';

const VECTORS = new URL('../../../../shared/vectors.json', import.meta.url);
const date = (text: string): PlainDate => text as PlainDate;
const LOW_RISK = {
  pregnancy: 'no',
  riskFactors: [],
  testedAtMedicalInstitution: false,
  livesInPrefecture: true,
} as const;

type Vector = { readonly id: string; readonly input: string; readonly expected: string };
const published: Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});

describe('the worked examples', () => {
  it.each(QUESTION_CASES)('$id $question', ({ question, on, facts, answer }) => {
    expect(answerQuestion(rulebook, { question, on, facts })).toMatchObject({ ok: true, value: answer });
  });

  it.each(AGE_CASES)('$id age outside the scheme', ({ birthDate, on, age, barred, barredWithRisk }) => {
    expect(
      evaluateEligibility(rulebook, date(on), { birthDate: date(birthDate), ...LOW_RISK }),
    ).toMatchObject({ ok: true, value: { age, eligible: false, reasons: ['scheme-not-in-force'] } });
    const rule = nearestVersion(rulebook.eligibility, date('2022-02-24'));
    expect(reasonsAgainst(rule, age, LOW_RISK).length > 0).toBe(barred);
    expect(reasonsAgainst(rule, age, { ...LOW_RISK, riskFactors: ['diabetes'] }).length > 0).toBe(
      barredWithRisk,
    );
  });

  it(`${ATTAINED_DAY_BEFORE_CASE.id} age by the literal reading`, () => {
    const { birthDate, on, age, reasons } = ATTAINED_DAY_BEFORE_CASE;
    const facts = { birthDate: date(birthDate), ...LOW_RISK };
    const literal = { ...rulebook, ageCounting: 'attained-day-before' } as const;
    expect(evaluateEligibility(literal, date(on), facts)).toMatchObject({ value: { age, reasons } });
    expect(evaluateEligibility(rulebook, date(on), facts)).toMatchObject({
      value: { age: age - 1, reasons: [] },
    });
  });

  it.each(LEGACY_GUIDE_CASES)('$id what the old papers printed', ({ testedOn, day10, day11 }) => {
    const facts = { testedOn: date(testedOn), onsetOn: null };
    const period = evaluatePeriod(rulebook, date('2022-02-01'), {
      ...facts,
      reliefs: [],
      relapses: [],
      negativeTestOn: null,
      setting: 'home',
    });
    if (!period.ok) throw new Error(period.reason);
    for (const [printedOn, expected] of [
      ['2022-01-31', day10],
      ['2022-02-01', day11],
    ] as const) {
      const template = { ...nearestVersion(rulebook.documents, date(printedOn)), asymptomaticGuideDays: 10 };
      expect(printedDates(template, facts, period.value).map(field => field.date)).toContain(expected);
    }
  });

  it.each(LATE_FILER_CASES)('$id answers needed of $daysOffered days', ({ daysOffered, atMost }) => {
    const rule = versionOn(rulebook.certificate, date('2022-03-01'));
    if (rule === null) throw new Error('No certificate rule.');
    expect(requiredAnswers(rule.minAnswers, daysOffered)).toBeLessThanOrEqual(atMost);
    expect(requiredAnswers({ kind: 'days', value: 7 }, daysOffered)).toBe(atMost);
  });

  it(`${SILENCE_CASE.id} the ladder of silence`, () => {
    const rule = nearestVersion(rulebook.observation, date('2022-02-03'));
    expect(missedAnswerStep(rule, 0)).toBeNull();
    SILENCE_CASE.steps.forEach((step, index) => {
      expect(missedAnswerStep(rule, index + 1)).toBe(step);
    });
  });
});

describe('the published list of examples', () => {
  const covered = new Set(
    [
      ...QUESTION_CASES,
      ...AGE_CASES,
      ...LEGACY_GUIDE_CASES,
      ...LATE_FILER_CASES,
      ATTAINED_DAY_BEFORE_CASE,
      SILENCE_CASE,
    ].map(({ id }) => id),
  );

  it('is covered here, or named as the matter of another module', () => {
    const open = published.filter(({ id }) => !covered.has(id) && !(id in LATER_MODULES));
    expect(open.map(({ id }) => id)).toEqual([]);
    expect([...covered].filter(id => id in LATER_MODULES)).toEqual([]);
  });

  it('says the same dates as the cases here', () => {
    for (const { id, answer } of QUESTION_CASES) {
      const vector = published.find(candidate => candidate.id === id);
      if (vector === undefined) continue;
      for (const value of Object.values(answer))
        if (typeof value === 'string' && /^\d{4}-/.test(value))
          expect(`${id} ${vector.input} ${vector.expected}`).toContain(value);
    }
  });
});
