import type { Clock } from '../../../kernel/instant.ts';
import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import type { TrainingDeps } from '../use-cases/training-deps.ts';
import type { TrainingLife } from '../use-cases/training-life.ts';

/** What the pages of the training mode need; `src/composition` gives it. */
export interface TrainingPages extends TrainingDeps {
  readonly life: TrainingLife;
  readonly residentFrame: ResidentFrame;
  /** The machine's clock: authenticator codes follow the real time. */
  readonly machineClock: Clock;
}
