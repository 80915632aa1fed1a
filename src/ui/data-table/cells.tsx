import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';
import type { Column } from './column.ts';

const marks = ['numeric', 'nowrap', 'wide', 'minor'] as const;

const classOf = <Row,>(column: Column<Row>): string | undefined =>
  marks.filter(mark => column[mark]).join(' ') || undefined;

/** A column's heading, a link when the list can be ordered by it. */
export function HeadCell<Row>({ column }: { readonly column: Column<Row> }) {
  const words = useWords(uiWords);
  const { heading, sortHref, sorted, quietHeading } = column;
  return (
    <th scope="col" class={classOf(column)} aria-sort={sorted}>
      {sortHref === undefined ? (
        <span class={quietHeading ? 'visually-hidden' : undefined}>{heading}</span>
      ) : (
        <a href={sortHref} class="sort-link" aria-label={words.sortBy(heading)}>
          {heading}
        </a>
      )}
    </th>
  );
}

type CellProps<Row> = {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly href: string | undefined;
  readonly current: boolean;
};

/** One cell; the primary one is the row's heading and carries its link. */
export function Cell<Row>({ column, row, href, current }: CellProps<Row>) {
  const content = column.cell(row);
  if (!column.primary) return <td class={classOf(column)}>{content}</td>;
  return (
    <th scope="row" class={classOf(column)}>
      {href === undefined ? (
        content
      ) : (
        <a href={href} class="row-link" data-row aria-current={current ? 'true' : undefined}>
          {content}
        </a>
      )}
      {column.note ? <span class="row-note"> {column.note(row)}</span> : null}
    </th>
  );
}
