import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CareTaskKind } from '../domain/care-task.ts';

/** One line of the worklist: a person, by the foremost of their open tasks. */
export interface WorklistRow {
  readonly taskId: Uuid;
  readonly caseId: Uuid;
  readonly kind: CareTaskKind;
  readonly danger: number;
  readonly slotOn: PlainDate;
  readonly openedAt: Instant;
  /** By when a human must have acted; null for tasks without a clock. */
  readonly dueBy: Instant | null;
  /** When the person is to be called again, if that was agreed. */
  readonly callAgainAt: Instant | null;
  /** Set apart until that time: nobody has to act before. */
  readonly isLater: boolean;
  /** The place in the order: the greatest rank first, then the earliest instant. */
  readonly rank: number;
  readonly orderAt: Instant;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly phone: string;
  readonly claimedBy: Uuid | null;
  /** How many tasks of the person are open, this one included. */
  readonly openTasks: number;
  /** How often somebody called about them. */
  readonly attempts: number;
}

/** Where a page of the worklist goes on: after this row. */
export type WorklistPosition = Pick<WorklistRow, 'rank' | 'orderAt' | 'taskId'>;

/** Which part: all who need a human now, one's own, the others', nobody's yet, past their clock, or to be called later. */
export type WorklistShare = 'all' | 'mine' | 'unclaimed' | 'others' | 'overdue' | 'later';

// Whoever took a task that was put off has begun with it: it is no longer set apart.
const isLater = (tx: Tx) =>
  sql<boolean>`(call_again_at is not null and call_again_at > ${tx.at} and claimed_by is null)`;
const rank = (tx: Tx) => sql<number>`case when ${isLater(tx)} then 0 else danger end`;
const orderAt = (tx: Tx) =>
  sql<Instant>`case when ${isLater(tx)} then call_again_at else coalesce(due_by, opened_at) end`;

/**
 * The foremost open task of each person: what can wait comes last, then the most dangerous, then the clock that ends
 * first. One scan of what is open.
 */
const foremostTasks = (tx: Tx) =>
  tx.db
    .selectFrom('care_task')
    .distinctOn('case_id')
    .select(({ fn }) => [
      'authority_id',
      'task_id',
      'case_id',
      'kind',
      'danger',
      'slot_on',
      'opened_at',
      'due_by',
      'call_again_at',
      'claimed_by',
      isLater(tx).as('is_later'),
      rank(tx).as('rank'),
      orderAt(tx).as('order_at'),
      fn
        .countAll<number>()
        .over(over => over.partitionBy('case_id'))
        .as('open_tasks'),
      sql<number>`sum(jsonb_array_length(coalesce(note, '[]')::jsonb)) over (partition by case_id)`.as(
        'attempts',
      ),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('closed_at', 'is', null)
    .orderBy('case_id')
    .orderBy(rank(tx), 'desc')
    .orderBy(orderAt(tx))
    .orderBy('task_id');

const inOrder = (tx: Tx) =>
  tx.db
    .selectFrom(foremostTasks(tx).as('t'))
    .selectAll('t')
    .orderBy('t.rank', 'desc')
    .orderBy('t.order_at')
    .orderBy('t.task_id');

type Foremost = ReturnType<typeof inOrder>;

function shareOf(query: Foremost, tx: Tx, staffId: Uuid, share: WorklistShare): Foremost {
  switch (share) {
    case 'all':
      return query.where('t.is_later', '=', false);
    case 'mine':
      return query.where('t.claimed_by', '=', staffId);
    case 'others':
      return query.where('t.claimed_by', '<>', staffId);
    case 'unclaimed':
      return query.where('t.is_later', '=', false).where('t.claimed_by', 'is', null);
    case 'overdue':
      return query.where('t.is_later', '=', false).where('t.due_by', '<', tx.at);
    case 'later':
      return query.where('t.is_later', '=', true);
  }
}

const after = (query: Foremost, position: WorklistPosition | null): Foremost =>
  position === null
    ? query
    : query.where(({ and, eb, or, refTuple, tuple }) =>
        or([
          eb('t.rank', '<', position.rank),
          and([
            eb('t.rank', '=', position.rank),
            eb(refTuple('t.order_at', 't.task_id'), '>', tuple(position.orderAt, position.taskId)),
          ]),
        ]),
      );

/** People who need a human, in the order in which they need one. The caller writes the audit row. */
export const worklistPage = (
  tx: Tx,
  staffId: Uuid,
  share: WorklistShare,
  position: WorklistPosition | null,
  limit: number,
): Promise<readonly WorklistRow[]> =>
  withPersons(tx, after(shareOf(inOrder(tx), tx, staffId, share), position).limit(limit)).execute();

/**
 * People on the worklist, set apart or not, whose name holds `name` or whose kana begins with `kana`, in the same order.
 * The caller writes the audit row.
 */
export async function worklistByName(
  tx: Tx,
  { name, kana }: { readonly name: string; readonly kana: string | null },
  limit: number,
): Promise<readonly WorklistRow[]> {
  const spaceless = name.replaceAll(/\s/gu, '');
  if (spaceless === '') return [];
  return withPersons(tx, inOrder(tx))
    .where(({ eb, or }) =>
      or([
        eb(sql<number>`strpos(translate(p.name, ' \u3000', ''), ${spaceless})`, '>', 0),
        ...(kana === null ? [] : [eb(sql<boolean>`starts_with(p.name_kana, ${kana})`, '=', true)]),
      ]),
    )
    .limit(limit)
    .execute();
}

const withPersons = (tx: Tx, page: Foremost) =>
  tx.db
    .selectFrom(page.as('t'))
    .innerJoin('recuperation_case as c', join =>
      join.onRef('c.authority_id', '=', 't.authority_id').onRef('c.case_id', '=', 't.case_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select([
      't.task_id as taskId',
      't.case_id as caseId',
      't.kind',
      't.danger',
      't.slot_on as slotOn',
      't.opened_at as openedAt',
      't.due_by as dueBy',
      't.call_again_at as callAgainAt',
      't.is_later as isLater',
      't.rank',
      't.order_at as orderAt',
      'p.name',
      'p.birth_date as birthDate',
      'p.phone',
      't.claimed_by as claimedBy',
      't.open_tasks as openTasks',
      't.attempts',
    ])
    // Said once more as a constant, the tenant is verified once a statement instead of once a person.
    .where('c.authority_id', '=', tx.authorityId)
    .orderBy('t.rank', 'desc')
    .orderBy('t.order_at')
    .orderBy('t.task_id')
    .$narrowType<{ kind: CareTaskKind }>();

/**
 * The case of the foremost person whom nobody has, locked against colleagues who look for the same; those are passed
 * over. Null when nobody waits. What was read may be stale by a colleague's commit: look at its tasks before acting.
 */
export async function lockForemostUnclaimed(tx: Tx, staffId: Uuid): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom(shareOf(inOrder(tx), tx, staffId, 'unclaimed').as('t'))
    .innerJoin('recuperation_case as c', join =>
      join.onRef('c.authority_id', '=', 't.authority_id').onRef('c.case_id', '=', 't.case_id'),
    )
    .select('c.case_id as caseId')
    .where('c.authority_id', '=', tx.authorityId)
    .orderBy('t.rank', 'desc')
    .orderBy('t.order_at')
    .orderBy('t.task_id')
    .limit(1)
    .forNoKeyUpdate('c')
    .skipLocked()
    .executeTakeFirst();
  return row?.caseId ?? null;
}

/** How many people are in each share. */
export interface WorklistCounts extends Readonly<Record<WorklistShare, number>> {
  /** Those that cannot wait, whoever has them. */
  readonly urgent: number;
}

/** How many people wait, and with whom. Reads nothing personal. */
export async function worklistCounts(tx: Tx, staffId: Uuid): Promise<WorklistCounts> {
  return tx.db
    .selectFrom(foremostTasks(tx).as('t'))
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('t.is_later', '=', false).as('all'),
      fn.countAll<number>().filterWhere('t.claimed_by', '=', staffId).as('mine'),
      fn.countAll<number>().filterWhere('t.claimed_by', '<>', staffId).as('others'),
      fn
        .countAll<number>()
        .filterWhere(({ and, eb }) => and([eb('t.is_later', '=', false), eb('t.claimed_by', 'is', null)]))
        .as('unclaimed'),
      fn
        .countAll<number>()
        .filterWhere(({ and, eb }) => and([eb('t.is_later', '=', false), eb('t.due_by', '<', tx.at)]))
        .as('overdue'),
      fn.countAll<number>().filterWhere('t.is_later', '=', true).as('later'),
      fn
        .countAll<number>()
        .filterWhere('t.kind', 'in', [sql.lit('urgent-answer'), sql.lit('emergency-call')])
        .as('urgent'),
    ])
    .executeTakeFirstOrThrow();
}
