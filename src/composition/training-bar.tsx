import type { Child } from 'hono/jsx';
import type { Clock } from '../kernel/instant.ts';
import { jstDate } from '../kernel/instant.ts';
import { longDate, timeText } from '../ui/date-text.ts';
import { TrainingBar } from '../ui/training-bar/training-bar.tsx';
import { words } from './words.ts';

/** The bar over every page of the training mode: the simulated time, and how to move it on. */
export function trainingBar(clock: Clock, path: string): Child {
  const now = clock.now();
  const text = words.ja;
  return (
    <TrainingBar
      now={text.trainingNow(`${longDate(jstDate(now))} ${timeText(now)}`)}
      action="/training/step"
      back={path}
      steps={(['hour', 'slot', 'day'] as const).map(value => ({ value, label: text.trainingSteps[value] }))}
      links={[
        { href: '/training', label: text.trainingLinks.start },
        { href: '/training/inbox', label: text.trainingLinks.inbox },
      ]}
    />
  );
}
