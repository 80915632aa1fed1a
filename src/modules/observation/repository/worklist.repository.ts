import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CareTaskKind } from '../domain/care-task.ts';

/** One line of the worklist: a person, by the most dangerous of their open tasks. */
export interface WorklistRow {
  readonly taskId: Uuid;
  readonly caseId: Uuid;
  readonly kind: CareTaskKind;
  readonly danger: number;
  readonly slotOn: PlainDate;
  readonly openedAt: Instant;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly claimedBy: Uuid | null;
  /** How many tasks of the person are open, this one included. */
  readonly openTasks: number;
}

/** The most dangerous open task of each person, the oldest of equals. One scan of what is open. */
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
      'claimed_by',
      fn
        .countAll<number>()
        .over(over => over.partitionBy('case_id'))
        .as('open_tasks'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('closed_at', 'is', null)
    .orderBy('case_id')
    .orderBy('danger', 'desc')
    .orderBy('opened_at')
    .orderBy('task_id');

/** Where a page of the worklist goes on: after this row. */
export type WorklistPosition = Pick<WorklistRow, 'danger' | 'openedAt' | 'taskId'>;

/** Whose tasks: everybody's, one's own, the others', or nobody's yet. */
export type WorklistShare = 'all' | 'mine' | 'others' | 'unclaimed';

/** People who need a human, the most dangerous first, then who has waited longest. The caller writes the audit row. */
export async function worklistPage(
  tx: Tx,
  staffId: Uuid,
  share: WorklistShare,
  after: WorklistPosition | null,
  limit: number,
): Promise<readonly WorklistRow[]> {
  let page = tx.db
    .selectFrom(foremostTasks(tx).as('t'))
    .selectAll('t')
    .orderBy('danger', 'desc')
    .orderBy('opened_at')
    .orderBy('task_id')
    .limit(limit);
  if (share === 'mine') page = page.where('claimed_by', '=', staffId);
  if (share === 'others') page = page.where('claimed_by', '<>', staffId);
  if (share === 'unclaimed') page = page.where('claimed_by', 'is', null);
  if (after !== null)
    page = page.where(({ and, eb, or, refTuple, tuple }) =>
      or([
        eb('danger', '<', after.danger),
        and([
          eb('danger', '=', after.danger),
          eb(refTuple('opened_at', 'task_id'), '>', tuple(after.openedAt, after.taskId)),
        ]),
      ]),
    );
  return tx.db
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
      'p.name',
      'p.birth_date as birthDate',
      't.claimed_by as claimedBy',
      't.open_tasks as openTasks',
    ])
    .orderBy('t.danger', 'desc')
    .orderBy('t.opened_at')
    .orderBy('t.task_id')
    .$narrowType<{ kind: CareTaskKind }>()
    .execute();
}

export interface WorklistCounts {
  readonly all: number;
  readonly mine: number;
  readonly others: number;
  readonly unclaimed: number;
  /** Those that cannot wait, whoever has them. */
  readonly urgent: number;
}

/** How many people wait, and with whom. Reads nothing personal. */
export async function worklistCounts(tx: Tx, staffId: Uuid): Promise<WorklistCounts> {
  return tx.db
    .selectFrom(foremostTasks(tx).as('t'))
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('t.claimed_by', '=', staffId).as('mine'),
      fn.countAll<number>().filterWhere('t.claimed_by', '<>', staffId).as('others'),
      fn.countAll<number>().filterWhere('t.claimed_by', 'is', null).as('unclaimed'),
      fn.countAll<number>().filterWhere('t.kind', '=', sql.lit('urgent-answer')).as('urgent'),
    ])
    .executeTakeFirstOrThrow();
}
