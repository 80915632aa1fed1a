import { isBusinessDay } from '../../../../kernel/business-day.ts';
import { addHours, type Instant, jstDate, jstInstant, startOfJstDay } from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import type { Role } from '../../../accounts/index.ts';
import type { StaffActor } from '../../../observation/index.ts';
import type { ReplayStop } from '../../domain/replay-stops.ts';
import type { WaveSettings } from '../../domain/synthetic-wave.ts';
import type { DoneAct } from '../residents/act-as-residents.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { answerAsStaff } from './answer-as-staff.ts';
import { careAsStaff } from './care-as-staff.ts';
import { type Caller, deskAsStaff } from './desk-as-staff.ts';
import { reviewAsStaff, type WaitingFiling } from './review-as-staff.ts';

/** Scripted colleagues, who work until the trainee takes over. */
export interface Office {
  /** Takes note of what residents sent by `at`. */
  readonly receive: (acts: readonly DoneAct[], at: Instant) => void;
  /** Reviews and calls, as the hour and the day have it. */
  readonly work: (stop: ReplayStop) => Promise<void>;
}

/** What arrived in the last hours before is left for the trainee, ... */
const HOURS_LEFT = 60;
/** ... and what reviewers put aside in the last days: it is late by then. */
export const PUT_ASIDE_DAYS = 4;
const TASKS_LEFT = 6;
const EVENING = '18:00';
const REVIEWS_AT_ONCE = 4;

/** Opens the office of a replay that ends at `end`. */
export function createOffice(deps: TrainingDeps, { from, to }: WaveSettings, end: Instant): Office {
  const reviewer = colleague(deps, 'reviewer');
  const carer = colleague(deps, 'health-centre');
  const firstDayOver = startOfJstDay(addDays(from, 1));
  const lastHours = addHours(end, -HOURS_LEFT);
  const putAsideFrom = startOfJstDay(addDays(to, -PUT_ASIDE_DAYS));
  const callers = new Map<number, Caller>();
  let waiting: (WaitingFiling & { readonly sentAt: Instant })[] = [];

  const review = async (at: Instant): Promise<void> => {
    const ready = waiting.filter(({ sentAt }) => sentAt < at);
    waiting = waiting.filter(({ sentAt }) => sentAt >= at);
    for (let next = 0; next < ready.length; next += REVIEWS_AT_ONCE)
      await Promise.all(
        ready.slice(next, next + REVIEWS_AT_ONCE).map(filing => reviewAsStaff(deps, reviewer, filing)),
      );
  };
  const takeCalls = async (at: Instant): Promise<void> => {
    const calling = [...callers.values()].filter(({ call }) => call.at <= at);
    for (const caller of calling) {
      callers.delete(caller.plan.ordinal);
      await deskAsStaff(deps, carer, caller, at);
    }
  };
  return {
    receive: (acts, sentAt) => {
      // Even of a wave of a day or two, the first day is worked off.
      const isLeft = sentAt >= lastHours && sentAt >= firstDayOver;
      for (const { filingId, plan, what } of acts) {
        if (filingId !== null && plan.callsDesk !== null)
          callers.set(plan.ordinal, { filingId, plan, call: plan.callsDesk });
        if (filingId === null || isLeft || (plan.putAside && sentAt >= putAsideFrom)) continue;
        waiting.push({ filingId, plan, sentAt, fault: what === 'refile' ? null : plan.photoFault });
      }
    },
    work: async ({ at, isReview, isCare }) => {
      const today = jstDate(at);
      if (isReview && isBusinessDay(today, deps.modules.rulebook.officeCalendar)) {
        await review(at);
        await answerAsStaff(deps, reviewer);
      }
      const isLastEvening = addDays(today, 1) === to && at >= jstInstant(today, EVENING);
      if (!isCare || today >= to) return;
      await takeCalls(at);
      await careAsStaff(deps, carer, isLastEvening ? TASKS_LEFT : 0);
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
