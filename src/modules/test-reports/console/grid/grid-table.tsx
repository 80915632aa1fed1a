import { FieldError } from '../../../../ui/field/field.tsx';
import { GRID_FIELDS, type GridField, type GridRow } from '../../domain/grid.ts';
import { METHODS } from '../../domain/test-codes.ts';
import { optionsOf } from '../form/test-fields.tsx';
import { ja as shared } from '../words.ja.ts';
import { cellName } from './grid.schema.ts';
import { ja as words } from './words.ja.ts';

export interface GridTableProps {
  readonly rows: readonly GridRow[];
  readonly errorOf: (name: string) => string | undefined;
}

/** Twenty lines of five boxes; what is wrong stands below its box. */
export const GridTable = ({ rows, errorOf }: GridTableProps) => (
  <section class="data-table-scroll" aria-label={words.caption} tabindex={0}>
    <table class="data-table">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          {GRID_FIELDS.map(field => (
            <th scope="col">{shared.fields[field]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr>
            <th scope="row">{place + 1}</th>
            {GRID_FIELDS.map(field => (
              <td>
                <Cell
                  place={place}
                  field={field}
                  value={row[field]}
                  error={errorOf(cellName(place, field))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

interface CellProps {
  readonly place: number;
  readonly field: GridField;
  readonly value: string;
  readonly error: string | undefined;
}

const CHOICES = {
  method: optionsOf(METHODS, shared.methods),
  result: optionsOf(['negative', 'indeterminate', 'positive'], shared.results),
};

function Cell({ place, field, value, error }: CellProps) {
  const name = cellName(place, field);
  const attributes = {
    id: name,
    name,
    'aria-label': words.cell(place + 1, shared.fields[field]),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': error === undefined ? undefined : `${name}-error`,
  };
  return (
    <>
      {field === 'method' || field === 'result' ? (
        <select class="input" {...attributes}>
          <option value="" />
          {CHOICES[field].map(option => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          class="input input-medium"
          type="text"
          value={value}
          autocomplete="off"
          maxlength={40}
          data-key={place === 0 && field === 'patientNumber' ? 'd' : undefined}
          {...attributes}
        />
      )}
      <FieldError name={name} error={error} />
    </>
  );
}
