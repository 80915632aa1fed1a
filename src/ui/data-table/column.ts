import type { Child } from 'hono/jsx';

/** One column. Numbers are `numeric`: right-aligned. The row's link goes round the `primary` one. */
export type Column<Row> = {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => Child;
  readonly numeric?: boolean | undefined;
  readonly nowrap?: boolean | undefined;
  readonly primary?: boolean | undefined;
  /** Beside the link in the primary cell, outside of it. */
  readonly note?: ((row: Row) => Child) | undefined;
  /** Running text: keeps room for about 14 characters a line. */
  readonly wide?: boolean | undefined;
  /** Left out while a detail is open beside the table and room is short. */
  readonly minor?: boolean | undefined;
  /** Hides the heading from sight only, e.g. above tags. */
  readonly quietHeading?: boolean | undefined;
  readonly sortHref?: string | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
};
