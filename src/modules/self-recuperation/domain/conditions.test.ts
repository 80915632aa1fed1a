import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { type ConditionsEntry, type ConditionsReason, readConditions } from './conditions.ts';

const TODAY = '2022-03-01' as PlainDate;
const day = (text: string) => ok(text as PlainDate);

const good: ConditionsEntry = {
  birthDate: day('1995-04-12'),
  symptoms: 'yes',
  onset: day('2022-02-27'),
  tested: day('2022-02-28'),
  testPlace: 'own-kit',
  pregnancy: 'no',
  riskFactors: [],
  noRiskFactor: true,
  livesInPrefecture: true,
  selfManagementDeclared: true,
};

const reasonFor = (entry: Partial<ConditionsEntry>, field: string): ConditionsReason | undefined => {
  const read = readConditions({ ...good, ...entry }, TODAY);
  return read.ok ? undefined : read.reason.find(problem => problem.field === field)?.reason;
};

describe('reading step 1', () => {
  it('takes complete answers, and keeps onset and test apart (K-23)', () => {
    const read = readConditions(good, TODAY);
    expect(read.ok && read.value).toMatchObject({
      onsetOn: '2022-02-27',
      testedOn: '2022-02-28',
      riskFactors: [],
    });
  });

  it('without symptoms there is no onset, whatever stands in its boxes', () => {
    const typed: ConditionsEntry['onset'][] = [fail('empty'), day('2022-02-27'), day('2099-01-01')];
    for (const onset of typed) {
      const read = readConditions({ ...good, symptoms: 'no', onset }, TODAY);
      expect(read.ok && read.value.onsetOn).toBeNull();
    }
  });

  it.each([
    ['birth-date', { birthDate: fail('year') }, 'year'],
    ['birth-date', { birthDate: day('2022-03-02') }, 'in-future'],
    ['birth-date', { birthDate: day('1900-01-01') }, 'too-long-ago'],
    ['symptoms', { symptoms: null }, 'missing'],
    ['onset', { onset: fail('empty') }, 'empty'],
    ['onset', { onset: day('2022-03-02') }, 'in-future'],
    ['onset', { onset: day('1995-04-11') }, 'before-birth'],
    ['tested', { tested: day('2022-03-02') }, 'in-future'],
    ['test-place', { testPlace: null }, 'missing'],
    ['pregnancy', { pregnancy: null }, 'missing'],
    ['risk-factors', { noRiskFactor: false }, 'missing'],
    ['risk-factors', { riskFactors: ['diabetes'] }, 'none-with-others'],
    ['lives-in-prefecture', { livesInPrefecture: null }, 'missing'],
    ['self-management', { selfManagementDeclared: null }, 'missing'],
  ] as const)('names what is wrong with %s', (field, entry, reason) => {
    expect(reasonFor(entry as Partial<ConditionsEntry>, field)).toBe(reason);
  });

  it('names everything at once, in the order of the form', () => {
    const nothing = fail('empty' as const);
    const read = readConditions(
      {
        birthDate: nothing,
        symptoms: null,
        onset: nothing,
        tested: nothing,
        testPlace: null,
        pregnancy: null,
        riskFactors: [],
        noRiskFactor: false,
        livesInPrefecture: null,
        selfManagementDeclared: null,
      },
      TODAY,
    );
    expect(read.ok ? [] : read.reason.map(({ field }) => field)).toEqual([
      'birth-date',
      'symptoms',
      'tested',
      'test-place',
      'pregnancy',
      'risk-factors',
      'lives-in-prefecture',
      'self-management',
    ]);
  });

  it('never accepts a date after today', () => {
    const offset = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(offset, offset, (onset, tested) => {
        const read = readConditions(
          { ...good, onset: ok(addDays(TODAY, onset)), tested: ok(addDays(TODAY, tested)) },
          TODAY,
        );
        expect(read.ok).toBe(onset <= 0 && tested <= 0);
      }),
    );
  });
});
