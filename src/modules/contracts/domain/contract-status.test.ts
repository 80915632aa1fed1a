import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import {
  CONTRACT_STATUSES,
  CONTRACT_STEPS,
  type ContractDates,
  contractStatus,
  endsSoon,
  mayAct,
  RENEWAL_ALARM_DAYS,
} from './contract-status.ts';

const START = '2020-04-01' as PlainDate;
const END = '2021-03-31' as PlainDate;
const signed: ContractDates = {
  stage: 'signed',
  startsOn: START,
  endsOn: END,
  endedOn: null,
  amendedFrom: [],
  isRenewed: false,
};
const on = (day: string) => day as PlainDate;

const contracts: fc.Arbitrary<ContractDates> = fc
  .record({
    stage: fc.constantFrom('requested', 'screened', 'drafted', 'signed' as const),
    start: fc.integer({ min: 0, max: 40 }),
    days: fc.integer({ min: 0, max: 60 }),
    ended: fc.option(fc.integer({ min: -5, max: 60 }), { nil: null }),
    amended: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    isRenewed: fc.boolean(),
  })
  .map(({ stage, start, days, ended, amended, isRenewed }) => ({
    stage: stage as ContractDates['stage'],
    startsOn: addDays(START, start),
    endsOn: addDays(START, start + days),
    endedOn: ended === null ? null : addDays(START, start + ended),
    amendedFrom: amended.map(day => addDays(START, start + day)),
    isRenewed,
  }));

describe('the status of a contract (SM-6)', () => {
  it.each([
    ['before its start', '2020-03-31', {}, 'signed'],
    ['on its first day', '2020-04-01', {}, 'active'],
    ['on its last day', '2021-03-31', {}, 'active'],
    ['after its last day', '2021-04-01', {}, 'ended'],
    ['from an amendment on', '2020-09-01', { amendedFrom: [on('2020-09-01')] }, 'amended'],
    ['before the amendment', '2020-08-31', { amendedFrom: [on('2020-09-01')] }, 'active'],
    ['once another follows', '2020-09-01', { isRenewed: true }, 'renewed'],
    ['on the last day of an early end', '2020-06-30', { endedOn: on('2020-06-30') }, 'active'],
    ['after an early end', '2020-07-01', { endedOn: on('2020-06-30') }, 'ended'],
    ['when it ended before it began', '2020-03-31', { endedOn: on('2020-03-30') }, 'ended'],
    ['while it is only requested', '2020-09-01', { stage: 'requested' as const }, 'requested'],
    ['when a request came to nothing', '2020-09-01', { stage: 'screened' as const, endedOn: START }, 'ended'],
  ])('%s is right', (_when, day, change, status) => {
    expect(contractStatus({ ...signed, ...change }, on(day))).toBe(status);
  });

  it('moves with time only along the table, and never out of its end', () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: -10, max: 120 }), (contract, offset) => {
        const today = addDays(START, offset);
        const [before, after] = [
          contractStatus(contract, today),
          contractStatus(contract, addDays(today, 1)),
        ];
        // On one day dates can begin, change and end it.
        const reachable = new Set([before]);
        for (let turn = 0; turn < 3; turn += 1)
          for (const status of [...reachable])
            for (const next of Object.values(CONTRACT_STEPS[status])) reachable.add(next);
        expect(reachable).toContain(after);
        if (before === 'ended') expect(after).toBe('ended');
        if (contract.stage !== 'signed') expect(after).toBe(before);
      }),
    );
  });

  it('opens every act from the right statuses alone', () => {
    const from = (act: Parameters<typeof mayAct>[1]) =>
      CONTRACT_STATUSES.filter(status => mayAct(status, act));
    expect(from('screen')).toEqual(['requested']);
    expect(from('draft')).toEqual(['screened']);
    expect(from('sign')).toEqual(['drafted']);
    expect(from('amend')).toEqual(['signed', 'active', 'amended', 'renewed']);
    expect(from('renew')).toEqual(['signed', 'active', 'amended']);
    expect(from('end')).toEqual(CONTRACT_STATUSES.filter(status => status !== 'ended'));
    expect(from('begin')).toEqual(['signed']);
    expect(from('expire')).toEqual(['active', 'amended', 'renewed']);
  });
});

describe('the alarm before the end', () => {
  it('begins sixty days before and is silent once something follows or the end is meant', () => {
    const first = addDays(END, -RENEWAL_ALARM_DAYS);
    expect(endsSoon(signed, addDays(first, -1))).toBe(false);
    expect(endsSoon(signed, first)).toBe(true);
    expect(endsSoon(signed, END)).toBe(true);
    expect(endsSoon(signed, addDays(END, 1))).toBe(false);
    expect(endsSoon({ ...signed, isRenewed: true }, END)).toBe(false);
    expect(endsSoon({ ...signed, endedOn: addDays(END, -1) }, addDays(END, -2))).toBe(false);
    expect(endsSoon({ ...signed, stage: 'drafted' }, END)).toBe(false);
  });

  it('rings only for contracts in force that end within the days', () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: -10, max: 120 }), (contract, offset) => {
        const today = addDays(START, offset);
        if (!endsSoon(contract, today)) return;
        expect(['active', 'amended']).toContain(contractStatus(contract, today));
        const left = daysBetween(today, contract.endsOn);
        expect(left >= 0 && left <= RENEWAL_ALARM_DAYS).toBe(true);
      }),
    );
  });
});
