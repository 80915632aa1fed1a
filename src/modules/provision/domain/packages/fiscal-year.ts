import { dateParts, type PlainDate } from '../../../../kernel/plain-date.ts';

/** The fiscal year, April to March, in which a day lies. */
export const fiscalYearOf = (day: PlainDate): number => {
  const { year, month } = dateParts(day);
  return month >= 4 ? year : year - 1;
};

/** The first and the last day of a fiscal year. */
export const daysOfFiscalYear = (
  year: number,
): { readonly from: PlainDate; readonly through: PlainDate } => ({
  from: `${year}-04-01` as PlainDate,
  through: `${year + 1}-03-31` as PlainDate,
});
