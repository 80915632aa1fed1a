import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FilingStatus } from '../domain/filing-status.ts';

/** One line of a filing's history. Only ever added. */
export interface FilingHistoryLine {
  readonly from: FilingStatus | null;
  readonly to: FilingStatus;
  readonly at: Instant;
  readonly actor: string;
  readonly reasons: readonly string[];
}

/** Adds a line to the history of a filing. */
export async function insertFilingEvent(
  tx: Tx,
  event: Pick<FilingHistoryLine, 'from' | 'to' | 'reasons'> & { readonly filingId: Uuid },
): Promise<void> {
  await tx.db
    .insertInto('filing_event')
    .values({
      authority_id: tx.authorityId,
      event_id: tx.newId(),
      filing_id: event.filingId,
      from_status: event.from,
      to_status: event.to,
      at: tx.at,
      actor: tx.actorName,
      reasons: [...event.reasons],
    })
    .execute();
}

/** The history of a filing, oldest first. */
export async function filingEvents(tx: Tx, filingId: Uuid): Promise<readonly FilingHistoryLine[]> {
  return tx.db
    .selectFrom('filing_event')
    .select(['from_status as from', 'to_status as to', 'at', 'actor', 'reasons'])
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .orderBy('at')
    .orderBy('event_id')
    .$narrowType<{ from: FilingStatus | null; to: FilingStatus }>()
    .execute();
}
