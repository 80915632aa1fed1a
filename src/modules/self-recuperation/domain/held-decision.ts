import { addMs, type Instant } from '../../../kernel/instant.ts';
import { CHECKLIST_ITEMS, type ChecklistItem } from './review-checklist.ts';
import { REJECT_REASONS, RETURN_REASONS, type RejectReason, type ReturnReason } from './review-reasons.ts';

/** What a reviewer decides of a filing, with what they saw or why it is sent away (SM-1). */
export type ReviewDecision =
  | { readonly kind: 'approve'; readonly checked: readonly ChecklistItem[] }
  | { readonly kind: 'return'; readonly reasons: readonly ReturnReason[] }
  | { readonly kind: 'reject'; readonly reasons: readonly RejectReason[] };

/** When a decision of `heldAt` is carried out, if it is not taken back before. */
export const effectiveAt = (heldAt: Instant, undoSeconds: number): Instant =>
  addMs(heldAt, undoSeconds * 1000);

/** Whether a decision can still be taken back at `now`. */
export const canTakeBack = (heldUntil: Instant, now: Instant): boolean => now < heldUntil;

/** What of a decision is kept while it is held: its kind and the codes that it names. */
export const writeDecision = (
  decision: ReviewDecision,
): { kind: ReviewDecision['kind']; items: string[] } => ({
  kind: decision.kind,
  items: [...(decision.kind === 'approve' ? decision.checked : decision.reasons)],
});

/** The decision that was kept. Codes that are no longer known are left out, and the rules then ask again. */
export function readDecision(kind: ReviewDecision['kind'], items: readonly string[]): ReviewDecision {
  switch (kind) {
    case 'approve':
      return { kind, checked: CHECKLIST_ITEMS.filter(item => items.includes(item)) };
    case 'return':
      return { kind, reasons: RETURN_REASONS.filter(reason => items.includes(reason)) };
    case 'reject':
      return { kind, reasons: REJECT_REASONS.filter(reason => items.includes(reason)) };
  }
}
