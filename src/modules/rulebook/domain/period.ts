import { type Instant, instantOfEpochMs, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  clockFrom,
  DAY_MS,
  type DayZeroClock,
  earliestOn,
  HOUR_MS,
  latestOn,
  type Moment,
} from './moment.ts';
import type { RuleProblem } from './rule-problem.ts';
import { type Timeline, type Version, versionOn } from './timeline.ts';

export type Setting = 'home' | 'inpatient' | 'elderly-facility';

/** Days count from day zero; the last day is `days` after it. Self-check days go on after release, null for none. */
export type SymptomaticRule = {
  readonly days: number;
  readonly hoursAfterRelief: number;
  readonly selfCheckDays: number | null;
};

/** `negativeTestFromDay` is the first day on which a negative kit ends the period; null where no kit does. */
export type AsymptomaticRule = {
  readonly days: number;
  readonly selfCheckDays: number | null;
  readonly negativeTestFromDay: number | null;
};

/** How long people stay at home (domain.md 3.2, SM-2). */
export type PeriodRule = {
  readonly symptomatic: SymptomaticRule;
  readonly symptomaticElsewhere: readonly (SymptomaticRule & { readonly settings: readonly Setting[] })[];
  readonly asymptomatic: AsymptomaticRule;
};

export type PeriodFacts = {
  readonly testedOn: PlainDate | null;
  readonly onsetOn: PlainDate | null;
  readonly reliefs: readonly Moment[];
  readonly relapses: readonly Moment[];
  readonly negativeTestOn: PlainDate | null;
  readonly setting: Setting;
};

/** `endsAt`, `lastDay` and `returnDate` are null while symptoms last; `plannedReturnDate` is then what a notice prints. */
export type Period = {
  readonly course: 'symptomatic' | 'asymptomatic';
  readonly dayZero: PlainDate;
  readonly lastDay: PlainDate | null;
  readonly returnDate: PlainDate | null;
  readonly endsAt: Instant | null;
  readonly selfCheckUntil: PlainDate | null;
  readonly plannedReturnDate: PlainDate;
  readonly rule: string;
};

/** The recuperation period by the rule in force on `on` (K-39..K-42, K-60..K-62). */
export function evaluatePeriod(
  rulebook: { readonly periods: Timeline<PeriodRule> },
  on: PlainDate,
  facts: PeriodFacts,
): Result<Period, RuleProblem> {
  const rule = versionOn(rulebook.periods, on);
  if (rule === null) return fail('no-version-in-force');
  const { onsetOn, testedOn } = facts;
  if (onsetOn !== null && isOnsetWithinPeriod(rule, onsetOn, testedOn))
    return ok(symptomaticPeriod(rule, onsetOn, facts));
  if (testedOn === null) return fail('neither-onset-nor-test');
  return ok(asymptomaticPeriod(rule, testedOn, facts.negativeTestOn));
}

// An onset after the asymptomatic end reopens nothing by itself: an officer decides.
const isOnsetWithinPeriod = (rule: PeriodRule, onsetOn: PlainDate, testedOn: PlainDate | null): boolean =>
  testedOn === null || daysBetween(testedOn, onsetOn) <= rule.asymptomatic.days;

function symptomaticPeriod(rule: Version<PeriodRule>, dayZero: PlainDate, facts: PeriodFacts): Period {
  const elsewhere = rule.symptomaticElsewhere.find(({ settings }) => settings.includes(facts.setting));
  const { days, hoursAfterRelief, selfCheckDays } = elsewhere ?? rule.symptomatic;
  const clock = clockFrom(dayZero);
  const relief = standingRelief(clock, facts);
  const end = relief === null ? null : Math.max((days + 1) * DAY_MS, relief + hoursAfterRelief * HOUR_MS);
  // A day is free when all of it is: the period's last day is the one that its end falls into.
  const lastDay = end === null ? null : Math.ceil(end / DAY_MS) - 1;
  return {
    course: 'symptomatic',
    dayZero,
    lastDay: lastDay === null ? null : addDays(dayZero, lastDay),
    returnDate: lastDay === null ? null : addDays(dayZero, lastDay + 1),
    endsAt: end === null ? null : instantOfEpochMs(clock.startMs + end),
    selfCheckUntil: selfCheckDays === null ? null : addDays(dayZero, selfCheckDays),
    plannedReturnDate: addDays(dayZero, days + 1),
    rule: rule.id,
  };
}

/** When symptoms last eased since day zero, by its clock, unless they came back then or later. */
function standingRelief(clock: DayZeroClock, { reliefs, relapses }: PeriodFacts): number | null {
  let last: number | null = null;
  for (const relief of reliefs)
    if (earliestOn(clock, relief) >= 0) last = Math.max(last ?? 0, latestOn(clock, relief));
  if (last === null) return null;
  for (const relapse of relapses) if (earliestOn(clock, relapse) >= last) return null;
  return last;
}

function asymptomaticPeriod(
  rule: Version<PeriodRule>,
  dayZero: PlainDate,
  negativeTestOn: PlainDate | null,
): Period {
  const { days, selfCheckDays } = rule.asymptomatic;
  const lastDay = addDays(dayZero, dayOfRelease(rule.asymptomatic, dayZero, negativeTestOn) ?? days);
  const returnDate = addDays(lastDay, 1);
  return {
    course: 'asymptomatic',
    dayZero,
    lastDay,
    returnDate,
    endsAt: startOfJstDay(returnDate),
    selfCheckUntil: selfCheckDays === null ? null : addDays(dayZero, selfCheckDays),
    plannedReturnDate: returnDate,
    rule: rule.id,
  };
}

/** The day on which a negative kit ended the period early, or null. */
function dayOfRelease(
  { days, negativeTestFromDay }: AsymptomaticRule,
  dayZero: PlainDate,
  negativeTestOn: PlainDate | null,
): number | null {
  if (negativeTestOn === null || negativeTestFromDay === null) return null;
  const day = daysBetween(dayZero, negativeTestOn);
  return day >= negativeTestFromDay && day < days ? day : null;
}
