import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';

/** How to reach the person of a case now: as they filed, unless they corrected it since. */
export interface Contact {
  readonly caseId: Uuid;
  readonly filingId: Uuid;
  readonly language: string;
  readonly channel: AskChannel;
  readonly email: string;
  readonly phone: string;
}

/** The contacts of many cases at once. A case without a filing is absent: staff will have to call. */
export async function contactsOf(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Contact>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('filing as f')
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.person_id', '=', 'f.person_id'),
    )
    .select([
      'f.case_id as caseId',
      'f.filing_id as filingId',
      'f.language',
      'f.observation_channel as channel',
      'p.email',
      'p.phone',
    ])
    .where('f.authority_id', '=', tx.authorityId)
    .where('f.case_id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map(row => [row.caseId, { ...row, channel: row.channel as AskChannel }]));
}

/** The case that a filing opened; null when there is no such filing in this authority. */
export async function caseIdOfFiling(tx: Tx, filingId: Uuid): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('filing')
    .select('case_id')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .executeTakeFirst();
  return row?.case_id ?? null;
}
