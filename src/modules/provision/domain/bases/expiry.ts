import { daysBetween, type PlainDate } from '../../../../kernel/plain-date.ts';

/** How many days before its end somebody is told that a basis or an agreement ends (M-07). */
export const EXPIRY_ALARM_DAYS = [60, 30, 7] as const;
export type ExpiryAlarm = (typeof EXPIRY_ALARM_DAYS)[number];

/** The first day of the warning, counted back from the end. */
export const FIRST_ALARM_DAYS = EXPIRY_ALARM_DAYS[0];
/** From so many days before the end on it cannot wait. */
export const URGENT_ALARM_DAYS = EXPIRY_ALARM_DAYS[2];

/** Which of the three warnings stands for something that ends with `lastDay`; null before the first and after the end. */
export function expiryAlarm(lastDay: PlainDate, today: PlainDate): ExpiryAlarm | null {
  const left = daysBetween(today, lastDay);
  if (left < 0) return null;
  return EXPIRY_ALARM_DAYS.findLast(days => left <= days) ?? null;
}
