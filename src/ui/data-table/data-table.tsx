import type { Child } from 'hono/jsx';
import { Pagination, type PaginationProps } from '../pagination/pagination.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';
import { Cell, HeadCell } from './cells.tsx';
import type { Column } from './column.ts';

export type DataTableProps<Row> = {
  /** Tells what the table is; shown to screen readers only unless `showsCaption`. */
  readonly caption: string;
  readonly showsCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowHref?: ((row: Row) => string) | undefined;
  /** The row that is open beside the list. */
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  /** Shown instead of the table when there are no rows; an EmptyState. */
  readonly empty: Child;
  readonly pages?: PaginationProps | undefined;
};

/** A table of 50 to 100 rows; `j` and `k` move between the row links where the island `keyboard` is loaded. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const words = useWords(uiWords);
  const { caption, columns, rows, rowHref, isCurrent, pages } = props;
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <div class="data-table-block">
      <section class="data-table-scroll" aria-label={words.scrollableTable(caption)} tabindex={0}>
        <table class="data-table">
          <caption class={props.showsCaption ? undefined : 'visually-hidden'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <HeadCell column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => {
              const current = isCurrent?.(row) ?? false;
              return (
                <tr class={current ? 'row-current' : undefined}>
                  {columns.map(column => (
                    <Cell column={column} row={row} href={rowHref?.(row)} current={current} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {pages ? <Pagination {...pages} /> : null}
    </div>
  );
}
