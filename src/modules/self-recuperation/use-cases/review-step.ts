import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { Filing } from '../domain/filing.ts';
import type { FilingEvent } from '../domain/filing-status.ts';
import { decideReview, type ReviewCommand, type ReviewRefusal, type ReviewState } from '../domain/review.ts';
import type { EvidenceNeeds } from '../domain/review-checklist.ts';
import { filingForUpdate } from '../repository/filing.repository.ts';

/** A reviewer of the prefecture, signed in. */
export type Reviewer = Extract<Actor, { kind: 'staff' }>;

/** Why a step was not taken. */
export type ReviewProblem =
  | ReviewRefusal
  | { readonly kind: 'no-such-filing' }
  /** The same filing was decided a moment ago, and that can still be taken back. */
  | { readonly kind: 'decided-already' }
  /** The decision was carried out, so it cannot be taken back any more. */
  | { readonly kind: 'too-late' };

/** What the images of this filing must show: a minor is one for whom a guardian signed (K-33). */
export const needsOf = (filing: Filing): EvidenceNeeds => ({
  evidenceKind: filing.evidenceKind,
  guardianRequired: filing.guardianName !== null,
});

/** The filing as the review rules see it. */
export const reviewStateOf = (filing: Filing): ReviewState => ({
  status: filing.status,
  claim:
    filing.reviewerId === null || filing.reviewStartedAt === null
      ? null
      : { reviewerId: filing.reviewerId, startedAt: filing.reviewStartedAt },
  needs: needsOf(filing),
});

/** Locks the filing and asks the rules. */
export async function lockAndDecide(
  tx: Tx,
  filingId: Uuid,
  command: ReviewCommand,
): Promise<Result<{ readonly filing: Filing; readonly events: readonly FilingEvent[] }, ReviewProblem>> {
  const filing = await filingForUpdate(tx, filingId);
  if (filing === null) return refuse(tx, { kind: 'no-such-filing' });
  const decided = decideReview(reviewStateOf(filing), command);
  return decided.ok ? ok({ filing, events: decided.value }) : refuse(tx, decided.reason);
}

function refuse(tx: Tx, problem: ReviewProblem): Result<never, ReviewProblem> {
  exemptFromAudit(tx, 'a refused step of the review shows and changes nothing');
  return fail(problem);
}
