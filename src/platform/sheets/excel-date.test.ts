import { describe, expect, it } from 'vitest';
import { excelDateText, isDateFormat } from './excel-date.ts';

describe('a number of a spreadsheet with the format of a date', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [44_027, '2020-07-15'],
    [44_606, '2022-02-14'],
    [2_958_465, '9999-12-31'],
    [44_027.5, '2020-07-15 12:00'],
    [44_027.999_999, '2020-07-16'],
    [0.395_833_333, '09:30'],
    [-1, null],
    [2_958_466, null],
    [Number.NaN, null],
  ])('%d is %s', (serial, text) => {
    expect(excelDateText(serial, false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(excelDateText(0, true)).toBe('1904-01-01');
    expect(excelDateText(42_565, true)).toBe('2020-07-15');
  });
});

describe('a number format', () => {
  it.each([
    [14, undefined, true],
    [22, undefined, true],
    [57, undefined, true],
    [0, undefined, false],
    [49, undefined, false],
    [164, 'yyyy/m/d', true],
    [165, '[$-411]ggge"年"m"月"d"日"', true],
    [166, '0.00', false],
    [167, '#,##0"日"', false],
    [168, 'General', false],
    [169, '[Red]0', false],
  ])('%d %s is a date: %s', (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});
