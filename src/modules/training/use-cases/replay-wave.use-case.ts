import { isBusinessDay } from '../../../kernel/business-day.ts';
import {
  addHours,
  epochMs,
  type Instant,
  jstDate,
  jstInstant,
  startOfJstDay,
} from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Role } from '../../accounts/index.ts';
import type { StaffActor } from '../../observation/index.ts';
import { type ReplayStop, replayStops } from '../domain/replay-stops.ts';
import { createWave, type WaveSettings } from '../domain/synthetic-wave.ts';
import { readTrainingState, writeTrainingState } from '../repository/training-state.repository.ts';
import { jobsDone } from './jobs-done.ts';
import { loadCounts } from './load-counts.ts';
import { questionHours } from './question-hours.ts';
import { actAsResidents, type DoneAct } from './residents/act-as-residents.ts';
import type { ResidentWorld } from './residents/resident-world.ts';
import { careAsStaff } from './staff/care-as-staff.ts';
import { reviewAsStaff, type WaitingFiling } from './staff/review-as-staff.ts';
import type { TrainingDeps } from './training-deps.ts';

/** The wave that `npm start` replays unless told otherwise. */
export const DEFAULT_WAVE: WaveSettings = {
  seed: 20_220_128,
  scale: 1 / 700,
  from: '2022-01-28' as PlainDate,
  to: '2022-02-25' as PlainDate,
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
  /** Stops between two simulated hours by throwing; what is in the database by then is of no use. */
  readonly signal?: AbortSignal;
}

/** How often synthetic residents did what. */
export type ReplaySummary = Readonly<Record<DoneAct['what'] | 'not-eligible', number>>;

/** The trainee takes over in the morning, when some have answered and the office is open. */
const TAKES_OVER_AT = '10:00';
/** What arrived in the last hours before is left for the trainee, ... */
const HOURS_LEFT = 60;
/** ... and what reviewers put aside in the last days: it is late by then. */
const PUT_ASIDE_DAYS = 4;
const TASKS_LEFT = 6;
const EVENING = '18:00';
const REVIEWS_AT_ONCE = 4;

/**
 * Replays a wave into an empty database: synthetic residents go through the use cases of the web pages, scripted
 * colleagues review and call, and time-driven work runs as the simulated clock moves on. The last day's work is left to
 * the trainee. Throws when a replay was begun in this database before: an interrupted one starts over on a fresh one.
 */
export async function replayWave(deps: TrainingDeps, options: ReplayOptions = {}): Promise<ReplaySummary> {
  const { onProgress = () => undefined, signal, ...given } = options;
  const settings = { ...DEFAULT_WAVE, ...given };
  const { database } = deps.modules;
  if ((await readTrainingState(database)) !== null)
    throw new Error('A wave was replayed into this database before. Begin with a fresh one.');
  const start = startOfJstDay(settings.from);
  const end = jstInstant(settings.to, TAKES_OVER_AT);
  await writeTrainingState(database, { ...settings, ready: false, asOf: start });
  await deps.clock.advanceTo(start);

  const world = await worldOf(deps, settings);
  const office = createOffice(world);
  const summary = emptySummary();
  const total = hoursBetween(start, end);
  let after = start;
  for (const stop of replayStops(settings.from, end, questionHours(deps.modules.rulebook, start))) {
    signal?.throwIfAborted();
    const acts = await actAsResidents(world, after, stop.at);
    await deps.clock.advanceTo(stop.at);
    for (const act of acts) count(summary, act);
    office.receive(acts, stop.at);
    if (stop.isTick) await deps.runTick();
    await office.work(stop);
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
  smallPhotosUntil: startOfJstDay(addDays(settings.to, -PUT_ASIDE_DAYS)),
});

const hoursBetween = (from: Instant, to: Instant): number =>
  Math.round((epochMs(to) - epochMs(from)) / 3_600_000);

/** The scripted colleagues. */
function createOffice({ deps, wave }: ResidentWorld) {
  const { from, to } = wave.settings;
  const reviewer = colleague(deps, 'reviewer');
  const carer = colleague(deps, 'health-centre');
  const end = jstInstant(to, TAKES_OVER_AT);
  const secondDay = startOfJstDay(addDays(from, 1));
  const lastHours = addHours(end, -HOURS_LEFT);
  const leftFrom = lastHours > secondDay ? lastHours : secondDay;
  const putAsideFrom = startOfJstDay(addDays(to, -PUT_ASIDE_DAYS));
  let waiting: (WaitingFiling & { readonly sentAt: Instant })[] = [];

  const review = async (at: Instant): Promise<void> => {
    const ready = waiting.filter(({ sentAt }) => sentAt < at);
    waiting = waiting.filter(({ sentAt }) => sentAt >= at);
    for (let next = 0; next < ready.length; next += REVIEWS_AT_ONCE)
      await Promise.all(
        ready.slice(next, next + REVIEWS_AT_ONCE).map(filing => reviewAsStaff(deps, reviewer, filing)),
      );
  };
  return {
    receive: (acts: readonly DoneAct[], sentAt: Instant): void => {
      for (const { filingId, plan, what } of acts) {
        if (filingId === null || sentAt >= leftFrom) continue;
        if (plan.putAside && sentAt >= putAsideFrom) continue;
        waiting.push({ filingId, plan, sentAt, fault: what === 'refile' ? null : plan.photoFault });
      }
    },
    work: async ({ at, isReview, isCare }: ReplayStop): Promise<void> => {
      const today = jstDate(at);
      if (isReview && isBusinessDay(today, deps.modules.rulebook.officeCalendar)) await review(at);
      const isLastEvening = addDays(today, 1) === to && at >= jstInstant(today, EVENING);
      if (isCare && today < to) await careAsStaff(deps, carer, isLastEvening ? TASKS_LEFT : 0);
    },
  };
}

function colleague(
  { accounts, authorityId }: TrainingDeps,
  role: Role,
): StaffActor & { displayName: string } {
  const found = accounts.find(account => account.role === role && !account.isTrainee);
  if (found === undefined) throw new Error(`The training has no colleague with the role ${role}.`);
  return { kind: 'staff', authorityId, id: found.accountId, role, displayName: found.displayName };
}

const emptySummary = (): Record<keyof ReplaySummary, number> => ({
  file: 0,
  'not-eligible': 0,
  answer: 0,
  refile: 0,
  withdraw: 0,
  'ask-for-certificate': 0,
});

function count(summary: Record<keyof ReplaySummary, number>, { what, filingId }: DoneAct): void {
  summary[what === 'file' && filingId === null ? 'not-eligible' : what] += 1;
}
