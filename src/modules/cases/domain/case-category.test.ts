import { describe, expect, it } from 'vitest';
import { categoryAfterTransfer, decideTransfer } from './case-category.ts';

describe('the transfer to a notified patient', () => {
  it.each([
    ['self', 'open', { ok: true, value: 'notified' }],
    ['self', 'released', { ok: false, reason: 'not-open' }],
    ['self', 'closed', { ok: false, reason: 'not-open' }],
    ['notified', 'open', { ok: false, reason: 'already-notified' }],
    ['notified', 'released', { ok: false, reason: 'already-notified' }],
    ['notified', 'closed', { ok: false, reason: 'already-notified' }],
  ] as const)('of a case that is %s and %s', (category, status, verdict) => {
    expect(decideTransfer({ category, status })).toEqual(verdict);
  });

  it('knows no way back', () => {
    expect(categoryAfterTransfer('notified')).toBeNull();
    expect((['self', 'notified'] as const).map(categoryAfterTransfer)).not.toContain('self');
  });
});
