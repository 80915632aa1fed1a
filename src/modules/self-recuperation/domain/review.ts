import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type FilingEvent, type FilingStatus, nextFilingStatus } from './filing-status.ts';
import { type ChecklistItem, type EvidenceNeeds, missingItems } from './review-checklist.ts';
import { type RejectReason, type ReturnReason, returnReasonsFor } from './review-reasons.ts';

/** A filing that a reviewer holds longer than this may be taken over by another. */
export const CLAIM_MINUTES = 15;

/** Who is looking at a filing, since when. */
export interface Claim {
  readonly reviewerId: Uuid;
  readonly startedAt: Instant;
}

/** What the review of one filing rests on. `claim` is null when nobody looks at it. */
export interface ReviewState {
  readonly status: FilingStatus;
  readonly claim: Claim | null;
  readonly needs: EvidenceNeeds;
}

/** What a reviewer wants to do. */
export type ReviewCommand = { readonly reviewerId: Uuid } & (
  | { readonly kind: 'claim'; readonly at: Instant }
  | { readonly kind: 'put-back' }
  | { readonly kind: 'approve'; readonly checked: readonly ChecklistItem[] }
  | { readonly kind: 'return'; readonly reasons: readonly ReturnReason[] }
  | { readonly kind: 'reject'; readonly reasons: readonly RejectReason[] }
);

/** Why it cannot be done. Each is something that a reviewer can cause and must be told. */
export type ReviewRefusal =
  | { readonly kind: 'not-open'; readonly status: FilingStatus }
  | { readonly kind: 'not-claimed' }
  | { readonly kind: 'claimed-by-other' }
  | { readonly kind: 'checklist-incomplete'; readonly missing: readonly ChecklistItem[] }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'reason-does-not-apply'; readonly reasons: readonly ReturnReason[] };

/** Whether a claim has run out at `now`, so that another reviewer may take the filing. */
export const isClaimOver = (claim: Claim, now: Instant): boolean =>
  addMinutes(claim.startedAt, CLAIM_MINUTES) <= now;

/**
 * The events that the command leads to, in order, or why it is refused (SM-1, K-29..K-33). Only the reviewer who holds
 * the claim decides; a claim that ran out still lets its holder decide until another takes the filing.
 */
export function decideReview(
  state: ReviewState,
  command: ReviewCommand,
): Result<readonly FilingEvent[], ReviewRefusal> {
  if (command.kind === 'claim') return decideClaim(state, command.reviewerId, command.at);
  const event: FilingEvent = command.kind === 'put-back' ? 'release-claim' : command.kind;
  if (state.status === 'submitted') return fail({ kind: 'not-claimed' });
  if (nextFilingStatus(state.status, event) === null) return fail({ kind: 'not-open', status: state.status });
  if (state.claim?.reviewerId !== command.reviewerId) return fail({ kind: 'claimed-by-other' });
  const refusal = objection(state.needs, command);
  return refusal === null ? ok([event]) : fail(refusal);
}

function decideClaim(
  { status, claim }: ReviewState,
  reviewerId: Uuid,
  now: Instant,
): Result<readonly FilingEvent[], ReviewRefusal> {
  if (status === 'submitted') return ok(['claim']);
  if (status !== 'under-review') return fail({ kind: 'not-open', status });
  if (claim === null || isClaimOver(claim, now)) return ok(['release-claim', 'claim']);
  return claim.reviewerId === reviewerId ? ok([]) : fail({ kind: 'claimed-by-other' });
}

function objection(
  needs: EvidenceNeeds,
  command: Exclude<ReviewCommand, { kind: 'claim' }>,
): ReviewRefusal | null {
  switch (command.kind) {
    case 'put-back':
      return null;
    case 'approve': {
      const missing = missingItems(needs, command.checked);
      return missing.length === 0 ? null : { kind: 'checklist-incomplete', missing };
    }
    case 'return': {
      const offered = returnReasonsFor(needs);
      const stray = command.reasons.filter(reason => !offered.includes(reason));
      if (stray.length > 0) return { kind: 'reason-does-not-apply', reasons: stray };
      return command.reasons.length === 0 ? { kind: 'no-reason' } : null;
    }
    case 'reject':
      return command.reasons.length === 0 ? { kind: 'no-reason' } : null;
  }
}
