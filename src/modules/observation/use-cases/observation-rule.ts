import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { nearestVersion, type ObservationRule, type Rulebook, type Version } from '../../rulebook/index.ts';
import type { SlotHours } from '../domain/plan-slots.ts';
import { scheduleOfCode } from '../domain/schedule.ts';

/** The observation rule of the day of `at`. People who were being observed when the scheme ended still are. */
export const observationRuleAt = (rulebook: Rulebook, at: Instant): Version<ObservationRule> =>
  nearestVersion(rulebook.observation, jstDate(at));

/** The hours of the one question a day. Throws when the rulebook asks none: then nobody would be watched. */
export function slotHoursOf(rule: ObservationRule): SlotHours {
  const [daily] = rule.slots;
  if (daily === undefined) throw new Error('The observation rule has no daily question.');
  return daily;
}

/** The hours of a schedule's questions; of the one question a day for somebody without a schedule that is known. */
export const hoursOf = (rule: ObservationRule, schedule: string | null): readonly SlotHours[] =>
  (schedule === null ? null : scheduleOfCode(rule, schedule))?.slots ?? [slotHoursOf(rule)];
