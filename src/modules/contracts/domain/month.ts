import { addDays, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';

/** The first day of the month in which a day lies. */
export const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** Reads `YYYY-MM` as the first day of that month; anything else is null. */
export const readMonth = (text: string): PlainDate | null => parsePlainDate(`${text.normalize('NFKC')}-01`);

/** The first and the last day of the month that begins on `month`. */
export const daysOfMonth = (month: PlainDate): { readonly from: PlainDate; readonly through: PlainDate } => ({
  from: month,
  through: addDays(monthOf(addDays(month, 31)), -1),
});
