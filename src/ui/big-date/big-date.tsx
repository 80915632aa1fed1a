import type { Child } from 'hono/jsx';

export type BigDateProps = {
  /** What the date is, above it. */
  readonly label: Child;
  /** The date in words, e.g. from `shortDate`. */
  readonly date: Child;
  /** On what it depends, below it. */
  readonly note?: Child;
};

/** The one date that the reader came for. */
export const BigDate = ({ label, date, note }: BigDateProps) => (
  <div class="big-date">
    <p class="big-date-label">{label}</p>
    <p class="big-date-date">{date}</p>
    {note ? <p class="big-date-note">{note}</p> : null}
  </div>
);
