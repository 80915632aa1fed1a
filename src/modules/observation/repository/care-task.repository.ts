import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type CareCall, type CareTaskKind, type Outcome, outcomes } from '../domain/care-task.ts';
import type { SlotNo } from '../domain/plan-slots.ts';

/** Something that only a human can end. */
export interface CareTask {
  readonly taskId: Uuid;
  readonly caseId: Uuid;
  readonly kind: CareTaskKind;
  readonly danger: number;
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
  readonly openedAt: Instant;
  /** By when a human must have acted; null for tasks without a clock. */
  readonly dueBy: Instant | null;
  /** When the person is to be called again, if that was agreed. */
  readonly callAgainAt: Instant | null;
  readonly claimedBy: Uuid | null;
  readonly outcome: Outcome | null;
  readonly closedAt: Instant | null;
  readonly closedBy: Uuid | null;
  /** Every attempt so far, oldest first. */
  readonly calls: readonly CareCall[];
}

const storedCalls = z.array(
  z.strictObject({
    at: z.string().transform(at => at as Instant),
    by: z.string(),
    outcome: z.enum(outcomes),
    note: z.string(),
    staffId: z
      .string()
      .transform(id => id as Uuid)
      .optional(),
    nextAt: z
      .string()
      .transform(at => at as Instant)
      .optional(),
    takenBackAt: z
      .string()
      .transform(at => at as Instant)
      .optional(),
  }),
);

const COLUMNS = [
  'task_id as taskId',
  'case_id as caseId',
  'kind',
  'danger',
  'slot_on as slotOn',
  'slot_no as slotNo',
  'opened_at as openedAt',
  'due_by as dueBy',
  'call_again_at as callAgainAt',
  'claimed_by as claimedBy',
  'outcome',
  'closed_at as closedAt',
  'closed_by as closedBy',
  'note',
] as const;

const tasks = (tx: Tx) =>
  tx.db
    .selectFrom('care_task')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ kind: CareTaskKind; outcome: Outcome | null; slotNo: SlotNo }>();

type TaskRow = Omit<CareTask, 'calls'> & { readonly note: string | null };

const fromRow = ({ note, ...task }: TaskRow): CareTask => ({
  ...task,
  calls: note === null ? [] : storedCalls.parse(JSON.parse(note)),
});

export interface NewCareTask
  extends Pick<CareTask, 'caseId' | 'kind' | 'danger' | 'slotOn' | 'slotNo' | 'openedAt'> {
  /** By when a human must have acted (`dueOf`); a task without it waits by its opening. */
  readonly dueBy?: Instant | undefined;
}

/**
 * Puts people on the worklist. A task of the same day and kind that is still open stays as it is; one that was ended
 * is opened again with its calls, because its reason came back.
 */
export async function openTasks(tx: Tx, opened: readonly NewCareTask[]): Promise<void> {
  if (opened.length === 0) return;
  await tx.db
    .insertInto('care_task')
    .values(
      opened.map(task => ({
        authority_id: tx.authorityId,
        task_id: tx.newId(),
        case_id: task.caseId,
        kind: task.kind,
        danger: task.danger,
        slot_on: task.slotOn,
        slot_no: task.slotNo,
        opened_at: task.openedAt,
        due_by: task.dueBy ?? null,
        claimed_by: null,
        claimed_at: null,
        outcome: null,
        note: null,
        closed_at: null,
        closed_by: null,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['authority_id', 'case_id', 'slot_on', 'slot_no', 'kind'])
        .doUpdateSet(({ ref }) => ({
          outcome: null,
          closed_at: null,
          closed_by: null,
          claimed_by: null,
          claimed_at: null,
          call_again_at: null,
          due_by: ref('excluded.due_by'),
        }))
        .where('care_task.closed_at', 'is not', null),
    )
    .execute();
}

/** The case of a task; null when there is no such task in this authority. */
export async function caseIdOfTask(tx: Tx, taskId: Uuid): Promise<Uuid | null> {
  return (await tasks(tx).where('task_id', '=', taskId).executeTakeFirst())?.caseId ?? null;
}

/**
 * Every open task of a case, locked until the transaction ends. All are locked in one order, so that two members of
 * the staff who act for one person cannot block each other.
 */
export async function openTasksForUpdate(tx: Tx, caseId: Uuid): Promise<readonly CareTask[]> {
  const rows = await tasks(tx)
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .orderBy('task_id')
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

/** Every task of a case, open or ended, locked in the same order. */
export async function tasksForUpdate(tx: Tx, caseId: Uuid): Promise<readonly CareTask[]> {
  const rows = await tasks(tx).where('case_id', '=', caseId).orderBy('task_id').forUpdate().execute();
  return rows.map(fromRow);
}

/** Every open task that a member of the staff has, locked in the same order. */
export async function openTasksOfStaffForUpdate(tx: Tx, staffId: Uuid): Promise<readonly CareTask[]> {
  const rows = await tasks(tx)
    .where('claimed_by', '=', staffId)
    .where('closed_at', 'is', null)
    .orderBy('task_id')
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

/** Every task of a case, newest first. */
export async function tasksOfCase(tx: Tx, caseId: Uuid): Promise<readonly CareTask[]> {
  const rows = await tasks(tx).where('case_id', '=', caseId).orderBy('opened_at', 'desc').execute();
  return rows.map(fromRow);
}

/** Gives the tasks to a member of the staff, or to nobody. */
export async function setClaims(tx: Tx, taskIds: readonly Uuid[], staffId: Uuid | null): Promise<void> {
  if (taskIds.length === 0) return;
  await tx.db
    .updateTable('care_task')
    .set({ claimed_by: staffId, claimed_at: staffId === null ? null : tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('task_id', 'in', [...taskIds])
    .execute();
}

/** What a call changes in a task that stays on the worklist. */
export type KeptTask = Pick<CareTask, 'calls' | 'callAgainAt' | 'dueBy'>;

/** Keeps the calls of a task that stays on the worklist, free for whoever calls next, with its clock. */
export async function keepTask(tx: Tx, taskId: Uuid, { calls, callAgainAt, dueBy }: KeptTask): Promise<void> {
  await tx.db
    .updateTable('care_task')
    .set({
      note: JSON.stringify(calls),
      call_again_at: callAgainAt,
      due_by: dueBy,
      claimed_by: null,
      claimed_at: null,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('task_id', '=', taskId)
    .execute();
}

/** Puts a task back into the hands of a member of the staff, as if its last call had not been recorded. */
export async function resumeTask(
  tx: Tx,
  taskId: Uuid,
  staffId: Uuid,
  { calls, callAgainAt, dueBy }: KeptTask,
): Promise<void> {
  await tx.db
    .updateTable('care_task')
    .set({
      note: JSON.stringify(calls),
      call_again_at: callAgainAt,
      due_by: dueBy,
      outcome: null,
      closed_at: null,
      closed_by: null,
      claimed_by: staffId,
      claimed_at: tx.at,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('task_id', '=', taskId)
    .execute();
}

/** Takes the task off the worklist with its outcome and calls. */
export async function closeTaskWith(
  tx: Tx,
  taskId: Uuid,
  outcome: Outcome,
  staffId: Uuid,
  calls: readonly CareCall[],
): Promise<void> {
  await tx.db
    .updateTable('care_task')
    .set({ outcome, closed_at: tx.at, closed_by: staffId, claimed_by: staffId, note: JSON.stringify(calls) })
    .where('authority_id', '=', tx.authorityId)
    .where('task_id', '=', taskId)
    .execute();
}
