import type { Child } from 'hono/jsx';

export type PageHeadingProps = {
  readonly title: Child;
  /** A line above the title: whose page, which number. */
  readonly above?: Child;
  /** A line below it: what this list is, in what order. */
  readonly below?: Child;
  readonly actions?: Child;
};

/** The page's h1 with the lines around it. */
export const PageHeading = ({ title, above, below, actions }: PageHeadingProps) => (
  <div class="page-heading">
    <div>
      {above ? <p class="page-heading-line">{above}</p> : null}
      <h1>{title}</h1>
      {below ? <p class="page-heading-line">{below}</p> : null}
    </div>
    {actions ? <div class="actions">{actions}</div> : null}
  </div>
);
