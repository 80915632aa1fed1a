import { staffActorOf } from '../../../platform/db/actor.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import { mayStaff } from '../../accounts/index.ts';
import { countCallWork } from '../use-cases/count-calls.use-case.ts';
import type { SupportCallsDeps } from '../use-cases/support-calls-deps.ts';
import { ja as callWords } from './calls/words.ja.ts';
import { CALLS_PATH, SHIFTS_PATH, TASKS_PATH } from './paths.ts';
import { ja as shiftWords } from './shifts/words.ja.ts';
import { ja as taskWords } from './tasks/words.ja.ts';

/** This module's lines in the navigation of a city's unit: the calls, who waits for a decision, the shifts. */
export async function callNavigation(
  deps: Pick<SupportCallsDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  if (!mayStaff(caller.role, 'support.work')) return [];
  const { calls, tasks, isOverdue } = await countCallWork(deps, staffActorOf(caller));
  const permission = 'support.work';
  return [
    { permission, path: CALLS_PATH, label: callWords.title, count: calls },
    { permission, path: TASKS_PATH, label: taskWords.title, count: tasks, urgent: isOverdue || tasks > 0 },
    { permission, path: SHIFTS_PATH, label: shiftWords.title },
  ];
}
