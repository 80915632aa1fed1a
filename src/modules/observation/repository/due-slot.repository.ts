import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SlotKey } from './slot.repository.ts';

/** The latest slot of each case. Cases without any are absent. */
export async function lastSlots(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PlainDate>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('observation_slot')
    .select(({ fn }) => ['case_id as caseId', fn.max('slot_on').as('slotOn')])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(({ caseId, slotOn }) => [caseId, slotOn]));
}

/** Open slots that fall due after now and by `dueBy`, were asked before `askedBefore`, and not yet reminded of. */
export async function slotsToRemind(
  tx: Tx,
  { dueBy, askedBefore }: { readonly dueBy: Instant; readonly askedBefore: Instant },
  limit: number,
): Promise<readonly SlotKey[]> {
  return tx.db
    .selectFrom('observation_slot')
    .select(['case_id as caseId', 'slot_on as slotOn'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where('due_at', '>', tx.at)
    .where('due_at', '<=', dueBy)
    .where('reminded_at', 'is', null)
    .where('asked_at', '<', askedBefore)
    .limit(limit)
    .execute();
}

/** Records that these slots need no further reminder. */
export async function markReminded(tx: Tx, slots: readonly SlotKey[]): Promise<void> {
  if (slots.length === 0) return;
  await tx.db
    .updateTable('observation_slot')
    .set({ reminded_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('case_id', 'slot_on'),
        'in',
        slots.map(({ caseId, slotOn }) => tuple(caseId, slotOn)),
      ),
    )
    .execute();
}

/** Open slots whose due time has passed, the oldest first. */
export async function slotsPastDue(
  tx: Tx,
  limit: number,
): Promise<readonly (SlotKey & { readonly dueAt: Instant })[]> {
  return tx.db
    .selectFrom('observation_slot')
    .select(['case_id as caseId', 'slot_on as slotOn', 'due_at as dueAt'])
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'open')
    .where('due_at', '<=', tx.at)
    .orderBy('due_at')
    .limit(limit)
    .execute();
}

/** How many slots in a row each case has missed since its last answer. Cases that missed none are absent. */
export async function missedInARow(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
  if (caseIds.length === 0) return new Map();
  const slots = tx.db
    .selectFrom('observation_slot')
    .select(({ fn }) => [
      'case_id',
      'slot_on',
      'status',
      fn
        .max('slot_on')
        .filterWhere('status', '=', 'answered')
        .over(over => over.partitionBy('case_id'))
        .as('last_answered'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...new Set(caseIds)]);
  const rows = await tx.db
    .selectFrom(slots.as('s'))
    .select(({ fn }) => ['case_id as caseId', fn.countAll<number>().as('count')])
    .where('status', '=', 'missed')
    .where(({ eb, or, ref }) =>
      or([eb('last_answered', 'is', null), eb('slot_on', '>', ref('last_answered'))]),
    )
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(({ caseId, count }) => [caseId, count]));
}
