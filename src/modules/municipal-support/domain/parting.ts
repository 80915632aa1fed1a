import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { SupportCase } from './support-case.ts';
import type { SupportStatus } from './support-status.ts';

/**
 * Why a join stays: no join of the case stands, it was made when nobody kept what the case was before, its data were
 * destroyed since, or the caller leads nobody today.
 */
export type PartRefusal = 'not-joined' | 'before-not-kept' | 'destroyed' | 'not-deciding-today';

/** What parting two cases depends on. */
export interface PartingFacts {
  readonly subject: Pick<SupportCase, 'status' | 'valuesDestroyedAt'>;
  /** The status before the join; null when it was not kept. */
  readonly statusBefore: SupportStatus | null;
  /** A decision of the mayor about the case is still to be confirmed. */
  readonly hasOpenDecision: boolean;
  readonly decidesToday: boolean;
}

/**
 * Whether a join can be undone, by whoever leads that day (Y-15) and as long as the data are kept. Returns the status in
 * which the case goes on: the one before it. A decision that was settled meanwhile went on without the case, whose
 * conditions are asked anew then.
 */
export function decideParting(facts: PartingFacts): Result<SupportStatus, PartRefusal> {
  const { subject, statusBefore } = facts;
  if (!facts.decidesToday) return fail('not-deciding-today');
  if (subject.status !== 'joined') return fail('not-joined');
  if (subject.valuesDestroyedAt !== null) return fail('destroyed');
  if (statusBefore === null) return fail('before-not-kept');
  return ok(statusBefore === 'exception' && !facts.hasOpenDecision ? 'eligibility' : statusBefore);
}
