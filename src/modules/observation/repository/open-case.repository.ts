import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A case that is being watched. */
export interface OpenCase {
  readonly caseId: Uuid;
  readonly openedAt: Instant;
  /** The day of filing. */
  readonly startsOn: PlainDate;
}

/** Open cases that started on or before `startedBy`, in the order in which they were opened. */
export async function openCasesPage(
  tx: Tx,
  startedBy: PlainDate,
  after: Pick<OpenCase, 'openedAt' | 'caseId'> | null,
  limit: number,
): Promise<readonly OpenCase[]> {
  let query = tx.db
    .selectFrom('recuperation_case')
    .select(['case_id as caseId', 'opened_at as openedAt', 'starts_on as startsOn'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where('starts_on', '<=', startedBy)
    .orderBy('opened_at')
    .orderBy('case_id')
    .limit(limit);
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('opened_at', 'case_id'), '>', tuple(after.openedAt, after.caseId)),
    );
  return query.execute();
}

/** Open self-recuperation cases whose period is over, in order of id, after `after`. */
export async function casesPastEnd(
  tx: Tx,
  after: Uuid | null,
  limit: number,
): Promise<readonly (Pick<OpenCase, 'caseId' | 'startsOn'> & { readonly endsAt: Instant | null })[]> {
  let query = tx.db
    .selectFrom('recuperation_case')
    .select(['case_id as caseId', 'starts_on as startsOn', 'ends_at as endsAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where('category', '=', 'self')
    .where('ends_at', '<=', tx.at)
    .orderBy('case_id')
    .limit(limit);
  if (after !== null) query = query.where('case_id', '>', after);
  return query.execute();
}

/** Those of the cases that are being watched. */
export async function watchedAmong(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
  if (caseIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('recuperation_case')
    .select('case_id')
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...new Set(caseIds)])
    .where('status', '=', 'open')
    .execute();
  return new Set(rows.map(row => row.case_id));
}
