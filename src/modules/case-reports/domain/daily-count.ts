import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** How long an institution may enter and correct the totals of a day, and the bands (F-08). */
export interface DailyCountRule {
  readonly entersDays: number;
  readonly correctsDays: number;
  readonly bands: readonly { readonly code: string; readonly title: string; readonly fromAge: number }[];
}

export type DailyCountProblem =
  | { readonly field: string; readonly reason: 'missing' | 'not-a-number' | 'in-future' | 'no-totals' }
  | { readonly field: 'day'; readonly reason: 'too-late-to-enter' | 'too-late-to-correct' };

const LARGEST = 100_000;

/**
 * Whether totals of `day` may still be written on `today`: an institution within its days, the authority at any time
 * (F-08). `isFirst` when none were entered before.
 */
export function mayWriteCount(
  rule: DailyCountRule,
  day: PlainDate,
  today: PlainDate,
  by: 'institution' | 'authority',
  isFirst: boolean,
): Result<'yes', DailyCountProblem> {
  if (day > today) return fail({ field: 'day', reason: 'in-future' });
  if (by === 'authority') return ok('yes');
  const age = daysBetween(day, today);
  if (isFirst) return age > rule.entersDays ? fail({ field: 'day', reason: 'too-late-to-enter' }) : ok('yes');
  return age > rule.correctsDays ? fail({ field: 'day', reason: 'too-late-to-correct' }) : ok('yes');
}

/** Reads the totals by band; an empty box is a zero. Names each that is no whole number. */
export function readCounts(
  rule: DailyCountRule,
  textOf: (code: string) => string,
): Result<ReadonlyMap<string, number>, readonly DailyCountProblem[]> {
  const problems: DailyCountProblem[] = [];
  const counts = new Map<string, number>();
  for (const { code } of rule.bands) {
    const text = textOf(code).normalize('NFKC').trim();
    const count = text === '' ? 0 : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (count <= LARGEST) counts.set(code, count);
    else problems.push({ field: code, reason: 'not-a-number' });
  }
  return problems.length > 0 ? fail(problems) : ok(counts);
}
