import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { decideNotice, hasTakenNote, receiptState, type TypedNotice } from './facility-notice.ts';

const AT = '2020-07-20T00:00:00.000Z' as Instant;
const REFERENCES = ['her-sys-use-2020-07-17'];
const typed = (change: Partial<TypedNotice> = {}): TypedNotice => ({
  title: '検査結果の入力のお願い',
  body: '陰性の場合も入力してください。',
  referenceId: '',
  kinds: ['hospital', 'outpatient-clinic'],
  asksAcknowledgement: true,
  ...change,
});
const reasonsOf = (change: Partial<TypedNotice>): readonly string[] => {
  const decision = decideNotice(typed(change), REFERENCES);
  return decision.ok ? [] : decision.reason;
};

describe('a notice', () => {
  it('keeps its kinds in one order, unknown ones left out, and no document as none', () => {
    expect(
      decideNotice(typed({ kinds: ['hospital', 'school', 'outpatient-clinic'] }), REFERENCES),
    ).toMatchObject({
      ok: true,
      value: { kinds: ['outpatient-clinic', 'hospital'], referenceId: null },
    });
    expect(decideNotice(typed({ referenceId: 'her-sys-use-2020-07-17' }), REFERENCES)).toMatchObject({
      value: { referenceId: 'her-sys-use-2020-07-17' },
    });
  });

  it('names every field that must be put right, at its very limits', () => {
    expect(reasonsOf({ title: '', body: '', referenceId: 'made-up', kinds: ['school'] })).toEqual([
      'title-length',
      'body-length',
      'reference-unknown',
      'kinds-missing',
    ]);
    expect(reasonsOf({ title: '𠮷'.repeat(80), body: 'あ'.repeat(4000) })).toEqual([]);
    expect(reasonsOf({ title: '𠮷'.repeat(81), body: 'あ'.repeat(4001) })).toEqual([
      'title-length',
      'body-length',
    ]);
  });
});

describe('a receipt', () => {
  const unread = { readAt: null, acknowledgedAt: null };
  const read = { readAt: AT, acknowledgedAt: null };
  const acknowledged = { readAt: AT, acknowledgedAt: AT };

  it('is unread, read or acknowledged', () => {
    expect([unread, read, acknowledged].map(receiptState)).toEqual(['unread', 'read', 'acknowledged']);
  });

  it('needs no more once it was read, or acknowledged where that was asked', () => {
    const done = (asksAcknowledgement: boolean) =>
      [unread, read, acknowledged].map(receipt => hasTakenNote({ asksAcknowledgement }, receipt));
    expect(done(false)).toEqual([false, true, true]);
    expect(done(true)).toEqual([false, false, true]);
  });
});
