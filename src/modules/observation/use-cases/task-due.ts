import type { Instant } from '../../../kernel/instant.ts';
import { standingCalls } from '../domain/outcome-choice.ts';
import { dueOf, type TaskClockRule } from '../domain/task-clock.ts';
import type { CareTask } from '../repository/care-task.repository.ts';

/** The clock of a task after its calls: a call taken back has moved nothing. */
export const dueAfterCalls = (
  task: Pick<CareTask, 'danger' | 'openedAt' | 'calls'>,
  callAgainAt: Instant | null,
  rule: TaskClockRule,
): Instant => dueOf({ ...task, lastCallAt: standingCalls(task.calls).at(-1)?.at ?? null, callAgainAt }, rule);
