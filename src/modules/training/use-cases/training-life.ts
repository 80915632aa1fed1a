import type { Instant } from '../../../kernel/instant.ts';
import { type Step, stepTarget, stopsOnTheWay } from '../domain/clock-step.ts';
import {
  readTrainingState,
  type TrainingState,
  writeTrainingState,
} from '../repository/training-state.repository.ts';
import { answerAsPatients } from './clinics/answer-as-patients.ts';
import { goOnReporting } from './clinics/go-on-reporting.ts';
import { jobsDone } from './jobs-done.ts';
import { questionHours } from './question-hours.ts';
import { actAsResidents } from './residents/act-as-residents.ts';
import type { ResidentWorld } from './residents/resident-world.ts';
import type { TrainingDeps } from './training-deps.ts';
import { waveSource } from './wave-source.ts';

/**
 * Time in the training mode, after the replay: synthetic residents go on living and clinics reporting, all staff work of the
 * authority is the trainee's.
 * Before the replay is complete nothing moves.
 */
export interface TrainingLife {
  /** Moves the clock on and returns when what follows from it has happened. A second step waits for the first. */
  readonly step: (step: Step) => Promise<void>;
  /** Lets happen what has become due while the clock ran by itself: tick and residents. Call it every minute. */
  readonly catchUp: () => Promise<void>;
  /** Lets what is happening come to an end, and nothing more begin. */
  readonly stop: () => Promise<void>;
}

/** Makes the one owner of training time of this process. */
export function createTrainingLife(deps: TrainingDeps): TrainingLife {
  const { database, rulebook } = deps.modules;
  const inTurn = turnstile();
  const waveOf = waveSource(database);
  const filings: ResidentWorld['filings'] = new Map();
  let isStopping = false;

  /** Lets everything in `(asOf, until]` happen. */
  const liveUntil = async (state: TrainingState, until: Instant): Promise<TrainingState> => {
    const wave = await waveOf();
    if (wave === null) return state;
    const next = { ...state, asOf: until };
    // Kept before it happens: when the program is killed, time still does not go back.
    await writeTrainingState(database, next);
    await actAsResidents({ deps, wave, filings, smallPhotosUntil: null }, state.asOf, until);
    await deps.clock.advanceTo(until);
    await goOnReporting(deps, wave, state.asOf, until);
    await answerAsPatients(deps, state.asOf, until);
    await deps.runTick();
    await jobsDone(deps);
    return next;
  };
  const passTime = async (from: (state: TrainingState) => Instant, step: Step | null): Promise<void> => {
    let state = isStopping ? null : await readTrainingState(database);
    if (state?.ready !== true) return;
    const begin = from(state);
    const hours = questionHours(rulebook, begin);
    const until = step === null ? deps.clock.now() : stepTarget(step, begin, hours);
    for (const stop of stopsOnTheWay(begin, until, hours))
      if (stop > state.asOf && !isStopping) state = await liveUntil(state, stop);
  };
  return {
    step: step => inTurn(() => passTime(() => deps.clock.now(), step)),
    catchUp: () => inTurn(() => passTime(({ asOf }) => asOf, null)),
    stop: () => {
      isStopping = true;
      return inTurn(async () => undefined);
    },
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
