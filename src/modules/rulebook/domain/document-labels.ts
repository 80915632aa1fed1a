import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Period } from './period.ts';

/** What may stand under a label. Onset and test are separate values: no template can print one for the other (K-23). */
export type PrintedValue =
  | 'onset-date'
  | 'test-date'
  | 'planned-last-day'
  | 'planned-return-date'
  | 'self-check-until';

/** One version of the 自主療養届's form: its labels in the order printed, each with its value (K-22, A-2). */
export type DocumentTemplate = {
  readonly template: string;
  readonly fields: readonly { readonly label: string; readonly value: PrintedValue }[];
  /** The old papers printed a guide of this many days to people without symptoms (K-68, A-1); null prints their own period. */
  readonly asymptomaticGuideDays: number | null;
};

export type PrintedDate = {
  readonly label: string;
  readonly value: PrintedValue;
  /** Null where the person has no such date; the paper then says so in words. */
  readonly date: PlainDate | null;
};

/** The dates a notice prints, label by label, in the template's order (K-22, K-23). */
export function printedDates(
  template: DocumentTemplate,
  facts: { readonly testedOn: PlainDate | null; readonly onsetOn: PlainDate | null },
  period: Pick<Period, 'course' | 'dayZero' | 'plannedReturnDate' | 'selfCheckUntil'>,
): PrintedDate[] {
  const guide = period.course === 'asymptomatic' ? template.asymptomaticGuideDays : null;
  const returnDate = guide === null ? period.plannedReturnDate : addDays(period.dayZero, guide + 1);
  const dates: Record<PrintedValue, PlainDate | null> = {
    'onset-date': facts.onsetOn,
    'test-date': facts.testedOn,
    'planned-last-day': addDays(returnDate, -1),
    'planned-return-date': returnDate,
    'self-check-until': period.selfCheckUntil,
  };
  return template.fields.map(({ label, value }) => ({ label, value, date: dates[value] }));
}

/** A label that means one value in one template and another in the next (A-2 forbids it), or null. */
export function ambiguousLabel(templates: readonly DocumentTemplate[]): string | null {
  const meaning = new Map<string, PrintedValue>();
  for (const { label, value } of templates.flatMap(({ fields }) => fields)) {
    if ((meaning.get(label) ?? value) !== value) return label;
    meaning.set(label, value);
  }
  return null;
}
