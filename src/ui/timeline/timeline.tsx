import type { Child } from 'hono/jsx';
import { type Instant, jstDate } from '../../kernel/instant.ts';
import { dateTimeText, shortDate } from '../date-text.ts';
import { useLanguage } from '../language.ts';

export type TimelineEntry = {
  readonly at: Instant;
  /** Known by its day alone: no time is shown. */
  readonly isWholeDay?: boolean;
  readonly what: Child;
  /** Who did it, or by which channel. */
  readonly by?: Child;
};

export type TimelineProps = { readonly label: string; readonly entries: readonly TimelineEntry[] };

/** What happened, in the order given (latest first reads best). */
export function Timeline({ label, entries }: TimelineProps) {
  const language = useLanguage();
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map(({ at, isWholeDay, what, by }) => (
        <li>
          <time datetime={at}>
            {isWholeDay ? shortDate(jstDate(at), language) : dateTimeText(at, language)}
          </time>
          <div>
            {what}
            {by ? <span class="timeline-by">{by}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
