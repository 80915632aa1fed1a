import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { slotsObserved } from './slot-history.ts';

const day = (text: string) => text as PlainDate;
const at = (text: string) => `2022-02-${text}:00.000Z` as Instant;
const slot = (slotOn: string, slotNo: 1 | 2, status: 'answered' | 'missed') => ({
  slotOn: day(slotOn),
  slotNo,
  status,
  dueAt: at('11T11:00'),
});

describe('the questions of a person', () => {
  it('stand in the order of the day, each with its own answers and steps; a missed one stands too', () => {
    const of = (slotOn: string, slotNo: 1 | 2, time: string) => ({
      slotOn: day(slotOn),
      slotNo,
      answeredAt: at(time),
    });
    const observed = slotsObserved(
      [slot('2022-02-12', 1, 'missed'), slot('2022-02-11', 2, 'answered'), slot('2022-02-11', 1, 'answered')],
      [of('2022-02-11', 2, '11T09:00'), of('2022-02-11', 1, '11T02:00'), of('2022-02-11', 1, '11T01:00')],
      [{ slotOn: day('2022-02-12'), slotNo: 1 as const, step: 'ask' }],
    );
    expect(observed.map(({ slotOn, slotNo }) => `${slotOn} ${slotNo}`)).toEqual([
      '2022-02-11 1',
      '2022-02-11 2',
      '2022-02-12 1',
    ]);
    expect(observed.map(({ answers }) => answers.map(({ answeredAt }) => answeredAt))).toEqual([
      [at('11T01:00'), at('11T02:00')],
      [at('11T09:00')],
      [],
    ]);
    expect(observed.map(({ steps }) => steps.length)).toEqual([0, 0, 1]);
  });
});
