import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideExemption } from './exemption.ts';

const today = '2020-07-20' as PlainDate;
const reviewOn = '2020-08-31' as PlainDate;
const decide = (typed: Partial<Parameters<typeof decideExemption>[0]>) =>
  decideExemption({ reason: 'no-web-entry', note: '', reviewOn, ...typed }, today);

describe('an exemption (H-20)', () => {
  it('names one of the two circumstances of the memo, or another in words', () => {
    expect(decide({})).toEqual({ ok: true, value: { reason: 'no-web-entry', note: null, reviewOn } });
    expect(decide({ reason: 'authority-not-using' }).ok).toBe(true);
    expect(decide({ reason: 'other', note: '休診中' })).toEqual({
      ok: true,
      value: { reason: 'other', note: '休診中', reviewOn },
    });
    expect(decide({ reason: 'other' })).toEqual({ ok: false, reason: ['note-missing'] });
  });

  it('ends with a day to look again that lies after today', () => {
    expect(decide({ reviewOn: today })).toEqual({ ok: false, reason: ['review-past'] });
    expect(decide({ reviewOn: '2020-07-21' as PlainDate }).ok).toBe(true);
    expect(decide({ reviewOn: null })).toEqual({ ok: false, reason: ['review-missing'] });
  });

  it('tells every problem at once', () => {
    expect(decide({ reason: 'lazy', note: 'x'.repeat(501), reviewOn: null })).toEqual({
      ok: false,
      reason: ['reason-missing', 'note-too-long', 'review-missing'],
    });
  });
});
