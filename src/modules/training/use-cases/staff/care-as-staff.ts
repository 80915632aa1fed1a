import { jstWallTime } from '../../../../kernel/instant.ts';
import {
  claimTask,
  closeTask,
  decideProposedRelease,
  type StaffActor,
  showWorklist,
} from '../../../observation/index.ts';
import { createRandom, type Random } from '../../domain/random.ts';
import { careOutcome } from '../../domain/staff-script.ts';
import { CALL_NOTES } from '../../domain/synthetic/note.ja.ts';
import type { TrainingDeps } from '../training-deps.ts';

type Task = Awaited<ReturnType<typeof showWorklist>>['lines'][number];

/** Calls everybody on the worklist once, in its order, but for the last `leave`, and writes down what came of it. */
export async function careAsStaff(
  deps: TrainingDeps,
  carer: StaffActor & { readonly displayName: string },
  leave = 0,
): Promise<void> {
  const tasks = await openTasks(deps, carer);
  for (const task of tasks.slice(0, Math.max(0, tasks.length - leave))) {
    const claimed = await claimTask(deps.modules, carer, task.taskId, false);
    if (!claimed.ok) continue;
    const { taskId } = task;
    const by = carer.displayName;
    if (task.kind === 'release-proposal') {
      await decideProposedRelease(deps.modules, carer, { taskId, decision: 'release', reason: '', by });
      continue;
    }
    const outcome = careOutcome(task.kind, chanceOf(deps, task));
    await closeTask(deps.modules, carer, { taskId, outcome, note: CALL_NOTES[outcome], by });
  }
}

async function openTasks(deps: TrainingDeps, carer: StaffActor): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  let page = await showWorklist(deps.modules, carer, 'unclaimed', null);
  tasks.push(...page.lines);
  while (page.next !== null) {
    page = await showWorklist(deps.modules, carer, 'unclaimed', page.next);
    tasks.push(...page.lines);
  }
  return tasks;
}

/** Chance by who is called and when: the ids differ from one replay to the next, these do not. */
function chanceOf({ clock }: TrainingDeps, { name, birthDate, kind, slotOn }: Task): Random {
  const hour = jstWallTime(clock.now()).slice(0, 13);
  const text = [name, birthDate, kind, slotOn, hour].join('|');
  const seed = [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
  return createRandom(seed);
}
