import type { Child } from 'hono/jsx';

export type SplitViewProps = {
  readonly list: Child;
  /** What is open beside the list; without it the list takes the whole width. */
  readonly detail?: Child;
  /** Names the detail, e.g. the person's name. */
  readonly detailLabel?: string | undefined;
};

/** A list with one of its things open beside it, below it on a narrow screen. */
export const SplitView = ({ list, detail, detailLabel }: SplitViewProps) => (
  <div class={detail ? 'split-view' : undefined}>
    <div class="split-list">{list}</div>
    {detail ? (
      <aside class="split-detail" id="detail" aria-label={detailLabel}>
        {detail}
      </aside>
    ) : null}
  </div>
);

/** Things of equal rank next to each other, such as two pictures to compare. */
export const SideBySide = ({ children }: { readonly children: Child }) => (
  <div class="side-by-side">{children}</div>
);
