import { setTimeout as delay } from 'node:timers/promises';
import type { TrainingDeps } from './training-deps.ts';

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 10;

/** Waits until no job waits or runs, but no longer than 20 seconds: a job that fails is tried again much later. */
export async function jobsDone({ waitingJobs }: Pick<TrainingDeps, 'waitingJobs'>): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while ((await waitingJobs()) > 0 && performance.now() < until) await delay(LOOK_EVERY_MS);
}
