import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { imageDeletionDue } from './image-retention.ts';

const rule = { hoursAfterReview: 24, maxDays: 14 };
const instant = (text: string): Instant => text as Instant;
const uploadedAt = instant('2022-02-01T03:00:00.000Z');

describe('the destruction of images', () => {
  it('is due a day after the review', () => {
    const reviewedAt = instant('2022-02-02T05:30:00.000Z');
    expect(imageDeletionDue(rule, { uploadedAt, reviewedAt })).toBe('2022-02-03T05:30:00.000Z');
  });

  it('waits for no review longer than the limit', () => {
    expect(imageDeletionDue(rule, { uploadedAt, reviewedAt: null })).toBe('2022-02-15T03:00:00.000Z');
    const late = instant('2022-02-15T02:00:00.000Z');
    expect(imageDeletionDue(rule, { uploadedAt, reviewedAt: late })).toBe('2022-02-15T03:00:00.000Z');
  });
});
