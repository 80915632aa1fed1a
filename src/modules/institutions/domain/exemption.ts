import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Why an institution need not have an account for now: the two circumstances that the memo names, and others (H-20). */
export const EXEMPTION_REASONS = ['authority-not-using', 'no-web-entry', 'other'] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];

export interface Exemption {
  readonly reason: ExemptionReason;
  /** In words; always there when the reason is `other`. */
  readonly note: string | null;
  /** The day on which the authority looks at it again. */
  readonly reviewOn: PlainDate;
}

export type ExemptionProblem =
  | 'reason-missing'
  | 'note-missing'
  | 'note-too-long'
  | 'review-missing'
  | 'review-past';

const LONGEST_NOTE = 500;

/**
 * Decides whether an institution may be exempted as typed (H-20): a reason of the list, words where the reason is `other`,
 * and a day to look again that lies after today. Every problem is told at once.
 */
export function decideExemption(
  typed: { readonly reason: string; readonly note: string; readonly reviewOn: PlainDate | null },
  today: PlainDate,
): Result<Exemption, readonly ExemptionProblem[]> {
  const { note, reviewOn } = typed;
  const reason = EXEMPTION_REASONS.find(known => known === typed.reason);
  const problems: ExemptionProblem[] = [];
  if (reason === undefined) problems.push('reason-missing');
  if (reason === 'other' && note === '') problems.push('note-missing');
  if ([...note].length > LONGEST_NOTE) problems.push('note-too-long');
  if (reviewOn === null) problems.push('review-missing');
  else if (reviewOn <= today) problems.push('review-past');
  if (reason === undefined || reviewOn === null || problems.length > 0) return fail(problems);
  return ok({ reason, note: note === '' ? null : note, reviewOn });
}
