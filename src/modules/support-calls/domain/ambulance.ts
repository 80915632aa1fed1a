import { type Instant, jstWallTime, laterInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** The steps of a request for an ambulance, in their order (Y-10). */
export const AMBULANCE_STEPS = ['called', 'arrived', 'ended'] as const;
export type AmbulanceStep = (typeof AMBULANCE_STEPS)[number];

/** How the crew came in. */
export const ENTRIES = ['answered', 'door-opened', 'no-answer'] as const;
export type Entry = (typeof ENTRIES)[number];

/** What the crew found. */
export const AMBULANCE_OUTCOMES = ['safe', 'hospital', 'not-there'] as const;
export type AmbulanceOutcome = (typeof AMBULANCE_OUTCOMES)[number];

/** The times of a request; null while a step has not been taken. */
export interface AmbulanceTimes {
  readonly decidedAt: Instant;
  readonly calledAt: Instant | null;
  readonly arrivedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** The step that is next; null when the request is over. */
export const nextStep = ({ calledAt, arrivedAt, endedAt }: AmbulanceTimes): AmbulanceStep | null =>
  calledAt === null ? 'called' : arrivedAt === null ? 'arrived' : endedAt === null ? 'ended' : null;

export type AmbulanceProblem =
  | { readonly field: 'step'; readonly reason: 'not-now' }
  | { readonly field: 'time'; readonly reason: 'not-a-time' | 'before-last-step' | 'in-the-future' }
  | { readonly field: 'entry' | 'outcome'; readonly reason: 'missing' | 'nobody-found' };

/** A step as it was typed, its time read. */
export interface GivenStep {
  readonly step: string;
  readonly at: Instant | null;
  readonly entry: string;
  readonly outcome: string;
}

export type Step =
  | { readonly step: 'called' | 'arrived'; readonly at: Instant }
  | {
      readonly step: 'ended';
      readonly at: Instant;
      readonly entry: Entry;
      readonly outcome: AmbulanceOutcome;
    };

/** Reads the next step of a request: each once, in their order, at a time that has been. */
export function readStep(
  times: AmbulanceTimes,
  given: GivenStep,
  now: Instant,
): Result<Step, readonly AmbulanceProblem[]> {
  const step = nextStep(times);
  if (step === null || step !== given.step) return fail([{ field: 'step', reason: 'not-now' }]);
  const problems: AmbulanceProblem[] = [];
  const last = times.arrivedAt ?? times.calledAt ?? times.decidedAt;
  // Times are typed to the minute: the minute of the last step is not before it.
  const isEarlier = given.at !== null && jstWallTime(given.at) < jstWallTime(last);
  const at = given.at === null || isEarlier ? given.at : laterInstant(given.at, last);
  if (at === null) problems.push({ field: 'time', reason: 'not-a-time' });
  else if (at > now) problems.push({ field: 'time', reason: 'in-the-future' });
  else if (isEarlier) problems.push({ field: 'time', reason: 'before-last-step' });
  const entry = ENTRIES.find(known => known === given.entry);
  const outcome = AMBULANCE_OUTCOMES.find(known => known === given.outcome);
  if (step === 'ended') {
    if (entry === undefined) problems.push({ field: 'entry', reason: 'missing' });
    if (outcome === undefined) problems.push({ field: 'outcome', reason: 'missing' });
    // Nobody is safe or in hospital whom nobody has seen.
    else if (entry === 'no-answer' && outcome !== 'not-there')
      problems.push({ field: 'outcome', reason: 'nobody-found' });
  }
  if (at === null || problems.length > 0) return fail(problems);
  if (step !== 'ended') return ok({ step, at });
  return entry === undefined || outcome === undefined ? fail(problems) : ok({ step, at, entry, outcome });
}

/** Whether the request settles the task that led to it: somebody who was not there is still to be found. */
export const settlesTask = (outcome: AmbulanceOutcome): boolean => outcome !== 'not-there';
