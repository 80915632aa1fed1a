import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Paper } from './paper.ts';

/**
 * What the self-recuperation notice states (domain.md 4.1): that the recuperation has started (K-21), and of its end
 * what is planned. `dates` are the rulebook's `printedDates` for the form in force on the day of issue, so that a
 * version which shows the last day cannot show the day of return under its label (K-22, A-2).
 */
export type Notice = Omit<Paper, 'kind' | 'validThrough'> & {
  readonly startsOn: PlainDate;
  readonly validThrough: PlainDate;
};

/** The notice as a paper; `startLabel` stands beside the day of filing, on which the recuperation starts (K-37). */
export const noticePaper = ({ startsOn, dates, ...rest }: Notice, startLabel: string): Paper => ({
  kind: 'notice',
  ...rest,
  dates: [{ label: startLabel, value: 'start-date', date: startsOn }, ...dates],
});
