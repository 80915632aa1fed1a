import { epochMs, type Instant, jstDate, startOfJstDay } from '../kernel/instant.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { htmlLang, type Language } from './language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: Instant, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formats.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Asia/Tokyo' });
    formats.set(key, formatter);
  }
  return formatter.format(epochMs(instant));
}

const formatDate = (date: PlainDate, locale: string, options: Intl.DateTimeFormatOptions): string =>
  format(startOfJstDay(date), locale, options);

/** A date for residents without its year, e.g. 2月22日(火). */
export const shortDate = (date: PlainDate, language: Language = 'ja'): string =>
  formatDate(date, htmlLang(language), { month: 'long', day: 'numeric', weekday: 'short' });

/** A date for residents with its year, e.g. 2022年2月22日(火). */
export const longDate = (date: PlainDate, language: Language = 'ja'): string =>
  formatDate(date, htmlLang(language), { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });

/** A date long ago, of which nobody asks the weekday, e.g. 1990年4月12日. */
export const distantDate = (date: PlainDate, language: Language = 'ja'): string =>
  formatDate(date, htmlLang(language), { year: 'numeric', month: 'long', day: 'numeric' });

/** The year of a date by era, e.g. 平成2年. */
export const eraYear = (date: PlainDate): string =>
  formatDate(date, 'ja-JP-u-ca-japanese', { era: 'long', year: 'numeric' });

/** A date as papers print it, by era: 令和4年2月22日. */
export const eraDate = (date: PlainDate): string =>
  formatDate(date, 'ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric' });

/** A date for staff, e.g. 2/22(火). */
export const staffDate = (date: PlainDate): string =>
  formatDate(date, 'ja', { month: 'numeric', day: 'numeric', weekday: 'short' });

/** Month and day alone, e.g. 2/22. */
export const monthDay = (date: PlainDate): string =>
  `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;

/** The time of day in Japan on a 24-hour clock, e.g. 12:00. */
export const timeText = (instant: Instant): string =>
  format(instant, 'ja', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Date and time for residents, e.g. 2月22日(火) 12:00. */
export const dateTimeText = (instant: Instant, language: Language = 'ja'): string =>
  `${shortDate(jstDate(instant), language)} ${timeText(instant)}`;

/** Date and time for staff, e.g. 2/22(火) 12:00. */
export const staffDateTime = (instant: Instant): string =>
  `${staffDate(jstDate(instant))} ${timeText(instant)}`;
