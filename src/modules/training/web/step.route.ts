import type { Route } from '../../../platform/http/route.ts';
import { STEPS } from '../domain/clock-step.ts';
import { pathOfThisSite, STEP_PATH } from './paths.ts';
import type { TrainingPages } from './training-pages.ts';

/** Moves the clock on, and goes back to the page from which it was moved when what follows can be seen. */
export const stepRoute = ({ life }: Pick<TrainingPages, 'life'>): Route => ({
  method: 'POST',
  path: STEP_PATH,
  access: { kind: 'training' },
  handle: async request => {
    const form = await request.form();
    const step = STEPS.find(known => known === form.text('step'));
    if (step !== undefined) await life.step(step);
    return request.seeOther(pathOfThisSite(form.text('back')));
  },
});
