import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { readAmendment, readEnding, readJoining, readLeaving, readSigning } from './contract-change.ts';
import { fiscalYearOf, type GivenCost, readCost } from './cost-entry.ts';
import { type GivenContract, readContract } from './given-contract.ts';
import { daysOfMonth, monthOf, readMonth } from './month.ts';

const day = (text: string) => text as PlainDate;
const today = day('2020-07-17');
const none = { pcr: '', lamp: '', 'antigen-quantitative': '', 'antigen-qualitative': '', other: '' };
const given: GivenContract = {
  number: ' Ｒ２－15 ',
  kind: 'collective',
  agent: '県医師会',
  facilities: '１４１００００011\n1410000029、'.replace('、', ', '),
  prices: { ...none, pcr: '13,500円', lamp: '９０００' },
  requestedOn: '',
  signedOn: 'R2.4.1',
  startsOn: '2020/4/1',
  endsOn: '令和3年3月31日',
  reportingClause: true,
};
const problemsOf = (change: Partial<GivenContract>) => {
  const read = readContract({ ...given, ...change }, today);
  return read.ok ? [] : read.reason.map(({ field, reason }) => `${field} ${reason}`);
};

describe('a contract as it is typed (4.5)', () => {
  it('is read in the ways in which people write numbers and days', () => {
    expect(readContract(given, today)).toEqual({
      ok: true,
      value: {
        number: 'R2-15',
        kind: 'collective',
        agent: '県医師会',
        facilityCodes: ['1410000011', '1410000029'],
        prices: { pcr: 13_500, lamp: 9_000 },
        requestedOn: '2020-04-01',
        signedOn: '2020-04-01',
        startsOn: '2020-04-01',
        endsOn: '2021-03-31',
        reportingClause: true,
      },
    });
  });

  it.each([
    [{ number: ' ' }, ['number missing']],
    [{ kind: '' }, ['kind missing']],
    [{ kind: 'both' }, ['kind not-offered']],
    [{ agent: '' }, ['agent missing']],
    [{ kind: 'individual' }, ['facilities exactly-one']],
    [{ facilities: '141000001' }, ['facilities not-a-code']],
    [{ prices: none }, ['prices no-price']],
    [{ prices: { ...none, pcr: '0' } }, ['prices not-a-price']],
    [{ prices: { ...none, pcr: '1.5' } }, ['prices not-a-price']],
    [{ prices: { ...none, pcr: '1000000' } }, ['prices not-a-price']],
    [{ startsOn: '' }, ['startsOn missing']],
    [{ startsOn: '2020-02-30' }, ['startsOn not-a-day']],
    [{ endsOn: '2020-03-31' }, ['endsOn before-start']],
    [{ signedOn: '2020-07-18' }, ['signedOn in-the-future']],
    [{ number: '', endsOn: '', prices: none }, ['number missing', 'prices no-price', 'endsOn missing']],
  ] as [Partial<GivenContract>, string[]][])('says of %j what must be put right', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it('needs no institution yet when it is collective, and drops the agent of an individual one', () => {
    expect(problemsOf({ facilities: '' })).toEqual([]);
    const individual = readContract({ ...given, kind: 'individual', facilities: '1410000011' }, today);
    expect(individual.ok && individual.value.agent).toBeNull();
  });
});

describe('a change of a contract', () => {
  const bounds = {
    startsOn: day('2020-04-01'),
    endsOn: day('2021-03-31'),
    endedOn: null,
    latest: { fromOn: day('2020-04-01'), prices: { pcr: 13_500 } },
  };
  const prices = { ...none, pcr: '12000' };

  it.each([
    ['2020-04-01', 'not-after-latest-terms'],
    ['2021-04-01', 'outside-period'],
    ['', 'missing'],
    ['x', 'not-a-day'],
  ])('cannot begin on %j', (fromOn, reason) => {
    expect(readAmendment({ fromOn, prices }, bounds)).toEqual({
      ok: false,
      reason: [{ field: 'fromOn', reason }],
    });
  });

  it('sets other prices from a day within the contract on, and refuses the same ones', () => {
    expect(readAmendment({ fromOn: '2020-04-02', prices }, bounds)).toEqual({
      ok: true,
      value: { fromOn: '2020-04-02', prices: { pcr: 12_000 } },
    });
    const same = readAmendment({ fromOn: '2020-04-02', prices: { ...none, pcr: '13500' } }, bounds);
    expect(same).toEqual({ ok: false, reason: [{ field: 'prices', reason: 'same-prices' }] });
  });

  it('may be signed after it began, but not tomorrow', () => {
    expect(readSigning('2020-07-17', today).ok).toBe(true);
    expect(readSigning('2020-07-18', today).ok).toBe(false);
  });

  it('ends early before its last day, or before it began', () => {
    expect(readEnding('2021-03-30', bounds).ok).toBe(true);
    expect(readEnding('2020-03-01', bounds).ok).toBe(true);
    expect(readEnding('2021-03-31', bounds).ok).toBe(false);
  });

  it('lets institutions join within its days and leave afterwards', () => {
    expect(readJoining('2020-04-01', bounds).ok).toBe(true);
    expect(readJoining('2020-03-31', bounds).ok).toBe(false);
    expect(readJoining('2020-09-01', { ...bounds, endedOn: day('2020-08-31') }).ok).toBe(false);
    expect(readLeaving('2020-04-30', day('2020-05-01'), bounds).ok).toBe(false);
    expect(readLeaving('2020-05-01', day('2020-05-01'), bounds).ok).toBe(true);
    expect(readLeaving('2021-04-01', day('2020-05-01'), bounds).ok).toBe(false);
  });
});

describe('a cost as it is typed (H-34)', () => {
  const cost: GivenCost = {
    item: 'equipment',
    description: 'スキャナ',
    periodFrom: '2020-07-01',
    periodThrough: '2020-07-31',
    amountYen: '￥１２，３４５',
  };
  it('is read with its amount in whole yen', () => {
    const read = readCost(cost);
    expect(read.ok && read.value.amountYen).toBe(12_345);
  });
  it.each([
    [{ item: '' }, 'item missing'],
    [{ item: 'rent' }, 'item not-offered'],
    [{ description: ' ' }, 'description missing'],
    [{ periodThrough: '2020-06-30' }, 'periodThrough before-start'],
    [{ amountYen: '0' }, 'amountYen not-an-amount'],
    [{ amountYen: '-5' }, 'amountYen not-an-amount'],
    [{ amountYen: '' }, 'amountYen missing'],
  ])('says of %j what must be put right', (change, problem) => {
    const read = readCost({ ...cost, ...change });
    expect(read.ok ? [] : read.reason.map(({ field, reason }) => `${field} ${reason}`)).toEqual([problem]);
  });
  it('belongs to the fiscal year from April to March', () => {
    expect([fiscalYearOf(day('2021-03-31')), fiscalYearOf(day('2021-04-01'))]).toEqual([2020, 2021]);
  });
});

describe('months and yen', () => {
  it('knows the last day of every month', () => {
    const last = (month: string) => daysOfMonth(day(month)).through;
    expect([last('2020-02-01'), last('2021-02-01'), last('2020-12-01'), last('2020-04-01')]).toEqual([
      '2020-02-29',
      '2021-02-28',
      '2020-12-31',
      '2020-04-30',
    ]);
    expect(monthOf(day('2020-07-31'))).toBe('2020-07-01');
    expect([readMonth('2020-07'), readMonth('2020-13'), readMonth('x')]).toEqual(['2020-07-01', null, null]);
  });
});
