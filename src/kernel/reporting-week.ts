import { addDays, dayOfWeek, daysBetween, type PlainDate } from './plain-date.ts';

/** A week of infectious-disease surveillance: Monday to Sunday, numbered as ISO 8601 does. */
export type ReportingWeek = { readonly year: number; readonly week: number };

/** The reporting week that `date` lies in. Its year is that of its Thursday, so 2023-01-01 is week 52 of 2022 (domain.md part 6). */
export function reportingWeek(date: PlainDate): ReportingWeek {
  const thursday = addDays(date, 4 - dayOfWeek(date));
  const newYear = `${thursday.slice(0, 4)}-01-01` as PlainDate;
  return { year: Number(thursday.slice(0, 4)), week: Math.floor(daysBetween(newYear, thursday) / 7) + 1 };
}
