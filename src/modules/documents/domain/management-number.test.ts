import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managementNumber, parseManagementNumber } from './management-number.ts';

const number = fc
  .tuple(fc.integer({ min: 1, max: 47 }), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([prefecture, random]) =>
    managementNumber(String(prefecture).padStart(2, '0'), String(random).padStart(8, '0')),
  );

describe('management numbers', () => {
  it('are printed in groups that people can read aloud', () => {
    expect(managementNumber('14', '22047731')).toBe('14-2204-7731-8');
  });

  it('are read as people type them', () => {
    for (const text of [
      '14-2204-7731-8',
      '14220477318',
      '１４－２２０４－７７３１－８',
      '14ー2204ー7731ー8',
      ' 14 2204 7731 8　',
    ])
      expect(parseManagementNumber(text)).toEqual({ ok: true, value: '14-2204-7731-8' });
  });

  it('refuse another form', () => {
    for (const text of ['', '14-2204-7731', '14-2204-7731-83', '14-2204-773A-8', 'x14-2204-7731-8'])
      expect(parseManagementNumber(text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('survive a round trip, and find every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(number, made => {
        expect(parseManagementNumber(made)).toEqual({ ok: true, value: made });
        const digits = [...made.replaceAll('-', '')];
        for (const [at, digit] of digits.entries()) {
          for (let wrong = 0; wrong < 10; wrong++)
            if (String(wrong) !== digit)
              expect(parseManagementNumber(digits.with(at, String(wrong)).join(''))).toEqual({
                ok: false,
                reason: 'mistyped',
              });
          const next = digits[at + 1];
          if (next !== undefined && next !== digit)
            expect(
              parseManagementNumber(
                digits
                  .with(at, next)
                  .with(at + 1, digit)
                  .join(''),
              ),
            ).toEqual({
              ok: false,
              reason: 'mistyped',
            });
        }
      }),
    );
  });

  it('are not made from anything but digits', () => {
    for (const digits of ['2204773', '220477311', '2204773x'])
      expect(() => managementNumber('14', digits)).toThrow();
  });
});
