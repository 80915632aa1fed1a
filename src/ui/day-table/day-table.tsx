/** How a cell looks; its words say the same. */
export type DayTone = 'zero' | 'stay' | 'watch' | 'free';

export type DayTableProps = {
  /** What the table answers. */
  readonly caption: string;
  /** Heads the column of the days. */
  readonly dayHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** The day, e.g. its number or its number and date. */
    readonly day: string;
    readonly cells: readonly { readonly text: string; readonly tone: DayTone }[];
    readonly isToday?: boolean | undefined;
  }[];
};

/** Days from top to bottom, so that it needs no sideways scrolling on a phone. Today's row is marked and told. */
export function DayTable({ caption, dayHeading, columns, rows }: DayTableProps) {
  return (
    <table class="day-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{dayHeading}</th>
          {columns.map(column => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, cells, isToday }) => (
          <tr aria-current={isToday ? 'date' : undefined}>
            <th scope="row">{day}</th>
            {cells.map(({ text, tone }) => (
              <td class={`day-cell-${tone}`}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
