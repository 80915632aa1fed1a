import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { GUIDE_ORDINAL, guideResident } from './guide-resident.ts';
import { planResident, type ResidentPlan } from './resident-plan.ts';
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

/** Lays out the wave: the published counts from the first day on, scaled, and everybody in it numbered from 1. */
export function createWave(counts: ReadonlyMap<PlainDate, number>, settings: WaveSettings): SyntheticWave {
  const { seed, from, to, scale } = settings;
  const last = [...counts.keys()].reduce((latest, date) => (date > latest ? date : latest), from);
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
    const staged = onStage(to, plans);
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

const DAYS_REMEMBERED = 40;

const EMERGENCY_ONE_IN = 12;
const EMERGENCY_DAYS_BEFORE = { least: 2, most: 6 } as const;

/** Lets a few people fall badly ill on the morning on which the trainee takes over: there must be something to do. */
const onStage = (to: PlainDate, plans: readonly ResidentPlan[]): readonly ResidentPlan[] =>
  plans.map(plan => {
    const before = daysBetween(jstDate(plan.filesAt), to);
    const isOn =
      plan.ordinal % EMERGENCY_ONE_IN === 0 &&
      before >= EMERGENCY_DAYS_BEFORE.least &&
      before <= EMERGENCY_DAYS_BEFORE.most;
    return isOn
      ? { ...plan, course: { ...plan.course, emergencyOn: to, answersEvery: 'day' as const } }
      : plan;
  });

/** The days of Japan that `(after, until]` touches. */
export function daysTouched(after: Instant, until: Instant): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = jstDate(after); day <= jstDate(until); day = addDays(day, 1)) days.push(day);
  return days;
}
