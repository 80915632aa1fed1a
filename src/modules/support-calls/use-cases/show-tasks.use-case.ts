import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type AmbulanceRequest, ambulancesOfCase } from '../repository/ambulance.repository.ts';
import { attemptsOfCase, type PastAttempt } from '../repository/call-attempt.repository.ts';
import {
  type CallTaskLine,
  countTasks,
  openTaskPage,
  type TaskPosition,
  taskLine,
} from '../repository/call-task.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

export type { CallTaskLine, TaskPosition } from '../repository/call-task.repository.ts';

const PAGE = 50;
const SHOWN_ATTEMPTS = 20;

export interface TaskList {
  readonly tasks: readonly CallTaskLine[];
  readonly counts: { readonly open: number; readonly overdue: number };
  readonly next: TaskPosition | null;
}

/** Everybody about whom the leader has to decide, by when it is to be decided (Y-10). */
export const showCallTasks = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  after: TaskPosition | null,
): Promise<TaskList> =>
  database.withTenant(actor, async tx => {
    const tasks = await openTaskPage(tx, after, PAGE);
    await recordAudit(tx, {
      action: 'support-call.list-tasks',
      resource: 'support-call-task',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact'],
      detail: { rows: tasks.length },
    });
    const next = tasks.length === PAGE ? (tasks.at(-1) ?? null) : null;
    return { tasks, counts: await countTasks(tx), next };
  });

export interface TaskView {
  readonly task: CallTaskLine;
  readonly attempts: readonly PastAttempt[];
  readonly ambulances: readonly AmbulanceRequest[];
  readonly names: ReadonlyMap<Uuid, string>;
}

/** One such task with what was tried and heard; null when there is none. */
export const showCallTask = (
  { database, staffNames }: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  callTaskId: Uuid,
): Promise<TaskView | null> =>
  database.withTenant(actor, async tx => {
    const task = await taskLine(tx, callTaskId);
    await recordAudit(tx, {
      action: 'support-call.read-task',
      resource: 'support-call-task',
      subjectId: task?.supportCaseId ?? null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact', 'address', 'condition', 'temperature', 'spo2', 'note'],
    });
    if (task === null) return null;
    const attempts = await attemptsOfCase(tx, task.supportCaseId, SHOWN_ATTEMPTS);
    const ambulances = await ambulancesOfCase(tx, task.supportCaseId);
    const people = [
      ...attempts.map(({ recordedBy }) => recordedBy),
      ...ambulances.flatMap(({ decidedBy, calledBy, endedBy }) => [decidedBy, calledBy, endedBy]),
      task.settledBy,
    ].filter(id => id !== null);
    return { task, attempts, ambulances, names: await staffNames(tx, [...new Set(people)]) };
  });
