import { describe, expect, it } from 'vitest';
import type { Instant } from '../kernel/instant.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import {
  dateTimeText,
  distantDate,
  eraDate,
  eraYear,
  longDate,
  monthDay,
  shortDate,
  staffDate,
  staffDateTime,
  timeText,
} from './date-text.ts';

const tuesday = '2022-02-22' as PlainDate;
const noon = '2022-02-22T03:00:00.000Z' as Instant;
const midnight = '2022-02-21T15:00:00.000Z' as Instant;

describe('date text', () => {
  it('writes a date for residents, staff and papers', () => {
    expect(shortDate(tuesday)).toBe('2月22日(火)');
    expect(longDate(tuesday)).toBe('2022年2月22日(火)');
    expect(staffDate(tuesday)).toBe('2/22(火)');
    expect(monthDay(tuesday)).toBe('2/22');
    expect(eraDate(tuesday)).toBe('令和4年2月22日');
    expect(distantDate(tuesday)).toBe('2022年2月22日');
    expect(eraYear('2019-05-01' as PlainDate)).toBe('令和元年');
  });

  it.each([
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-07', '昭和64年1月7日'],
  ])('%s is %s', (date, expected) => {
    expect(eraDate(date as PlainDate)).toBe(expected);
  });

  it('tells the time in Japan on a 24-hour clock, midnight as 00:00', () => {
    expect(timeText(noon)).toBe('12:00');
    expect(timeText(midnight)).toBe('00:00');
    expect(dateTimeText(midnight)).toBe('2月22日(火) 00:00');
    expect(staffDateTime(noon)).toBe('2/22(火) 12:00');
  });

  it.each([
    ['ja-easy', '2月22日火曜日', '2022年2月22日火曜日', '2/22'],
    ['en', 'Tue 22 Feb', 'Tue, 22 Feb 2022', '22 Feb'],
    ['zh-Hans', '2月22日周二', '2022年2月22日周二', '2/22'],
    ['vi', 'Thứ Ba, 22 tháng 2', 'Thứ Ba, 22 tháng 2, 2022', '22/2'],
    ['ko', '2월 22일 화요일', '2022년 2월 22일 화요일', '2/22'],
    ['pt-BR', 'ter., 22 de fevereiro', 'ter., 22 de fevereiro de 2022', '22/2'],
  ] as const)(
    'writes dates in %s so that the day is not taken for the month',
    (language, short, long, figures) => {
      expect(shortDate(tuesday, language)).toBe(short);
      expect(longDate(tuesday, language)).toBe(long);
      expect(monthDay(tuesday, language)).toBe(figures);
    },
  );

  it('tells a date of birth and an instant in the language, on the same clock', () => {
    expect(distantDate('1990-04-12' as PlainDate, 'en')).toBe('12 April 1990');
    expect(dateTimeText(noon, 'vi')).toBe('Thứ Ba, 22 tháng 2 12:00');
  });
});
