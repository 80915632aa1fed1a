import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { TypedRow } from '../../domain/typed-row.ts';

/** The lines that one page of typing in has. */
export const TYPING_LINES = 20;
/** The columns of a line, in their order. */
export const TYPING_FIELDS = [
  'number',
  'code',
  'temperature',
  'time',
  'note',
] as const satisfies readonly (keyof TypedRow)[];

/** Of which day the paper is. */
export const PAPER_DAYS = ['today', 'yesterday'] as const;
export type PaperDay = (typeof PAPER_DAYS)[number];

/** The name of a box of a line, counted from 1; also its id. */
export const cellName = (field: keyof TypedRow, line: number): string => `${field}-${line}`;

/** A line with nothing in it. */
export const BLANK_ROW: TypedRow = { number: '', code: '', temperature: '', time: '', note: '' };

/** Reads the lines as they were typed. */
export const readTypedRows = (form: Form): readonly TypedRow[] =>
  Array.from({ length: TYPING_LINES }, (_, index) => {
    const text = (field: keyof TypedRow): string => form.text(cellName(field, index + 1));
    return {
      number: text('number'),
      code: text('code'),
      temperature: text('temperature'),
      time: text('time'),
      note: text('note'),
    };
  });

/** Reads of which day the paper is; today unless said otherwise. */
export const readPaperDay = (form: Form): PaperDay =>
  PAPER_DAYS.find(known => known === form.text('day')) ?? 'today';

/** The date of the paper. */
export const dateOfPaper = (day: PaperDay, today: PlainDate): PlainDate =>
  day === 'today' ? today : addDays(today, -1);
