import type { Child } from 'hono/jsx';
import { type Clock, jstDate } from '../../../kernel/instant.ts';
import { longDate, timeText } from '../../../ui/date-text.ts';
import { TrainingBar } from '../../../ui/training-bar/training-bar.tsx';
import { STEPS } from '../domain/clock-step.ts';
import { INBOX_PATH, STEP_PATH, TRAINING_PATH } from './paths.ts';
import { words } from './words.ts';

/** The bar over every page of the training mode: the simulated time, and how to move it on. */
export const trainingBar =
  ({ clock }: { readonly clock: Clock }) =>
  ({ path }: { readonly path: string }): Child => {
    const { bar } = words;
    const now = clock.now();
    return (
      <TrainingBar
        now={bar.now(`${longDate(jstDate(now))} ${timeText(now)}`)}
        action={STEP_PATH}
        back={path}
        steps={STEPS.map(value => ({ value, label: bar.steps[value] }))}
        links={[
          { href: TRAINING_PATH, label: bar.start },
          { href: INBOX_PATH, label: bar.inbox },
        ]}
      />
    );
  };
