import { addHours, type Instant } from '../../../kernel/instant.ts';

/** How long uploaded images are kept: briefly after the review, and never long without one. */
export type ImageRetentionRule = { readonly hoursAfterReview: number; readonly maxDays: number };

/** The instant at which an image must be destroyed. Later edits do not move it. */
export function imageDeletionDue(
  rule: ImageRetentionRule,
  { uploadedAt, reviewedAt }: { readonly uploadedAt: Instant; readonly reviewedAt: Instant | null },
): Instant {
  const latest = addHours(uploadedAt, rule.maxDays * 24);
  if (reviewedAt === null) return latest;
  const afterReview = addHours(reviewedAt, rule.hoursAfterReview);
  if (afterReview < latest) return afterReview;
  return latest;
}
