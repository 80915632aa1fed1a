import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** The first and the last day on which somebody may sign in; null without bound (H-33). */
export interface Validity {
  readonly validFrom: PlainDate | null;
  readonly validThrough: PlainDate | null;
}

/** A day as it was typed: none, or boxes that are no date. */
export type TypedDay = PlainDate | null | 'unreadable';
export type TypedValidity = Readonly<Record<keyof Validity, TypedDay>>;

/** One for each field that must be put right. */
export type ValidityReason =
  | 'first-day-unreadable'
  | 'last-day-unreadable'
  | 'last-day-missing'
  | 'last-day-before-first'
  | 'last-day-past'
  /** Only temporary input support has days. */
  | 'days-not-for-role';

const WARNING_DAYS = 7;

/** Whether the account may be used on that day in Japan. */
export const isValidOn = ({ validFrom, validThrough }: Validity, day: PlainDate): boolean =>
  (validFrom === null || validFrom <= day) && (validThrough === null || day <= validThrough);

/** Where the account stands on that day: `ends-soon` in the last 7 days, the last one included (H-33). */
export function validityState(
  validity: Validity,
  day: PlainDate,
): 'unbounded' | 'not-yet' | 'valid' | 'ends-soon' | 'ended' {
  const { validFrom, validThrough } = validity;
  if (validThrough !== null && validThrough < day) return 'ended';
  if (validFrom !== null && day < validFrom) return 'not-yet';
  if (validThrough === null) return validFrom === null ? 'unbounded' : 'valid';
  return validThrough < addDays(day, WARNING_DAYS) ? 'ends-soon' : 'valid';
}

/** Decides the days of temporary input support: a last day that is not over yet, and no first day after it (H-33). */
export function decideValidity(
  { validFrom, validThrough }: TypedValidity,
  today: PlainDate,
): Result<Validity & { readonly validThrough: PlainDate }, readonly ValidityReason[]> {
  const reasons: ValidityReason[] = [];
  if (validFrom === 'unreadable') reasons.push('first-day-unreadable');
  if (validThrough === 'unreadable') reasons.push('last-day-unreadable');
  else if (validThrough === null) reasons.push('last-day-missing');
  else if (validThrough < today) reasons.push('last-day-past');
  else if (validFrom !== 'unreadable')
    return validFrom === null || validFrom <= validThrough
      ? ok({ validFrom, validThrough })
      : fail(['last-day-before-first']);
  return fail(reasons);
}
