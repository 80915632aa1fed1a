import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** What waits for somebody who decides about persons. */
export interface WaitingForHumans {
  readonly pairs: number;
  /** Of reports, about people who are known by others too. */
  readonly corrections: number;
}

/** How much waits, each counted up to `most`, from the indexes of what is undecided alone. */
export async function countWaitingForHumans(tx: Tx, most: number): Promise<WaitingForHumans> {
  const { rows } = await sql<WaitingForHumans>`
    select
      (select count(*)::int from (
        select from person_candidate where authority_id = ${tx.authorityId} and status = 'open' limit ${most}
      ) open) as pairs,
      (select count(*)::int from (
        select from person_correction where authority_id = ${tx.authorityId} and status = 'proposed' limit ${most}
      ) proposed) as corrections
  `.execute(tx.db);
  return rows[0] ?? { pairs: 0, corrections: 0 };
}
