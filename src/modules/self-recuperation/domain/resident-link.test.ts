import { describe, expect, it } from 'vitest';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideOpening, linkExpiry, residentSessionExpiry } from './resident-link.ts';

const made = '2022-03-01T01:00:00.000Z' as Instant;
const born = '2008-02-29' as PlainDate;
const link = { failedAttempts: 0, expiresAt: linkExpiry(made), revokedAt: null };

describe('opening a link', () => {
  it('takes month and day of birth, a leap day too', () => {
    expect(decideOpening(link, { month: 2, day: 29 }, born, made).ok).toBe(true);
  });

  it.each([
    [0, 4],
    [3, 1],
    [4, 0],
  ])('after %i failures a wrong birthday leaves %i tries', (failedAttempts, attemptsLeft) => {
    expect(decideOpening({ ...link, failedAttempts }, { month: 3, day: 1 }, born, made)).toEqual({
      ok: false,
      reason: { kind: 'wrong-birthday', attemptsLeft },
    });
  });

  it('opens for half a year, and never once it is closed', () => {
    const right = { month: 2, day: 29 };
    expect(decideOpening(link, right, born, link.expiresAt).ok).toBe(true);
    expect(decideOpening(link, right, born, addHours(link.expiresAt, 1))).toMatchObject({
      reason: { kind: 'expired' },
    });
    expect(decideOpening({ ...link, revokedAt: made }, right, born, made)).toMatchObject({
      reason: { kind: 'revoked' },
    });
    expect(residentSessionExpiry(made)).toBe('2022-03-31T01:00:00.000Z');
  });
});
