import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit, recordAudits } from '../../audit/index.ts';
import { openTasksOfStaffForUpdate, setClaims } from '../repository/care-task.repository.ts';
import { hasHandover, insertHandover, markHandoverRead } from '../repository/handover.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { colleaguesOf } from './worklist-staff.ts';

export interface GivenHandover {
  /** Null leaves everything to whoever is free. */
  readonly to: Uuid | null;
  readonly note: string;
}

export const LONGEST_HANDOVER = 2000;

export type HandoverRefusal = 'no-note' | 'no-such-colleague';

/**
 * Leaves everything that the acting member of the staff has in hand to a colleague, or to whoever is free, with a note
 * for the next shift. Returns how many tasks went over; none is lost and none is ended.
 */
export function handOverTasks(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  { to, note }: GivenHandover,
): Promise<Result<number, HandoverRefusal>> {
  return deps.database.withTenant(actor, async tx => {
    const isColleague =
      to === null || (await colleaguesOf(tx, actor.id)).some(({ accountId }) => accountId === to);
    if (note === '' || !isColleague) {
      exemptFromAudit(tx, 'Nothing was handed over.');
      return fail(isColleague ? 'no-note' : 'no-such-colleague');
    }
    const tasks = await openTasksOfStaffForUpdate(tx, actor.id);
    const taskIds = tasks.map(({ taskId }) => taskId);
    await setClaims(tx, taskIds, to);
    const handoverId = tx.newId();
    const text = note.slice(0, LONGEST_HANDOVER);
    await insertHandover(tx, {
      handoverId,
      fromStaff: actor.id,
      toStaff: to,
      note: text,
      taskIds,
      handedOverAt: tx.at,
    });
    const entry = {
      action: 'task.hand-over',
      resource: 'care-task',
      purpose: 'observation',
      fields: ['claimedBy', 'note'],
    } as const;
    const detail = { handoverId, to };
    await recordAudits(tx, [
      { ...entry, subjectId: null, detail: { ...detail, tasks: tasks.length } },
      ...[...new Set(tasks.map(({ caseId }) => caseId))].map(subjectId => ({ ...entry, subjectId, detail })),
    ]);
    return ok(tasks.length);
  });
}

/** Records that the acting member of the staff has read a hand-over; false when there is none with this id. */
export function readHandover(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  handoverId: Uuid,
): Promise<boolean> {
  return deps.database.withTenant(actor, async tx => {
    if (!(await hasHandover(tx, handoverId))) {
      exemptFromAudit(tx, 'There is no such hand-over.');
      return false;
    }
    await markHandoverRead(tx, handoverId, actor.id);
    await recordAudit(tx, {
      action: 'task.hand-over-read',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      detail: { handoverId },
    });
    return true;
  });
}
