import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INQUIRY_KINDS, inquiryCode, needsStaff } from './inquiry.ts';
import { type InquiryEntry, LONGEST_INQUIRY, lengthOf, readInquiry } from './inquiry-form.ts';
import { MOST_INQUIRIES_AN_HOUR, maySendInquiry } from './inquiry-limit.ts';

const entry: InquiryEntry = {
  kind: 'filing',
  managementNumber: '',
  email: 'taro@example.jp',
  emailAgain: 'taro@EXAMPLE.jp',
  body: '届出のあと、何をすればよいですか。',
};
const readNumber = (text: string): string | null => (text === '14 2204 7731 8' ? '14-2204-7731-8' : null);
const read = (changes: Partial<InquiryEntry>) => readInquiry({ ...entry, ...changes }, readNumber);
const problemsOf = (changes: Partial<InquiryEntry>) => {
  const result = read(changes);
  return result.ok ? [] : result.reason.map(({ field, reason }) => `${field}: ${reason}`);
};

describe('the kinds of inquiries', () => {
  it('have the numbers that the prefecture gave them; 4 is the request for withdrawal (K-66)', () => {
    expect(INQUIRY_KINDS.map(inquiryCode)).toEqual([1, 2, 3, 4, 5]);
    expect(inquiryCode('withdrawal')).toBe(4);
  });

  it('need nobody of the staff only when a request for withdrawal says no more than its number', () => {
    for (const kind of INQUIRY_KINDS) {
      expect(needsStaff({ kind, body: '質問' })).toBe(true);
      expect(needsStaff({ kind, body: '' })).toBe(kind !== 'withdrawal');
    }
  });
});

describe('the inquiry form', () => {
  it('is read, with the number in its printed form', () => {
    expect(read({ managementNumber: '14 2204 7731 8', body: '  質問\n' })).toEqual({
      ok: true,
      value: { kind: 'filing', managementNumber: '14-2204-7731-8', email: 'taro@example.jp', body: '質問' },
    });
  });

  it('names everything to put right at once, in the order of the form', () => {
    const empty = { kind: null, managementNumber: 'x', email: '', emailAgain: '', body: ' ' };
    expect(problemsOf(empty)).toEqual([
      'kind: missing',
      'management-number: not-a-management-number',
      'email: missing',
      'body: missing',
    ]);
  });

  it('asks for the number with kind 4 alone, which then needs no text (K-66, K-67)', () => {
    for (const kind of INQUIRY_KINDS)
      expect(problemsOf({ kind })).toEqual(
        kind === 'withdrawal' ? ['management-number: needed-to-withdraw'] : [],
      );
    expect(read({ kind: 'withdrawal', managementNumber: '14 2204 7731 8', body: '' }).ok).toBe(true);
  });

  it('finds two addresses that differ', () => {
    expect(problemsOf({ emailAgain: 'taro@example.com' })).toEqual(['email-again: differs-from-first']);
    expect(problemsOf({ emailAgain: '' })).toEqual(['email-again: missing']);
    expect(problemsOf({ email: 'taro' })).toEqual(['email: not-an-address']);
  });

  it('counts characters as people do, and takes exactly as many as it says', () => {
    expect(lengthOf('𠮷田😷')).toBe(3);
    expect(read({ body: '𠮷'.repeat(LONGEST_INQUIRY) }).ok).toBe(true);
    expect(problemsOf({ body: '𠮷'.repeat(LONGEST_INQUIRY + 1) })).toEqual(['body: too-long']);
  });

  it('reads any text without falling over, and keeps what it accepts unchanged but for the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (body, managementNumber) => {
        const result = read({ body, managementNumber });
        if (result.ok) expect(result.value.body).toBe(body.trim());
        else expect(result.reason.length).toBeGreaterThan(0);
      }),
    );
  });
});

it('an address sends five inquiries an hour and no more', () => {
  expect([0, MOST_INQUIRIES_AN_HOUR - 1].map(maySendInquiry)).toEqual([true, true]);
  expect(maySendInquiry(MOST_INQUIRIES_AN_HOUR)).toBe(false);
});
