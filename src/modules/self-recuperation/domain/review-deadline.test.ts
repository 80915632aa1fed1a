import { describe, expect, it } from 'vitest';
import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { dueState, minutesUntilDue } from './review-deadline.ts';

const due = '2022-02-15' as PlainDate;
const at = (date: string, time: string): Instant => jstInstant(date as PlainDate, time);

describe('the deadline of a filing (K-34, A-5)', () => {
  it.each([
    ['2022-02-14', '23:59', 'later', 1441],
    ['2022-02-15', '00:00', 'due-today', 1440],
    ['2022-02-15', '11:59', 'due-today', 721],
    ['2022-02-15', '12:00', 'due-soon', 720],
    ['2022-02-15', '18:20', 'due-soon', 340],
    ['2022-02-15', '23:59', 'due-soon', 1],
    ['2022-02-16', '00:00', 'late', 0],
    ['2022-02-16', '09:30', 'late', -570],
  ])('%s %s is %s with %i minutes left', (date, time, state, minutes) => {
    expect(dueState(due, at(date, time))).toBe(state);
    expect(minutesUntilDue(due, at(date, time))).toBe(minutes);
  });
});
