import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What waits for a decision. */
export interface WaitingCounts {
  readonly waiting: number;
  /** Waiting although their due day is over. */
  readonly late: number;
}

/** How much waits. */
export async function countWaiting(tx: Tx, today: PlainDate): Promise<WaitingCounts> {
  return tx.db
    .selectFrom('filing')
    .select(({ fn }) => [
      fn.countAll<number>().as('waiting'),
      fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('status', 'in', ['submitted', 'under-review'])
    .executeTakeFirstOrThrow();
}

/** What was decided, and how fast. */
export interface DecidedCounts {
  readonly decided: number;
  /** From the claim to the decision; null when nothing was decided. */
  readonly medianSeconds: number | null;
}

/** How much was decided since `since`. */
export async function countDecided(tx: Tx, since: Instant): Promise<DecidedCounts> {
  return tx.db
    .selectFrom('filing')
    .select(({ fn }) => [
      fn.countAll<number>().as('decided'),
      sql<number | null>`percentile_cont(0.5) within group
        (order by extract(epoch from decided_at - review_started_at)::float8)`.as('medianSeconds'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('decided_at', '>=', since)
    .executeTakeFirstOrThrow();
}
