import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What one shift left to the next. */
export interface Handover {
  readonly handoverId: Uuid;
  readonly fromStaff: Uuid;
  /** Null when it was left to everybody. */
  readonly toStaff: Uuid | null;
  readonly note: string;
  readonly taskIds: readonly Uuid[];
  readonly handedOverAt: Instant;
}

const COLUMNS = [
  'h.handover_id as handoverId',
  'h.from_staff as fromStaff',
  'h.to_staff as toStaff',
  'h.note',
  'h.task_ids as taskIds',
  'h.handed_over_at as handedOverAt',
] as const;

/** A note to everybody is news for the shifts of two days; one to a colleague until they have read it. */
const NEWS_HOURS = 48;
const NEWS_ROWS = 10;
const HISTORY_ROWS = 50;

const handovers = (tx: Tx) =>
  tx.db.selectFrom('task_handover as h').select(COLUMNS).where('h.authority_id', '=', tx.authorityId);

/** Keeps what a shift leaves to the next. */
export async function insertHandover(tx: Tx, handover: Handover): Promise<void> {
  await tx.db
    .insertInto('task_handover')
    .values({
      authority_id: tx.authorityId,
      handover_id: handover.handoverId,
      from_staff: handover.fromStaff,
      to_staff: handover.toStaff,
      note: handover.note,
      task_ids: [...handover.taskIds],
      handed_over_at: handover.handedOverAt,
    })
    .execute();
}

/** What is left to this member of the staff and not read yet, the latest first. The caller writes the audit row. */
export const unreadHandovers = (tx: Tx, staffId: Uuid): Promise<readonly Handover[]> =>
  handovers(tx)
    .where('h.from_staff', '<>', staffId)
    .where(({ and, eb, or }) =>
      or([
        eb('h.to_staff', '=', staffId),
        and([eb('h.to_staff', 'is', null), eb('h.handed_over_at', '>', addHours(tx.at, -NEWS_HOURS))]),
      ]),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('task_handover_read as r')
            .select('r.staff_id')
            .whereRef('r.authority_id', '=', 'h.authority_id')
            .whereRef('r.handover_id', '=', 'h.handover_id')
            .where('r.staff_id', '=', staffId),
        ),
      ),
    )
    .orderBy('h.handed_over_at', 'desc')
    .limit(NEWS_ROWS)
    .execute();

/** The last hand-overs of the authority, the latest first. The caller writes the audit row. */
export const recentHandovers = (tx: Tx): Promise<readonly Handover[]> =>
  handovers(tx).orderBy('h.handed_over_at', 'desc').orderBy('h.handover_id').limit(HISTORY_ROWS).execute();

/** Whether there is such a hand-over in this authority. */
export async function hasHandover(tx: Tx, handoverId: Uuid): Promise<boolean> {
  return (await handovers(tx).where('h.handover_id', '=', handoverId).executeTakeFirst()) !== undefined;
}

/** Records that a member of the staff has read it. */
export async function markHandoverRead(tx: Tx, handoverId: Uuid, staffId: Uuid): Promise<void> {
  await tx.db
    .insertInto('task_handover_read')
    .values({ authority_id: tx.authorityId, handover_id: handoverId, staff_id: staffId, read_at: tx.at })
    .onConflict(conflict => conflict.columns(['authority_id', 'handover_id', 'staff_id']).doNothing())
    .execute();
}
