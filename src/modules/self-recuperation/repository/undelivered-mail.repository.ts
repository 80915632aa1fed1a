import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FilingStatus } from '../domain/filing-status.ts';

/** Somebody whom no mail reaches: only the telephone does (K-36). */
export interface Unreached {
  readonly filingId: Uuid;
  readonly name: string;
  readonly nameKana: string;
  /** As the person gave it last. */
  readonly phone: string;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
  /** When the newest mail about the filing came back. */
  readonly refusedAt: Instant;
}

/**
 * Those with a live filing about which a mail of `since` or later came back, whom nobody called yet and no later mail
 * reached; the longest waiting first.
 */
export async function unreachedByMail(tx: Tx, since: Instant, limit: number): Promise<readonly Unreached[]> {
  return tx.db
    .selectFrom('message as m')
    .innerJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 'm.authority_id').onRef('f.filing_id', '=', 'm.subject_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.person_id', '=', 'f.person_id'),
    )
    .select(({ fn }) => [
      'f.filing_id as filingId',
      'f.name',
      'f.name_kana as nameKana',
      'p.phone',
      'f.status',
      'f.submitted_at as submittedAt',
      fn.max(fn.coalesce('m.settled_at', 'm.created_at')).as('refusedAt'),
    ])
    .where('m.authority_id', '=', tx.authorityId)
    .where('m.status', '=', 'refused')
    .where('m.channel', '=', 'mail')
    .where('m.followed_up_at', 'is', null)
    .where('m.created_at', '>=', since)
    .where('f.status', 'in', ['submitted', 'under-review', 'issued'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message as later')
            .select('later.message_id')
            .whereRef('later.authority_id', '=', 'm.authority_id')
            .whereRef('later.subject_id', '=', 'm.subject_id')
            .where('later.channel', '=', 'mail')
            .where('later.status', '=', 'delivered')
            .whereRef('later.created_at', '>', 'm.created_at'),
        ),
      ),
    )
    .groupBy(['f.authority_id', 'f.filing_id', 'p.authority_id', 'p.person_id'])
    .orderBy('refusedAt')
    .limit(limit)
    .$narrowType<{ status: FilingStatus; refusedAt: Instant }>()
    .execute();
}
