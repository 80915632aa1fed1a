import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { dateInputOf, readDateInput, readYear } from './date-input.ts';

describe('readYear', () => {
  it.each([
    ['1990', 1990],
    ['1990年', 1990],
    ['１９９０', 1990],
    ['令和4', 2022],
    ['令和４年', 2022],
    ['令和元年', 2019],
    ['平成 2', 1990],
    ['㍻2', 1990],
    ['昭和64', 1989],
    ['大正15', 1926],
    ['明治45', 1912],
    ['R4', 2022],
    ['r4', 2022],
    ['H2', 1990],
    ['h.2', 1990],
    ['S元', 1926],
  ])('%s is %i', (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each(['', '90', '19900', '令和', '令和0', 'R', 'X4', '慶応3', '平成-2', 'R4.5'])(
    '%j is no year',
    text => {
      expect(readYear(text)).toBeNull();
    },
  );
});

describe('readDateInput', () => {
  it.each([
    [{ year: '', month: '', day: ' ' }, 'empty'],
    [{ year: '', month: '1', day: '2' }, 'year'],
    [{ year: '1990', month: '', day: '2' }, 'month'],
    [{ year: '1990', month: '13', day: '2' }, 'month'],
    [{ year: '1990', month: '1', day: '' }, 'day'],
    [{ year: '1990', month: '1', day: '32' }, 'day'],
    [{ year: '2022', month: '2', day: '29' }, 'no-such-day'],
  ] as const)('%j: %s', (input, reason) => {
    expect(readDateInput(input)).toEqual({ ok: false, reason });
  });

  it('reads what people type', () => {
    expect(readDateInput({ year: '平成2年', month: '１月', day: ' 2日 ' })).toEqual({
      ok: true,
      value: '1990-01-02',
    });
  });

  it('reads back every date that it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), days => {
        const date = addDays('1868-01-01' as PlainDate, days);
        expect(readDateInput(dateInputOf(date))).toEqual({ ok: true, value: date });
      }),
    );
  });
});
