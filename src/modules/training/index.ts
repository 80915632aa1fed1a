export { assertMode, WrongModeError } from './use-cases/assert-mode.use-case.ts';
export {
  DEFAULT_WAVE,
  type ReplayOptions,
  type ReplayProgress,
  type ReplaySummary,
  replayWave,
} from './use-cases/replay-wave.use-case.ts';
export { ensureTrainingAccounts, type TrainingAccount } from './use-cases/training-accounts.use-case.ts';
export { trainingChannels } from './use-cases/training-channels.ts';
export { createTrainingClock, type TrainingClock } from './use-cases/training-clock.ts';
export type { OtherModules, TrainingDeps } from './use-cases/training-deps.ts';
export { createTrainingLife, type TrainingLife } from './use-cases/training-life.ts';
export { trainingProgress } from './use-cases/training-ready.ts';
export { terminalWelcome } from './web/terminal-welcome.ts';
export { trainingBar } from './web/training-bar.tsx';
export type { TrainingPages } from './web/training-pages.ts';
export { trainingRoutes } from './web/training-routes.ts';
