/** What a batch makes: certificates for everybody who may have one (K-47, K-48), or the notices of a form anew. */
export type BatchKind = 'certificates' | 'reissue';

/** Where a batch stands. A batch that ended never runs again: what it left undone, the next one finds. */
export type BatchStatus = 'running' | 'finished' | 'cancelled';

/** What became of one filing of a batch; `waiting` until its turn comes. */
export type BatchItemStatus = 'waiting' | 'issued' | 'refused' | 'failed';

/** How many items of a batch are at which end, and how many were refused for which reason. */
export interface BatchProgress {
  readonly counts: Readonly<Record<BatchItemStatus, number>>;
  readonly reasons: ReadonlyMap<string, number>;
}

/** The progress from groups of items of one status and reason. */
export function progressOf(
  groups: readonly {
    readonly status: BatchItemStatus;
    readonly reason: string | null;
    readonly count: number;
  }[],
): BatchProgress {
  const counts = { waiting: 0, issued: 0, refused: 0, failed: 0 };
  const reasons = new Map<string, number>();
  for (const { status, reason, count } of groups) {
    counts[status] += count;
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  }
  return { counts, reasons };
}

/** How many items have had their turn. */
export const settledCount = ({ counts }: BatchProgress): number =>
  counts.issued + counts.refused + counts.failed;
