import { parseUuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { GRID_FIELDS, GRID_ROWS, type GridField, type GridRow } from '../../domain/grid.ts';
import type { TypedGrid } from '../../use-cases/enter-grid.use-case.ts';
import { completeDay } from '../form/entry-form.schema.ts';

/** The name of one cell's box. */
export const cellName = (place: number, field: GridField): string => `${field}-${place + 1}`;

/** The lines of a grid as they were typed. */
export const typedRows = (form: Form): readonly GridRow[] =>
  Array.from(
    { length: GRID_ROWS },
    (_, place) =>
      Object.fromEntries(GRID_FIELDS.map(field => [field, form.text(cellName(place, field))])) as GridRow,
  );

/** A whole posted grid, with the year put to days without one. */
export const readGrid = (form: Form, rows: readonly GridRow[], today: PlainDate): TypedGrid => ({
  rows: rows.map(row => ({
    ...row,
    sampledOn: completeDay(row.sampledOn, today),
    resultedOn: completeDay(row.resultedOn, today),
  })),
  defaults: { specimen: form.text('specimen') },
  facilityId: parseUuid(form.text('facility')),
  channel: form.text('channel'),
  channelReason: form.text('channelReason'),
  channelNote: form.text('channelNote'),
  formId: form.text('formId'),
});
