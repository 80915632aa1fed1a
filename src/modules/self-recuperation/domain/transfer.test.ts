import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { nextFilingStatus } from './filing-status.ts';
import {
  type DiagnosisEntry,
  decideFilingTransfer,
  type MealServiceEntry,
  readDiagnosis,
  readMealService,
} from './transfer.ts';

const reasons = [
  { code: 'economic', requiresNote: false },
  { code: 'other', requiresNote: true },
];
const meal: MealServiceEntry = { reason: 'economic', people: '2', deliveryNote: '', agreed: true };
const testedOn = '2022-03-01' as PlainDate;
const today = '2022-03-05' as PlainDate;
const diagnosis: DiagnosisEntry = {
  institution: '海老名総合クリニック',
  diagnosedOn: ok(today),
  toldBy: 'self',
  agreed: true,
};

describe('which filings can be handed over to the law (SM-1)', () => {
  it.each([
    ['submitted', null],
    ['under-review', null],
    ['issued', null],
    ['returned', null],
    ['transferred', 'already-transferred'],
    ['completed', 'over'],
    ['superseded', 'replaced'],
    ['withdrawn', 'withdrawn'],
    ['rejected', 'not-accepted'],
  ] as const)('one that is %s: %s', (status, refusal) => {
    expect(decideFilingTransfer(status)).toEqual(refusal === null ? ok('transfer') : fail(refusal));
    // The decision and the table of statuses never part.
    expect(nextFilingStatus(status, 'transfer') !== null).toBe(refusal === null);
  });
});

describe('the application for the meal service', () => {
  it('is read', () => {
    expect(readMealService({ ...meal, people: '３', deliveryNote: ' 玄関の前 ' }, reasons)).toEqual(
      ok({ kind: 'meal-service', reason: 'economic', people: 3, deliveryNote: '玄関の前' }),
    );
  });

  it.each([
    [{ reason: '' }, 'reason', 'missing'],
    [{ reason: 'no-such-code' }, 'reason', 'missing'],
    [{ people: '' }, 'people', 'missing'],
    [{ people: '0' }, 'people', 'not-a-number'],
    [{ people: '二人' }, 'people', 'not-a-number'],
    [{ people: '-1' }, 'people', 'not-a-number'],
    [{ people: '21' }, 'people', 'too-many'],
    [{ reason: 'other' }, 'delivery-note', 'explain'],
    [{ deliveryNote: 'あ'.repeat(301) }, 'delivery-note', 'too-long'],
    [{ agreed: false }, 'agreed', 'not-agreed'],
  ] as const)('with %o is asked for again', (change, field, reason) => {
    expect(readMealService({ ...meal, ...change }, reasons)).toEqual(fail([{ field, reason }]));
  });

  it('names everything to put right at once', () => {
    const verdict = readMealService({ reason: '', people: '', deliveryNote: '', agreed: false }, reasons);
    expect(verdict.ok ? [] : verdict.reason.map(({ field }) => field)).toEqual([
      'reason',
      'people',
      'agreed',
    ]);
  });
});

describe('the diagnosis', () => {
  it('is read', () => {
    expect(readDiagnosis(diagnosis, { testedOn, today })).toEqual(
      ok({ kind: 'diagnosis', institution: '海老名総合クリニック', diagnosedOn: today, toldBy: 'self' }),
    );
  });

  it('is of a day from a week before the test through today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), days => {
        const read = readDiagnosis(
          { ...diagnosis, diagnosedOn: ok(addDays(testedOn, days)) },
          { testedOn, today },
        );
        expect(read.ok).toBe(days >= -7 && days <= 4);
      }),
    );
  });

  it.each([
    [{ institution: ' ' }, 'institution', 'missing'],
    [{ institution: 'あ'.repeat(101) }, 'institution', 'too-long'],
    [{ diagnosedOn: fail('empty' as const) }, 'diagnosed-on', 'missing'],
    [{ diagnosedOn: fail('no-such-day' as const) }, 'diagnosed-on', 'no-such-day'],
    [{ diagnosedOn: ok(addDays(today, 1)) }, 'diagnosed-on', 'in-future'],
    [{ diagnosedOn: ok(addDays(testedOn, -8)) }, 'diagnosed-on', 'long-before-test'],
    [{ toldBy: null }, 'told-by', 'missing'],
    [{ agreed: false }, 'agreed', 'not-agreed'],
  ] as const)('with %o is asked for again', (change, field, reason) => {
    expect(readDiagnosis({ ...diagnosis, ...change }, { testedOn, today })).toEqual(
      fail([{ field, reason }]),
    );
  });
});
