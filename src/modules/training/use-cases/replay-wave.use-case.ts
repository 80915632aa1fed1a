import { isBusinessDay } from '../../../kernel/business-day.ts';
import {
  addHours,
  epochMs,
  type Instant,
  jstDate,
  jstInstant,
  jstWallTime,
  startOfJstDay,
} from '../../../kernel/instant.ts';
import { addDays, laterDate, type PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../observation/index.ts';
import type { Role } from '../../accounts/index.ts';
import { CARE_HOURS, REVIEW_HOURS } from '../domain/staff-script.ts';
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
  scale: 1 / 550,
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
/** Filings put aside in the last days before are left for the trainee: they are late by then. */
const PUT_ASIDE_DAYS = 4;
const TASKS_LEFT = 6;
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

  const world = { deps, wave: createWave(await loadCounts(), settings), filings: new Map() };
  const office = createOffice(world);
  const summary = emptySummary();
  const total = Math.round((epochMs(end) - epochMs(start)) / 3_600_000);
  for (let done = 1; done <= total; done++) {
    signal?.throwIfAborted();
    const at = addHours(start, done);
    const T0 = performance.now();
    const acts = await actAsResidents(world, addHours(start, done - 1), at);
    const T1 = performance.now();
    await deps.clock.advanceTo(at);
    for (const act of acts) count(summary, act);
    office.receive(acts, at);
    if (isTickHour(deps, at)) await deps.runTick();
    const T2 = performance.now();
    await office.work(at);
    const T3 = performance.now();
    await jobsDone(deps);
    const T4 = performance.now(); const S = ((globalThis as any).S ??= [0,0,0,0]); S[0]+=T1-T0; S[1]+=T2-T1; S[2]+=T3-T2; S[3]+=T4-T3; if (done === total) console.log('acts,tick,office,jobs', S);
    onProgress({ done, total, at });
  }
  await writeTrainingState(database, { ...settings, ready: true, asOf: deps.clock.now() });
  return summary;
}

const hourOf = (at: Instant): number => Number(jstWallTime(at).slice(11, 13));

/** Midnight, noon, and when questions open, are reminded of and fall due: between them time brings about little. */
function isTickHour({ modules }: TrainingDeps, at: Instant): boolean {
  const hours = questionHours(modules.rulebook, at).flatMap(({ opensAt, dueAt }) => [
    Number(opensAt.slice(0, 2)),
    Number(dueAt.slice(0, 2)) - 4,
    Number(dueAt.slice(0, 2)),
  ]);
  return [0, 12, ...hours].includes(hourOf(at));
}

/** The scripted colleagues. */
function createOffice({ deps, wave }: ResidentWorld) {
  const { from, to } = wave.settings;
  const reviewer = colleague(deps, 'reviewer');
  const carer = colleague(deps, 'health-centre');
  const leftFrom = startOfJstDay(laterDate(addDays(to, -1), addDays(from, 1)));
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
    work: async (at: Instant): Promise<void> => {
      const today = jstDate(at);
      const hour = hourOf(at);
      if (REVIEW_HOURS.has(hour) && isBusinessDay(today, deps.modules.rulebook.officeCalendar)) await review(at);
      if (CARE_HOURS.has(hour) && today < to) {
        const isLastShift = addDays(today, 1) === to && hour === Math.max(...CARE_HOURS);
        await careAsStaff(deps, carer, isLastShift ? TASKS_LEFT : 0);
      }
    },
  };
}

function colleague({ accounts, authorityId }: TrainingDeps, role: Role): StaffActor & { displayName: string } {
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
