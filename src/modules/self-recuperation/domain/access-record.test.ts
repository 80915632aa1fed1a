import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type AccessRecord, visitsOf } from './access-record.ts';

const record = (at: string, role = 'reviewer', purpose = 'review'): AccessRecord => ({
  at: at as Instant,
  role,
  purpose,
  action: 'filing.read',
});

describe('visits', () => {
  it('count what one role did for one purpose on one Japanese day as one', () => {
    const visits = visitsOf([
      record('2022-02-21T14:59:00.000Z'),
      record('2022-02-21T00:10:00.000Z'),
      record('2022-02-20T14:59:00.000Z'),
    ]);
    expect(visits.map(({ at, times }) => [at, times])).toEqual([
      ['2022-02-21T14:59:00.000Z', 2],
      ['2022-02-20T14:59:00.000Z', 1],
    ]);
  });

  it('end where another role or purpose comes between', () => {
    const visits = visitsOf([
      record('2022-02-21T03:00:00.000Z'),
      record('2022-02-21T02:00:00.000Z', 'manager'),
      record('2022-02-21T01:00:00.000Z'),
      record('2022-02-21T00:00:00.000Z', 'reviewer', 'observation'),
    ]);
    expect(visits.map(({ times }) => times)).toEqual([1, 1, 1, 1]);
  });

  it('are none without records', () => {
    expect(visitsOf([])).toEqual([]);
  });
});
