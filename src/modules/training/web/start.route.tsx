import type { Route } from '../../../platform/http/route.ts';
import { showTraining } from '../use-cases/show-training.use-case.ts';
import { waveSource } from '../use-cases/wave-source.ts';
import { TRAINING_PATH } from './paths.ts';
import { Start } from './start.page.tsx';
import type { TrainingPages } from './training-pages.ts';
import { words } from './words.ts';

/** The first page of the training mode. */
export function startRoute(deps: TrainingPages): Route {
  const waveOf = waveSource(deps.modules.database);
  return {
    method: 'GET',
    path: TRAINING_PATH,
    access: { kind: 'training' },
    handle: async request => {
      const overview = await showTraining(deps, await waveOf());
      const children = <Start overview={overview} now={request.now} machineClock={deps.machineClock} />;
      return request.page(await deps.residentFrame(request, { title: words.start.title, children }));
    },
  };
}
