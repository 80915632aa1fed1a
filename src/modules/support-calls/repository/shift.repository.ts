import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Half } from '../domain/half-day.ts';

/** Somebody who works in a half day. */
export interface Shift {
  readonly shiftOn: PlainDate;
  readonly half: Half;
  readonly accountId: Uuid;
}

/** Who is on shift from `from` through `through`. */
export async function shiftsBetween(tx: Tx, from: PlainDate, through: PlainDate): Promise<readonly Shift[]> {
  const { rows } =
    await sql<Shift>`select shift_on as "shiftOn", half, account_id as "accountId" from support_shift
    where authority_id = ${tx.authorityId} and shift_on between ${from} and ${through} and on_duty
    order by shift_on, half, account_id`.execute(tx.db);
  return rows;
}

/** Puts exactly these people on shift in a day, and takes everybody else off. */
export async function replaceShifts(
  tx: Tx,
  shiftOn: PlainDate,
  shifts: readonly Pick<Shift, 'half' | 'accountId'>[],
  plannedBy: Uuid,
): Promise<void> {
  const halves = shifts.map(({ half }) => half);
  const accounts = shifts.map(({ accountId }) => accountId);
  await sql`
    update support_shift s set on_duty = false, planned_at = ${tx.at}, planned_by = ${plannedBy}
    where s.authority_id = ${tx.authorityId} and s.shift_on = ${shiftOn} and s.on_duty
      and not exists (select from unnest(${halves}::text[], ${accounts}::uuid[]) g (half, account_id)
        where g.half = s.half and g.account_id = s.account_id)`.execute(tx.db);
  await sql`
    insert into support_shift (authority_id, shift_on, half, account_id, on_duty, planned_at, planned_by)
    select ${tx.authorityId}, ${shiftOn}, half, account_id, true, ${tx.at}, ${plannedBy}
    from unnest(${halves}::text[], ${accounts}::uuid[]) g (half, account_id)
    on conflict (authority_id, shift_on, half, account_id) do update
      set on_duty = true, planned_at = excluded.planned_at, planned_by = excluded.planned_by
      where not support_shift.on_duty`.execute(tx.db);
}

/** How many calls each half day of some days has; those that are not due any more are not counted. */
export async function callsByHalf(
  tx: Tx,
  from: PlainDate,
  through: PlainDate,
): Promise<
  readonly {
    readonly slotOn: PlainDate;
    readonly half: Half;
    readonly calls: number;
    readonly open: number;
  }[]
> {
  const { rows } = await sql<{ slotOn: PlainDate; half: Half; calls: number; open: number }>`
    select slot_on as "slotOn", half, count(*) as calls, count(*) filter (where status = 'open') as open
    from support_call_slot
    where authority_id = ${tx.authorityId} and slot_on between ${from} and ${through} and status <> 'withdrawn'
    group by slot_on, half`.execute(tx.db);
  return rows;
}
