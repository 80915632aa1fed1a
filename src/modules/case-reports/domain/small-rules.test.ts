import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { japanPostAddressBook } from '../../self-recuperation/index.ts';
import { ageAtDiagnosis } from './case-report.ts';
import { changedItems } from './correction.ts';
import { type DailyCountRule, mayWriteCount, readCounts } from './daily-count.ts';
import { flawsOf } from './data-quality.ts';
import { familyCopyOf } from './family-copy.ts';
import { completePlace } from './place.ts';

const day = (text: string) => text as PlainDate;

describe('the age at diagnosis', () => {
  it.each([
    ['2021-07-20', '2022-07-20', 1, { years: 1, months: null }],
    ['2021-07-21', '2022-07-20', 0, { years: 0, months: 11 }],
    ['2022-07-01', '2022-07-20', 0, { years: 0, months: 0 }],
    ['2021-12-31', '2022-02-28', 0, { years: 0, months: 1 }],
  ])('of %s on %s', (birth, on, years, age) => {
    expect(ageAtDiagnosis(day(birth), day(on), years)).toEqual(age);
  });
});

describe('an address', () => {
  const at = (postalCode: string, address: string, municipalityCode: string | null = null) =>
    completePlace(japanPostAddressBook, { postalCode, address, municipalityCode });

  it('is completed from the postal code as far as that tells it', () => {
    expect(at('2430432', '1-2-3')).toEqual({
      ok: true,
      value: { municipalityCode: '142158', address: '神奈川県海老名市中央1-2-3' },
    });
  });

  it('repeats nothing that was typed', () => {
    for (const typed of ['神奈川県海老名市中央1-2-3', '海老名市中央1-2-3', '中央1-2-3'])
      expect(at('2430432', typed)).toMatchObject({ value: { address: '神奈川県海老名市中央1-2-3' } });
  });

  it('asks where a code covers several municipalities, and takes the answer', () => {
    const asked = at('4980000', '1');
    if (asked.ok || asked.reason.kind !== 'choose-municipality') throw new Error('not asked');
    const [first] = asked.reason.among;
    expect(asked.reason.among.length).toBeGreaterThan(1);
    expect(at('4980000', '1', first?.code ?? '')).toMatchObject({
      ok: true,
      value: { municipalityCode: first?.code },
    });
  });

  it('refuses a code that does not exist, unless the municipality is told', () => {
    expect(at('0000000', '1')).toEqual({ ok: false, reason: { kind: 'unknown-municipality' } });
    expect(at('0000000', '1', '142158')).toEqual({
      ok: true,
      value: { municipalityCode: '142158', address: '1' },
    });
  });
});

describe('a family member', () => {
  it('shares surname, address and telephone, and nothing about health', () => {
    const copy = familyCopyOf({
      name: '𠮷田　花子',
      nameKana: 'ヨシダ ハナコ',
      postalCode: '2430432',
      municipalityCode: '142158',
      address: '神奈川県海老名市中央1-2-3',
      phone: '09012345678',
      physician: '田中',
    });
    expect(copy).toEqual({
      name: '𠮷田　',
      'name-kana': 'ヨシダ ',
      'postal-code': '2430432',
      'municipality-code': '142158',
      address: '神奈川県海老名市中央1-2-3',
      phone: '09012345678',
      physician: '田中',
    });
  });
});

describe('what changed', () => {
  it('is told by item, with what was added and taken away', () => {
    expect(changedItems({ a: '1', b: ['x'], c: '3' }, { a: '1', b: ['x', 'y'], d: '4' })).toEqual([
      { code: 'b', before: ['x'], after: ['x', 'y'] },
      { code: 'd', before: null, after: '4' },
      { code: 'c', before: '3', after: null },
    ]);
  });
});

describe('data quality (F-05)', () => {
  const report = {
    kind: 'confirmed' as const,
    onsetOn: day('2022-07-18'),
    sampledOn: day('2022-07-20'),
    diagnosedOn: day('2022-07-20'),
    reportedAt: '2022-07-21T14:59:00.000Z' as Instant,
  };
  it.each([
    [{}, []],
    [{ onsetOn: null }, ['onset-missing']],
    [{ onsetOn: null, kind: 'asymptomatic' as const }, []],
    [{ onsetOn: day('2022-07-20') }, ['onset-equals-sampling']],
    [{ reportedAt: '2022-07-21T15:00:00.000Z' as Instant }, ['late']],
  ])('of %j: %j', (changes, flaws) => {
    expect(flawsOf({ ...report, ...changes })).toEqual(flaws);
  });
});

describe('daily totals (F-08)', () => {
  const rule: DailyCountRule = {
    entersDays: 7,
    correctsDays: 0,
    bands: [
      { code: 'a', title: 'a', fromAge: 0 },
      { code: 'b', title: 'b', fromAge: 1 },
    ],
  };
  const today = day('2022-10-10');
  const may = (on: string, by: 'institution' | 'authority', isFirst: boolean) =>
    mayWriteCount(rule, day(on), today, by, isFirst);

  it('are corrected by the institution on the day alone, by the authority at any time', () => {
    expect(may('2022-10-10', 'institution', false).ok).toBe(true);
    expect(may('2022-10-09', 'institution', false)).toEqual({
      ok: false,
      reason: { field: 'day', reason: 'too-late-to-correct' },
    });
    expect(may('2022-09-26', 'authority', false).ok).toBe(true);
  });

  it('are entered by the institution within its days, and never of a day to come', () => {
    expect(may('2022-10-03', 'institution', true).ok).toBe(true);
    expect(may('2022-10-02', 'institution', true).ok).toBe(false);
    expect(may('2022-10-11', 'authority', true).ok).toBe(false);
  });

  it('are whole numbers; an empty box is none', () => {
    expect(readCounts(rule, code => (code === 'a' ? '１２' : ''))).toEqual({
      ok: true,
      value: new Map([
        ['a', 12],
        ['b', 0],
      ]),
    });
    expect(readCounts(rule, () => '-1')).toMatchObject({
      ok: false,
      reason: [
        { field: 'a', reason: 'not-a-number' },
        { field: 'b', reason: 'not-a-number' },
      ],
    });
  });
});
