import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { currentSlot } from '../domain/half-day.ts';
import { countCalls } from '../repository/call-list.repository.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { countTasks } from '../repository/call-task.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

/** How much waits, for the navigation and the home of the console. */
export interface CallWork {
  /** Calls of this half day that have no outcome. */
  readonly calls: number;
  /** People about whom the leader has to decide. */
  readonly tasks: number;
  /** A call or a decision is past its time. */
  readonly isOverdue: boolean;
}

/** Counts the calls and tasks that wait. */
export const countCallWork = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
): Promise<CallWork> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts name nobody.');
    const slot = currentSlot(await callRules(tx), tx.at);
    const { all } = await countCalls(tx, actor.id, slot);
    const tasks = await countTasks(tx);
    return { calls: all, tasks: tasks.open, isOverdue: tasks.overdue > 0 || (all > 0 && slot.dueBy < tx.at) };
  });
