import type { Instant } from '../../../kernel/instant.ts';
import { type Step, stepTarget, stopsOnTheWay } from '../domain/clock-step.ts';
import { createWave, type SyntheticWave } from '../domain/synthetic-wave.ts';
import { readTrainingState, type TrainingState, writeTrainingState } from '../repository/training-state.repository.ts';
import { jobsDone } from './jobs-done.ts';
import { loadCounts } from './load-counts.ts';
import { questionHours } from './question-hours.ts';
import { actAsResidents } from './residents/act-as-residents.ts';
import type { ResidentWorld } from './residents/resident-world.ts';
import type { TrainingDeps } from './training-deps.ts';

/** Time in the training mode, after the replay: synthetic residents go on living, all staff work is the trainee's. */
export interface TrainingLife {
  /** Moves the clock on and returns when what follows from it has happened. A second step waits for the first. */
  readonly step: (step: Step) => Promise<void>;
  /** Lets happen what has become due while the clock ran by itself: tick and residents. Call it every minute. */
  readonly catchUp: () => Promise<void>;
}

/** Makes the one owner of training time of this process. */
export function createTrainingLife(deps: TrainingDeps): TrainingLife {
  const { database } = deps.modules;
  const inTurn = turnstile();
  const filings: ResidentWorld['filings'] = new Map();
  let wave: SyntheticWave | undefined;

  const worldOf = async (state: TrainingState): Promise<ResidentWorld> => {
    wave ??= createWave(await loadCounts(), state);
    return { deps, wave, filings };
  };
  /** Lets everything in `(asOf, until]` happen. */
  const liveUntil = async (state: TrainingState, until: Instant): Promise<TrainingState> => {
    const next = { ...state, asOf: until };
    // Kept before it happens: when the program is killed, time still does not go back.
    await writeTrainingState(database, next);
    await actAsResidents(await worldOf(state), state.asOf, until);
    await deps.clock.advanceTo(until);
    await deps.runTick();
    await jobsDone(deps);
    return next;
  };
  const passTime = async (from: Instant, until: Instant): Promise<void> => {
    let state = await readTrainingState(database);
    if (state?.ready !== true) throw new Error('The wave has not been replayed yet.');
    for (const stop of stopsOnTheWay(from, until, questionHours(deps.modules.rulebook, from)))
      if (stop > state.asOf) state = await liveUntil(state, stop);
  };

  return {
    step: step =>
      inTurn(async () => {
        const now = deps.clock.now();
        await passTime(now, stepTarget(step, now, questionHours(deps.modules.rulebook, now)));
      }),
    catchUp: () =>
      inTurn(async () => {
        const state = await readTrainingState(database);
        if (state !== null) await passTime(state.asOf, deps.clock.now());
      }),
  };
}

/** Lets one thing after the other through, in the order of asking. */
function turnstile() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
