import { addDays, ageOn, type PlainDate } from '../../../kernel/plain-date.ts';

/**
 * When a year of age is complete: at 00:00 of the birthday, or (the literal reading of 年齢計算ニ関スル法律) on the
 * whole of the day before it. domain.md A-11.
 */
export type AgeCounting = 'birthday' | 'attained-day-before';

/** Completed years on `on`, counted as the rulebook says; negative when born later. */
export const ageBy = (counting: AgeCounting, birthDate: PlainDate, on: PlainDate): number =>
  ageOn(birthDate, counting === 'birthday' ? on : addDays(on, 1));
