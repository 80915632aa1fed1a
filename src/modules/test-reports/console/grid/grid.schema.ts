import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { readJudgements } from '../../../persons/index.ts';
import { GRID_FIELDS, GRID_ROWS, type GridField, type GridRow, type TypedPerson } from '../../domain/grid.ts';
import { PERSON_FIELDS, type PersonField } from '../../domain/raw-entry.ts';
import type { GridJudgements, TypedGrid } from '../../use-cases/enter-grid.use-case.ts';
import { completeDay } from '../form/entry-form.schema.ts';

/** The name of one cell's box, or of a box of whoever a line names. */
export const cellName = (place: number, field: GridField | PersonField): string => `${field}-${place + 1}`;

/** A line among those who look like somebody. */
export const rowKey = (place: number): string => String(place + 1);

/** The lines of a grid as they were typed. */
export const typedRows = (form: Form): readonly GridRow[] =>
  Array.from({ length: GRID_ROWS }, (_, place) => {
    const typed = (field: GridField | PersonField) => [field, form.text(cellName(place, field))] as const;
    const cells = Object.fromEntries(GRID_FIELDS.map(typed)) as Record<GridField, string>;
    const person: TypedPerson = Object.fromEntries(PERSON_FIELDS.map(typed));
    return Object.values(person).every(text => text === '') ? cells : { ...cells, person };
  });

/** What was chosen about those who look like the people of its lines. */
export const readGridJudgements = (form: Form): GridJudgements =>
  new Map(Array.from({ length: GRID_ROWS }, (_, place) => [place, readJudgements(form, rowKey(place))]));

/** The name of the box that tells which reports were stored a moment ago, and of the same part of an address. */
export const DONE = 'done';

/** The reports that were stored a moment ago, as many as a grid can hold. */
export const readDone = (text: string): readonly Uuid[] =>
  text
    .split(BETWEEN)
    .slice(0, GRID_ROWS)
    .flatMap(part => parseUuid(part) ?? []);

/** The same written down. */
export const doneText = (reportIds: readonly Uuid[]): string => reportIds.join(BETWEEN);

const BETWEEN = '.';

/** A whole posted grid, with the year put to days without one. */
export const readGrid = (form: Form, rows: readonly GridRow[], today: PlainDate): TypedGrid => ({
  rows: rows.map(row => ({
    ...row,
    sampledOn: completeDay(row.sampledOn, today),
    resultedOn: completeDay(row.resultedOn, today),
    ...(row.person && {
      person: { ...row.person, onsetOn: completeDay(row.person.onsetOn ?? '', today) },
    }),
  })),
  defaults: { specimen: form.text('specimen') },
  facilityId: parseUuid(form.text('facility')),
  channel: form.text('channel'),
  channelReason: form.text('channelReason'),
  channelNote: form.text('channelNote'),
  formId: form.text('formId'),
});
