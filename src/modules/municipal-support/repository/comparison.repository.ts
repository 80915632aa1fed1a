import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { ENDED, type SupportStatus } from '../domain/support-status.ts';

/** What a case was before it was joined to another one. */
export interface BeforeJoin {
  readonly status: SupportStatus;
  /** From when on the person was to be called; null where nobody had to. */
  readonly callFrom: Instant | null;
}

/** What a human said about two cases. */
export interface Comparison {
  readonly supportCaseId: Uuid;
  readonly otherCaseId: Uuid;
  readonly verdict: 'same' | 'different';
  readonly decidedBy: Uuid;
  /** Of cases that are joined by it. */
  readonly before: BeforeJoin | null;
}

/** Keeps what a human said; said once it stays, unless it was undone. */
export async function insertComparison(tx: Tx, comparison: Comparison): Promise<void> {
  const said = {
    verdict: comparison.verdict,
    decided_at: tx.at,
    decided_by: comparison.decidedBy,
    status_before: comparison.before?.status ?? null,
    call_from_before: comparison.before?.callFrom ?? null,
    undone_at: null,
    undone_by: null,
  };
  await tx.db
    .insertInto('support_comparison')
    .values({
      authority_id: tx.authorityId,
      support_case_id: comparison.supportCaseId,
      other_case_id: comparison.otherCaseId,
      ...said,
    })
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'support_case_id', 'other_case_id'])
        .doUpdateSet(said)
        .where('support_comparison.undone_at', 'is not', null),
    )
    .execute();
}

/** What the case was before the join that stands; null when none does, or when it was not kept then. */
export const beforeJoin = (tx: Tx, joined: Joined): Promise<BeforeJoin | null> => readJoin(tx, joined, sql``);

/** The same, locked until the transaction ends. */
export const lockJoin = (tx: Tx, joined: Joined): Promise<BeforeJoin | null> =>
  readJoin(tx, joined, sql`for update`);

type Joined = Pick<SupportCase, 'supportCaseId' | 'joinedInto'>;

async function readJoin(
  tx: Tx,
  { supportCaseId, joinedInto }: Joined,
  lock: RawBuilder<unknown>,
): Promise<BeforeJoin | null> {
  const { rows } = await sql<BeforeJoin>`
    select status_before as status, call_from_before as "callFrom" from support_comparison
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
      and other_case_id = ${joinedInto}::uuid and status_before is not null and undone_at is null
    ${lock}`.execute(tx.db);
  return rows[0] ?? null;
}

/** Lets a joined case stand alone again, as it was; what was said about the two cases counts no longer. */
export async function undoJoin(
  tx: Tx,
  { supportCaseId, joinedInto }: Joined,
  { status, callFrom }: BeforeJoin,
  undoneBy: Uuid,
): Promise<void> {
  await sql`update support_comparison set undone_at = ${tx.at}, undone_by = ${undoneBy}
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
      and other_case_id = ${joinedInto}::uuid`.execute(tx.db);
  // The end of a case that had ended before was never moved by the join.
  await sql`update support_case set status = ${status}, call_from = ${callFrom}, joined_into = null,
      ended_at = case when ${status} = any(${[...ENDED]}::text[]) then ended_at end
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}`.execute(tx.db);
}
