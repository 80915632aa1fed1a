import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { RecuperationCase } from './recuperation-case.ts';

/** An illness that began after the end of a period without symptoms, as somebody told an officer. */
export interface LateOnset {
  readonly onsetOn: PlainDate;
  /** The person has filed anew meanwhile and is being watched in another case. */
  readonly watchedElsewhere: boolean;
}

export type ReopeningRefusal =
  | 'withdrawn-or-replaced'
  | 'had-symptoms'
  | 'period-goes-on'
  | 'in-future'
  | 'within-period'
  | 'after-self-check'
  | 'watched-elsewhere';

/** What a late onset is judged by. */
type Subject = Pick<
  RecuperationCase,
  'status' | 'closeReason' | 'symptomatic' | 'lastDay' | 'selfCheckUntil'
>;

/**
 * Whether an officer may take the watch up again for somebody without symptoms who fell ill after the last day (7) and
 * within the days of self-check (through 10). The rule alone never does (A-13, SM-2, K-62). It is so for a released
 * person, and for one whose period is over without a release.
 */
export function decideReopening(
  subject: Subject,
  { onsetOn, watchedElsewhere }: LateOnset,
  now: Instant,
): Result<'reopen', ReopeningRefusal> {
  const refusal = standingRefusal(subject, now);
  if (refusal !== null) return fail(refusal);
  if (watchedElsewhere) return fail('watched-elsewhere');
  if (onsetOn > jstDate(now)) return fail('in-future');
  if (subject.lastDay === null || onsetOn <= subject.lastDay) return fail('within-period');
  return subject.selfCheckUntil !== null && onsetOn <= subject.selfCheckUntil
    ? ok('reopen')
    : fail('after-self-check');
}

/** Whether the case is one that a late onset could reopen at all, whatever its day. */
export const mayReopen = (subject: Subject, now: Instant): boolean => standingRefusal(subject, now) === null;

function standingRefusal(
  { status, closeReason, symptomatic, lastDay }: Subject,
  now: Instant,
): ReopeningRefusal | null {
  if (status === 'closed' || (status === 'released' && closeReason !== 'released'))
    return 'withdrawn-or-replaced';
  if (symptomatic) return 'had-symptoms';
  return status === 'open' && lastDay !== null && jstDate(now) <= lastDay ? 'period-goes-on' : null;
}
