import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ambiguousLabel, type DocumentTemplate, type PrintedValue, printedDates } from './document-labels.ts';

const date = (text: string): PlainDate => text as PlainDate;
const ALL: PrintedValue[] = [
  'onset-date',
  'test-date',
  'planned-last-day',
  'planned-return-date',
  'self-check-until',
];
const template: DocumentTemplate = {
  template: 'all',
  fields: ALL.map(value => ({ label: `label of ${value}`, value })),
  asymptomaticGuideDays: null,
};
const ill = {
  course: 'symptomatic',
  dayZero: date('2022-02-03'),
  plannedReturnDate: date('2022-02-14'),
  selfCheckUntil: null,
} as const;
const quiet = {
  course: 'asymptomatic',
  dayZero: date('2022-02-05'),
  plannedReturnDate: date('2022-02-13'),
  selfCheckUntil: date('2022-02-15'),
} as const;

describe('what a notice prints', () => {
  it('never shows the test date as the onset date', () => {
    const testedOn = date('2022-02-05');
    const printed = printedDates(template, { testedOn, onsetOn: date('2022-02-03') }, ill);
    expect(printed.filter(field => field.date === testedOn).map(({ value }) => value)).toEqual(['test-date']);
    const withoutOnset = printedDates(template, { testedOn, onsetOn: null }, quiet);
    expect(withoutOnset.find(({ value }) => value === 'onset-date')?.date).toBeNull();
  });

  it('keeps the last day and the return date under their own labels', () => {
    expect(
      printedDates(template, { testedOn: null, onsetOn: date('2022-02-03') }, ill).map(field => [
        field.label,
        field.date,
      ]),
    ).toEqual([
      ['label of onset-date', '2022-02-03'],
      ['label of test-date', null],
      ['label of planned-last-day', '2022-02-13'],
      ['label of planned-return-date', '2022-02-14'],
      ['label of self-check-until', null],
    ]);
  });

  it('prints the ten-day guide only to people without symptoms, and only when switched on', () => {
    const legacy = { ...template, asymptomaticGuideDays: 10 };
    const lastDay = (fields: ReturnType<typeof printedDates>) =>
      fields.find(({ value }) => value === 'planned-last-day')?.date;
    const facts = { testedOn: date('2022-02-05'), onsetOn: null };
    expect(lastDay(printedDates(legacy, facts, quiet))).toBe('2022-02-15');
    expect(lastDay(printedDates(template, facts, quiet))).toBe('2022-02-12');
    expect(lastDay(printedDates(legacy, facts, ill))).toBe('2022-02-13');
  });

  it('finds a label that two versions use for different values', () => {
    const other = { ...template, fields: [{ label: 'label of test-date', value: 'onset-date' as const }] };
    expect(ambiguousLabel([template, template])).toBeNull();
    expect(ambiguousLabel([template, other])).toBe('label of test-date');
  });
});
