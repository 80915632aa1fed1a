import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, ageOn, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { GUIDE_ORDINAL, guideResident } from './guide-resident.ts';
import { planResident, type ResidentPlan } from './resident-plan.ts';
import { fullMailboxOf } from './synthetic-contact.ts';
import { sliceOfWave } from './wave.ts';

/** What makes one wave; kept with the training, and enough to make up everybody in it again. */
export interface WaveSettings {
  readonly seed: number;
  /** People for each published case, e.g. 1/500. */
  readonly scale: number;
  readonly from: PlainDate;
  /** The day on which the trainee takes over. */
  readonly to: PlainDate;
}

/** The people of a wave, by day and by number. */
export interface SyntheticWave {
  readonly settings: WaveSettings;
  /** Who files on `date`. The wave goes on after `to`, for as long as counts were published. */
  readonly residentsOn: (date: PlainDate) => readonly ResidentPlan[];
  /** The person of this number; null when the wave has nobody of it. */
  readonly resident: (ordinal: number) => ResidentPlan | null;
  /** How many people file from `from` through `to`. */
  readonly size: number;
}

/** People act within some 17 days after filing; those of earlier days are made up again when they are asked for. */
const DAYS_REMEMBERED = 24;

/** Lays out the wave: the published counts from the first day on, scaled, and everybody in it numbered from 1. */
export function createWave(counts: ReadonlyMap<PlainDate, number>, settings: WaveSettings): SyntheticWave {
  const { seed, from, to, scale } = settings;
  const last = [...counts.keys()].sort().at(-1) ?? from;
  const days = sliceOfWave(counts, { from, to: last, scale });
  const starts: number[] = [];
  let next = GUIDE_ORDINAL + 1;
  for (const { people } of days) {
    starts.push(next);
    next += people;
  }
  const guide = guideResident(settings);
  const remembered = new Map<PlainDate, readonly ResidentPlan[]>();

  const othersOn = (date: PlainDate): readonly ResidentPlan[] => {
    const known = remembered.get(date);
    if (known !== undefined) return known;
    const index = daysBetween(from, date);
    const first = starts[index] ?? 0;
    const people = days[index]?.people ?? 0;
    const plans = Array.from({ length: people }, (_, place) => planResident(seed, first + place, date));
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= DAYS_REMEMBERED) remembered.delete(oldest);
    const staged = onStage(to, date, plans);
    remembered.set(date, staged);
    return staged;
  };

  return {
    settings,
    size: (starts[daysBetween(from, to) + 1] ?? next) - GUIDE_ORDINAL,
    residentsOn: date => (jstDate(guide.filesAt) === date ? [guide, ...othersOn(date)] : othersOn(date)),
    resident: ordinal => {
      if (ordinal === GUIDE_ORDINAL) return guide;
      const index = starts.findLastIndex(start => start <= ordinal);
      const day = days[index];
      return day === undefined ? null : (othersOn(day.date)[ordinal - (starts[index] ?? 0)] ?? null);
    },
  };
}

/** How many days before the trainee takes over they filed who fall badly ill on that morning. */
const STAGED_DAYS_BEFORE: ReadonlySet<number> = new Set([3, 5]);
/** Ages that every version of the rules lets in. */
const STAGED_AGES = { from: 10, through: 39 } as const;

/** How many days before they filed whose mailbox is full by then, and who has not sent a better photo yet. */
const UNREACHED_DAYS_BEFORE = 4;
const RETURNED_DAYS_BEFORE = 6;

/**
 * Lets a few people be badly ill on the morning on which the trainee takes over, one be out of reach of mails, and one
 * owe a better photo: there must be something to do.
 */
function onStage(to: PlainDate, filedOn: PlainDate, plans: readonly ResidentPlan[]): readonly ResidentPlan[] {
  const chosen = plans.find(plan => isOrdinary(plan, filedOn));
  return chosen === undefined
    ? plans
    : plans.map(plan => (plan === chosen ? staged(chosen, to, daysBetween(filedOn, to)) : plan));
}

function staged(plan: ResidentPlan, to: PlainDate, daysBefore: number): ResidentPlan {
  const { course, ordinal, person } = plan;
  if (STAGED_DAYS_BEFORE.has(daysBefore))
    return { ...plan, promptOn: to, course: { ...course, emergencyOn: to } };
  if (daysBefore === UNREACHED_DAYS_BEFORE)
    return { ...plan, person: { ...person, email: fullMailboxOf(ordinal) } };
  if (daysBefore === RETURNED_DAYS_BEFORE)
    return { ...plan, photoFault: 'no-name', refilesAfterHours: null, putAside: false };
  return plan;
}

function isOrdinary(plan: ResidentPlan, filedOn: PlainDate): boolean {
  const age = ageOn(plan.person.birthDate, filedOn);
  const isIn = age >= STAGED_AGES.from && age <= STAGED_AGES.through && plan.obstacle === null;
  const isQuiet = plan.withdrawsAt === null && plan.callsDesk === null && plan.family.length === 0;
  return isIn && isQuiet && plan.photoFault === null;
}

/** The days of Japan that `(after, until]` touches. */
export function daysTouched(after: Instant, until: Instant): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = jstDate(after); day <= jstDate(until); day = addDays(day, 1)) days.push(day);
  return days;
}
