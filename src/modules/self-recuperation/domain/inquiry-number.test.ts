import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inquiryNumber, parseInquiryNumber } from './inquiry-number.ts';

const number = fc
  .integer({ min: 0, max: 99_999_999 })
  .map(random => inquiryNumber(String(random).padStart(8, '0')));

describe('inquiry numbers', () => {
  it('are read as people type them', () => {
    const [made] = fc.sample(number, { numRuns: 1, seed: 7 }) as [string];
    const digits = made.replaceAll('-', '');
    const wide = digits.replaceAll(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)));
    for (const text of [made, digits, wide, ` ${made.replaceAll('-', 'ー')} `, made.replaceAll('-', ' ')])
      expect(parseInquiryNumber(text), text).toBe(made);
  });

  it('survive a round trip, and show every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(number, made => {
        expect(parseInquiryNumber(made)).toBe(made);
        const digits = [...made.replaceAll('-', '')];
        for (const [at, digit] of digits.entries()) {
          for (let wrong = 0; wrong < 10; wrong++)
            if (String(wrong) !== digit)
              expect(parseInquiryNumber(digits.with(at, String(wrong)).join(''))).toBeNull();
          const next = digits[at + 1] ?? digit;
          if (next !== digit)
            expect(
              parseInquiryNumber(
                digits
                  .with(at, next)
                  .with(at + 1, digit)
                  .join(''),
              ),
            ).toBeNull();
        }
      }),
    );
  });

  it('are never taken for management numbers, which are longer', () => {
    expect(parseInquiryNumber('14-2204-7731-8')).toBeNull();
    fc.assert(
      fc.property(fc.string(), text => {
        const read = parseInquiryNumber(text);
        expect(read === null || /^\d{4}-\d{4}-\d$/.test(read)).toBe(true);
      }),
    );
  });

  it('are made of eight digits alone', () => {
    for (const digits of ['1234567', '123456789', '1234567x']) expect(() => inquiryNumber(digits)).toThrow();
  });
});
