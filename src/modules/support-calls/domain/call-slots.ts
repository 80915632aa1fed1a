import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { type CallRules, type CallSlot, HALVES, ruleOn, slotOf } from './half-day.ts';

/**
 * The calls of a person who is supported from `startedAt` until the end of `calledThrough`: one in each half day that has
 * not begun when the support begins, seven days a week, holidays too (Y-09, TV-098). In the order of time.
 */
export function callSlots(
  startedAt: Instant,
  calledThrough: PlainDate,
  rules: CallRules,
): readonly CallSlot[] {
  const slots: CallSlot[] = [];
  for (let day = jstDate(startedAt); day <= calledThrough; day = addDays(day, 1))
    for (const half of HALVES) slots.push(slotOf(ruleOn(rules, day), day, half));
  return slots.filter(({ dueFrom }) => dueFrom >= startedAt);
}
