import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { daysObserved, tallyOf } from './day-history.ts';
import type { SlotStatus } from './observation-status.ts';

const slot = (slotOn: string, status: SlotStatus) => ({ slotOn: slotOn as PlainDate, status });
const answer = (slotOn: string, answeredAt: string) => ({
  slotOn: slotOn as PlainDate,
  answeredAt: answeredAt as Instant,
});

describe('the days of a person', () => {
  const slots = [slot('2022-02-12', 'missed'), slot('2022-02-11', 'answered'), slot('2022-02-13', 'open')];
  const late = answer('2022-02-11', '2022-02-11T10:00:00.000Z');
  const early = answer('2022-02-11', '2022-02-11T01:00:00.000Z');

  it('hold their answers in order, and silence too', () => {
    expect(daysObserved(slots, [late, early])).toEqual([
      { date: '2022-02-11', status: 'answered', answers: [early, late] },
      { date: '2022-02-12', status: 'missed', answers: [] },
      { date: '2022-02-13', status: 'open', answers: [] },
    ]);
  });

  it('are one each with two questions: answered when either was, missed when none was', () => {
    const two = (first: SlotStatus, second: SlotStatus) => [
      slot('2022-02-11', first),
      slot('2022-02-11', second),
    ];
    expect(daysObserved(two('missed', 'answered'), [])).toMatchObject([{ status: 'answered' }]);
    expect(daysObserved(two('missed', 'open'), [])).toMatchObject([{ status: 'open' }]);
    expect(tallyOf(two('missed', 'cancelled'))).toEqual({ daysOffered: 1, daysAnswered: 0 });
    expect(tallyOf(two('answered', 'answered'))).toEqual({ daysOffered: 1, daysAnswered: 1 });
  });

  it('are counted once each, cancelled ones not at all (K-47)', () => {
    expect(tallyOf([...slots, slot('2022-02-14', 'cancelled')])).toEqual({ daysOffered: 3, daysAnswered: 1 });
  });
});
