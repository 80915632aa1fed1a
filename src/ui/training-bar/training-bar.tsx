import type { Child } from 'hono/jsx';

export type TrainingBarProps = {
  /** That this is training, and the simulated time. */
  readonly now: Child;
  /** Where the steps are posted to. */
  readonly action: string;
  /** How far time can be moved on; `value` is posted as `step`. */
  readonly steps: readonly { readonly value: string; readonly label: string }[];
  /** The page to come back to, posted as `back`. */
  readonly back: string;
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined;
};

/** The bar over every page of the training mode, so that nobody takes it for the real thing. */
export const TrainingBar = ({ now, action, steps, back, links = [] }: TrainingBarProps) => (
  <form class="training-bar" method="post" action={action}>
    <p>{now}</p>
    <input type="hidden" name="back" value={back} />
    {steps.map(({ value, label }) => (
      <button class="training-step" type="submit" name="step" value={value}>
        {label}
      </button>
    ))}
    {links.map(({ href, label }) => (
      <a class="training-step" href={href}>
        {label}
      </a>
    ))}
  </form>
);
