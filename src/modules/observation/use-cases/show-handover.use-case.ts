import type { Colleague } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { recentHandovers } from '../repository/handover.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import { type HandoverNote, notesOf } from './handover-notes.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { type WorklistLine, worklistLines } from './worklist-lines.ts';
import { colleaguesOf } from './worklist-staff.ts';

/** What the page of the hand-over shows. */
export interface HandoverView {
  readonly mine: readonly WorklistLine[];
  readonly colleagues: readonly Colleague[];
  readonly history: readonly HandoverNote[];
}

/** Everything that the acting member of the staff has in hand, to whom it can go, and what was handed over before. */
export function showHandover(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
): Promise<HandoverView> {
  return deps.database.withTenant(actor, async tx => {
    const mine = await worklistLines(tx, actor.id, 'mine', null, ALL_MINE);
    const history = await notesOf(tx, await recentHandovers(tx));
    await recordAudit(tx, {
      action: 'task.hand-over-read',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      fields: ['name', 'note'],
      detail: { rows: mine.length, notes: history.length },
    });
    return { mine, colleagues: await colleaguesOf(tx, actor.id), history };
  });
}

/** Nobody has more people in hand than this; what is beyond it is handed over all the same. */
const ALL_MINE = 200;
