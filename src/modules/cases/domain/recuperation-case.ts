import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CaseCategory } from './case-category.ts';
import type { CaseStatus, CloseReason } from './case-status.ts';

/** The period as last decided by the rulebook. Null dates: symptoms last, and no end can be told (K-40). */
export interface DecidedPeriod {
  readonly symptomatic: boolean;
  readonly dayZero: PlainDate;
  readonly lastDay: PlainDate | null;
  readonly returnOn: PlainDate | null;
  readonly endsAt: Instant | null;
  readonly plannedReturnOn: PlainDate;
  readonly selfCheckUntil: PlainDate | null;
  readonly ruleId: string;
}

/** One episode of one person. Category `self` until a transfer makes it `notified`, for good. */
export interface RecuperationCase extends DecidedPeriod {
  readonly caseId: Uuid;
  readonly personId: Uuid;
  readonly category: CaseCategory;
  readonly status: CaseStatus;
  /** The day of filing: recuperation starts that day (K-37). */
  readonly startsOn: PlainDate;
  readonly testedOn: PlainDate;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closeReason: CloseReason | null;
}

export type ReleaseRefusal = 'already-closed' | 'symptoms-remain' | 'period-not-over';

/** Whether the case may be released at `now`: its period ended, which symptoms without relief never do. */
export function decideRelease(
  subject: Pick<RecuperationCase, 'status' | 'endsAt'>,
  now: Instant,
): Result<'release', ReleaseRefusal> {
  if (subject.status !== 'open') return fail('already-closed');
  if (subject.endsAt === null) return fail('symptoms-remain');
  return subject.endsAt <= now ? ok('release') : fail('period-not-over');
}
