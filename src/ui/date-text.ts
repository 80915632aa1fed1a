import { epochMs, type Instant, jstDate, startOfJstDay } from '../kernel/instant.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Language } from './language.ts';

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

interface DateStyle {
  readonly locale: string;
  readonly month: 'short' | 'long';
  readonly weekday: 'short' | 'long';
  /** Month and day alone, as short as can be. */
  readonly monthDay: (date: PlainDate) => string;
}

const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));
const monthFirst = (date: PlainDate): string => `${monthOf(date)}/${dayOf(date)}`;
const dayFirst = (date: PlainDate): string => `${dayOf(date)}/${monthOf(date)}`;
const monthNamed = (date: PlainDate): string => formatDate(date, 'en-GB', { month: 'short', day: 'numeric' });

/** How dates are written so that nobody takes the day for the month: English readers come from both habits. */
const STYLES: Readonly<Record<Language, DateStyle>> = {
  ja: { locale: 'ja', month: 'long', weekday: 'short', monthDay: monthFirst },
  'ja-easy': { locale: 'ja', month: 'long', weekday: 'long', monthDay: monthFirst },
  en: { locale: 'en-GB', month: 'short', weekday: 'short', monthDay: monthNamed },
  'zh-Hans': { locale: 'zh-Hans', month: 'long', weekday: 'short', monthDay: monthFirst },
  vi: { locale: 'vi', month: 'long', weekday: 'long', monthDay: dayFirst },
  ko: { locale: 'ko', month: 'long', weekday: 'long', monthDay: monthFirst },
  'pt-BR': { locale: 'pt-BR', month: 'long', weekday: 'short', monthDay: dayFirst },
};

/** A date for residents without its year, e.g. 2月22日(火), Tue 22 Feb. */
export function shortDate(date: PlainDate, language: Language = 'ja'): string {
  const { locale, month, weekday } = STYLES[language];
  return formatDate(date, locale, { month, day: 'numeric', weekday });
}

/** A date for residents with its year, e.g. 2022年2月22日(火), Tue, 22 Feb 2022. */
export function longDate(date: PlainDate, language: Language = 'ja'): string {
  const { locale, month, weekday } = STYLES[language];
  return formatDate(date, locale, { year: 'numeric', month, day: 'numeric', weekday });
}

/** A date long ago, of which nobody asks the weekday, e.g. 1990年4月12日, 12 April 1990. */
export const distantDate = (date: PlainDate, language: Language = 'ja'): string =>
  formatDate(date, STYLES[language].locale, { year: 'numeric', month: 'long', day: 'numeric' });

/** The year of a date by era, e.g. 平成2年. */
export const eraYear = (date: PlainDate): string =>
  formatDate(date, 'ja-JP-u-ca-japanese', { era: 'long', year: 'numeric' });

/** A date as papers print it, by era: 令和4年2月22日. */
export const eraDate = (date: PlainDate): string =>
  formatDate(date, 'ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric' });

/** A date for staff, e.g. 2/22(火). */
export const staffDate = (date: PlainDate): string =>
  formatDate(date, 'ja', { month: 'numeric', day: 'numeric', weekday: 'short' });

/** Month and day alone, for charts and strips of days, e.g. 2/22, 22 Feb. */
export const monthDay = (date: PlainDate, language: Language = 'ja'): string =>
  STYLES[language].monthDay(date);

/** The time of day in Japan on a 24-hour clock, e.g. 12:00. */
export const timeText = (instant: Instant): string =>
  format(instant, 'ja', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Date and time for residents, e.g. 2月22日(火) 12:00. */
export const dateTimeText = (instant: Instant, language: Language = 'ja'): string =>
  `${shortDate(jstDate(instant), language)} ${timeText(instant)}`;

/** Date and time for staff, e.g. 2/22(火) 12:00. */
export const staffDateTime = (instant: Instant): string =>
  `${staffDate(jstDate(instant))} ${timeText(instant)}`;
