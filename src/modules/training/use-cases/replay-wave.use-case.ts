import { epochMs, type Instant, jstInstant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { replayStops } from '../domain/replay-stops.ts';
import { createWave, type WaveSettings } from '../domain/synthetic-wave.ts';
import { readTrainingState, writeTrainingState } from '../repository/training-state.repository.ts';
import { answerAsPatients } from './clinics/answer-as-patients.ts';
import { createClinics } from './clinics/clinics.ts';
import { jobsDone } from './jobs-done.ts';
import { loadCounts } from './load-counts.ts';
import { questionHours } from './question-hours.ts';
import { actAsResidents, type DoneAct } from './residents/act-as-residents.ts';
import type { ResidentWorld } from './residents/resident-world.ts';
import { createOffice, PUT_ASIDE_DAYS } from './staff/office.ts';
import type { TrainingDeps } from './training-deps.ts';

/** The wave that `npm start` replays unless told otherwise. */
export const DEFAULT_WAVE: WaveSettings = {
  seed: 20_220_128,
  scale: 1 / 800,
  from: '2022-01-28' as PlainDate,
  to: '2022-03-02' as PlainDate,
};

export interface ReplayProgress {
  /** Simulated hours, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The simulated instant. */
  readonly at: Instant;
}

export interface ReplayOptions extends Partial<WaveSettings> {
  readonly onProgress?: (progress: ReplayProgress) => void;
  /** Stops the replay between two of its hours by throwing; what is in the database by then is of no use. */
  readonly signal?: AbortSignal;
}

/** How often synthetic residents did what. */
export type ReplaySummary = Readonly<Record<DoneAct['what'] | 'not-eligible', number>>;

/** The trainee takes over in the morning, when some have answered and the office is open. */
const TAKES_OVER_AT = '10:00';

/**
 * Replays a wave into an empty database: synthetic residents go through the use cases of the web pages, clinics report
 * tests and patients, scripted colleagues review, type in and call, and time-driven work runs as the simulated clock moves on. The last days' work is left to
 * the trainee. Throws when a replay was begun in this database before: an interrupted one starts over on a fresh one.
 */
export async function replayWave(deps: TrainingDeps, options: ReplayOptions = {}): Promise<ReplaySummary> {
  const { onProgress = () => undefined, signal, ...given } = options;
  const settings = { ...DEFAULT_WAVE, ...given };
  const { database, rulebook } = deps.modules;
  if ((await readTrainingState(database)) !== null)
    throw new Error('A wave was replayed into this database before. Begin with a fresh one.');
  const start = startOfJstDay(settings.from);
  const end = jstInstant(settings.to, TAKES_OVER_AT);
  const total = hoursBetween(start, end);
  await writeTrainingState(database, { ...settings, ready: false, asOf: start });
  await deps.clock.advanceTo(start);

  const world = await worldOf(deps, settings);
  const office = createOffice(deps, settings, end);
  const clinics = await createClinics(deps, world.wave);
  const summary = emptySummary();
  let after = start;
  for (const stop of replayStops(settings.from, end, questionHours(rulebook, start))) {
    signal?.throwIfAborted();
    const acts = await actAsResidents(world, after, stop.at);
    await deps.clock.advanceTo(stop.at);
    await answerAsPatients(deps, after, stop.at);
    for (const act of acts) count(summary, act);
    office.receive(acts, stop.at);
    if (stop.isTick) await deps.runTick();
    await office.work(stop);
    await clinics.work(stop.at);
    await jobsDone(deps);
    after = stop.at;
    onProgress({ done: hoursBetween(start, after), total, at: after });
  }
  await writeTrainingState(database, { ...settings, ready: true, asOf: deps.clock.now() });
  return summary;
}

const worldOf = async (deps: TrainingDeps, settings: WaveSettings): Promise<ResidentWorld> => ({
  deps,
  wave: createWave(await loadCounts(), settings),
  filings: new Map(),
  // What was put aside since is still to be looked at; earlier pictures are destroyed by then.
  smallPhotosUntil: startOfJstDay(addDays(settings.to, -PUT_ASIDE_DAYS)),
});

const hoursBetween = (from: Instant, to: Instant): number =>
  Math.round((epochMs(to) - epochMs(from)) / 3_600_000);

const emptySummary = (): Record<keyof ReplaySummary, number> => ({
  file: 0,
  'not-eligible': 0,
  answer: 0,
  refile: 0,
  withdraw: 0,
  'ask-for-certificate': 0,
  inquire: 0,
});

function count(summary: Record<keyof ReplaySummary, number>, { what, filingId }: DoneAct): void {
  summary[what === 'file' && filingId === null ? 'not-eligible' : what] += 1;
}
