import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Condition } from '../domain/attempt.ts';
import type { Half } from '../domain/half-day.ts';
import type { SlotStatus } from '../domain/slot-status.ts';
import { SLOT, type StoredSlot } from './call-slot.repository.ts';

/** A call with whom it is for, and what is known of them. */
export interface CallLine extends StoredSlot {
  readonly name: string | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly population: 'self' | 'notified' | 'contact';
  readonly periodThrough: PlainDate | null;
  /** How the morning call of the same day went; null for a morning call and where there was none. */
  readonly morning: SlotStatus | null;
  readonly lastHeardAt: Instant | null;
  readonly lastCondition: Condition | null;
  readonly lastTemperature: number | null;
  readonly lastNote: string | null;
}

/** Which part of the open calls of a half day. */
export const CALL_SHARES = ['all', 'mine', 'unassigned', 'others', 'later'] as const;
export type CallShare = (typeof CALL_SHARES)[number];

/** Where a page of the list goes on: after this call. */
export type CallPosition = Pick<StoredSlot, 'danger' | 'dueBy' | 'attempts' | 'callSlotId'>;

/** Whose calls: of a half day, and which part of them. */
export interface CallSelection {
  readonly slotOn: PlainDate;
  readonly half: Half;
  readonly share: CallShare;
}

const LINE = sql`select ${SLOT}, c.name, c.contact, c.address, c.population, c.period_through as "periodThrough",
    case when s.half = 'pm' then m.status end as morning, a.attempted_at as "lastHeardAt", a.condition as "lastCondition",
    a.temperature as "lastTemperature", a.note as "lastNote"`;

const AROUND = sql`
  join support_case c on c.authority_id = s.authority_id and c.support_case_id = s.support_case_id
  left join support_call_slot m on m.authority_id = s.authority_id and m.support_case_id = s.support_case_id
    and m.slot_on = s.slot_on and m.half = 'am'
  left join lateral (select attempted_at, condition, temperature, note from support_call_attempt a
    where a.authority_id = s.authority_id and a.support_case_id = s.support_case_id and a.outcome = 'answered'
    order by a.attempted_at desc limit 1) a on true`;

const IN_ORDER = sql`order by s.danger desc, s.due_by, s.attempts desc, s.call_slot_id`;

/** Open calls in the order in which they are to be made: danger, due time, attempts. The caller writes the audit row. */
export async function callPage(
  tx: Tx,
  staffId: Uuid,
  selection: CallSelection,
  after: CallPosition | null,
  limit: number,
): Promise<readonly CallLine[]> {
  // The page is cut before anything is joined to it, so that an index alone answers however many wait.
  const { rows } = await sql<CallLine>`${LINE} from (
      select * from support_call_slot s
      where s.authority_id = ${tx.authorityId} and s.slot_on = ${selection.slotOn} and s.half = ${selection.half}
        and s.status = 'open' and ${shareOf(tx, staffId, selection.share)} and ${beyond(after)}
      ${IN_ORDER} limit ${limit}) s
    ${AROUND} ${IN_ORDER}`.execute(tx.db);
  return rows;
}

/** One call with what is known of the person; null when there is none. The caller writes the audit row. */
export async function callLine(tx: Tx, callSlotId: Uuid): Promise<CallLine | null> {
  const { rows } = await sql<CallLine>`${LINE} from support_call_slot s ${AROUND}
    where s.authority_id = ${tx.authorityId} and s.call_slot_id = ${callSlotId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The calls of a half day for paper, by their numbers: those still open, of everybody or of one member of the staff. */
export async function callsForPaper(
  tx: Tx,
  { slotOn, half }: Pick<CallSelection, 'slotOn' | 'half'>,
  staffId: Uuid | null,
  limit: number,
): Promise<readonly CallLine[]> {
  const { rows } = await sql<CallLine>`${LINE} from support_call_slot s ${AROUND}
    where s.authority_id = ${tx.authorityId} and s.slot_on = ${slotOn} and s.half = ${half} and s.status = 'open'
      and ${staffId === null ? sql`true` : sql`s.claimed_by = ${staffId}`}
    order by s.sheet_no, s.call_slot_id limit ${limit}`.execute(tx.db);
  return rows;
}

const waits = (tx: Tx) => sql`(s.next_try_at is not null and s.next_try_at > ${tx.at})`;

function shareOf(tx: Tx, staffId: Uuid, share: CallShare) {
  switch (share) {
    case 'all':
      return sql`true`;
    case 'mine':
      return sql`s.claimed_by = ${staffId}`;
    case 'unassigned':
      return sql`s.claimed_by is null and not ${waits(tx)}`;
    case 'others':
      return sql`s.claimed_by <> ${staffId}`;
    case 'later':
      return waits(tx);
  }
}

const beyond = (after: CallPosition | null) =>
  after === null
    ? sql`true`
    : sql`(s.danger < ${after.danger} or s.danger = ${after.danger} and (s.due_by > ${after.dueBy}::timestamptz
        or s.due_by = ${after.dueBy}::timestamptz and (s.attempts < ${after.attempts}
        or s.attempts = ${after.attempts} and s.call_slot_id > ${after.callSlotId}::uuid)))`;

export interface CallCounts extends Readonly<Record<CallShare, number>> {
  /** Everybody who is to be called in this half day. */
  readonly due: number;
  readonly answered: number;
  /** Tried as often as the rule says, or not called in time. */
  readonly unreachable: number;
}

/** How the calls of a half day stand. Reads nothing personal. */
export async function countCalls(
  tx: Tx,
  staffId: Uuid,
  { slotOn, half }: Pick<CallSelection, 'slotOn' | 'half'>,
): Promise<CallCounts> {
  const open = sql`s.status = 'open'`;
  const { rows } = await sql<CallCounts>`
    select count(*) as due, count(*) filter (where s.status = 'answered') as answered,
      count(*) filter (where s.status in ('unreachable', 'missed')) as unreachable,
      count(*) filter (where ${open}) as "all",
      count(*) filter (where ${open} and ${shareOf(tx, staffId, 'mine')}) as mine,
      count(*) filter (where ${open} and ${shareOf(tx, staffId, 'unassigned')}) as unassigned,
      count(*) filter (where ${open} and ${shareOf(tx, staffId, 'others')}) as others,
      count(*) filter (where ${open} and ${shareOf(tx, staffId, 'later')}) as later
    from support_call_slot s
    where s.authority_id = ${tx.authorityId} and s.slot_on = ${slotOn} and s.half = ${half}
      and s.status <> 'withdrawn'`.execute(tx.db);
  return (
    rows[0] ?? { due: 0, answered: 0, unreachable: 0, all: 0, mine: 0, unassigned: 0, others: 0, later: 0 }
  );
}
