import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type SummaryRow = {
  readonly label: string;
  readonly value: Child;
  /** Where this answer can be changed. */
  readonly changeHref?: string | undefined;
};

export type SummaryListProps = { readonly rows: readonly SummaryRow[] };

/** Labels with their values, each with a link to change it where there is one. */
export function SummaryList({ rows }: SummaryListProps) {
  const words = useWords(uiWords);
  return (
    <dl class="summary-list">
      {rows.map(({ label, value, changeHref }) => (
        <div class="summary-row">
          <dt>{label}</dt>
          <dd class="summary-value">{value}</dd>
          {changeHref === undefined ? null : (
            <dd class="summary-change">
              <a href={changeHref} aria-label={words.changeOf(label)}>
                {words.change}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
