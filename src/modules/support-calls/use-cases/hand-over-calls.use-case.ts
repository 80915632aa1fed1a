import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { countSlotsOfStaff, lockSlotsOfStaff, setClaims } from '../repository/call-slot.repository.ts';
import { countTasks, openTaskIds } from '../repository/call-task.repository.ts';
import {
  type Handover,
  handoverById,
  insertHandover,
  type LeftItem,
  lastHandovers,
  leftItems,
} from '../repository/handover.repository.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';
import { supportStaff } from './support-staff.ts';

export type { Handover, LeftItem } from '../repository/handover.repository.ts';

export const LONGEST_HANDOVER = 2_000;
const SHOWN = 20;
const MOST_TASKS = 500;

export interface GivenHandover {
  /** Null leaves everything to whoever is free. */
  readonly to: Uuid | null;
  readonly note: string;
}

export type HandoverRefusal = 'no-note' | 'note-too-long' | 'no-such-colleague';

/**
 * Leaves the calls that the acting member of the staff has in hand to a colleague, or to whoever is free, and names the
 * tasks that are open, with a note for the next shift. Returns the id of the sheet.
 */
export const handOverCalls = (
  { database }: Pick<SupportCallsDeps, 'database'>,
  actor: StaffActor,
  { to, note }: GivenHandover,
): Promise<Result<Uuid, HandoverRefusal>> =>
  database.withTenant(actor, async tx => {
    const refuse = (reason: HandoverRefusal) => {
      exemptFromAudit(tx, 'Nothing was handed over.');
      return fail(reason);
    };
    if (note === '') return refuse('no-note');
    if ([...note].length > LONGEST_HANDOVER) return refuse('note-too-long');
    const colleagues = await supportStaff(tx);
    const isColleague =
      to === null || colleagues.some(({ accountId }) => accountId === to && to !== actor.id);
    if (!isColleague) return refuse('no-such-colleague');
    const slotIds = await lockSlotsOfStaff(tx, actor.id);
    if (slotIds.length > 0) await setClaims(tx, slotIds, to);
    const taskIds = await openTaskIds(tx, MOST_TASKS);
    const callHandoverId = tx.newId();
    await insertHandover(tx, { callHandoverId, fromStaff: actor.id, toStaff: to, note, slotIds, taskIds });
    await recordAudit(tx, {
      action: 'support-call.hand-over',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['claimedBy', 'note'],
      detail: { callHandoverId, to, calls: slotIds.length, tasks: taskIds.length },
    });
    return ok(callHandoverId);
  });

export interface HandoverPageView {
  readonly calls: number;
  readonly tasks: number;
  readonly colleagues: readonly { readonly accountId: Uuid; readonly displayName: string }[];
  readonly history: readonly Handover[];
  readonly names: ReadonlyMap<Uuid, string>;
}

/** What the acting member of the staff would hand over, to whom they can, and what was handed over last. */
export const showHandovers = (
  { database, staffNames }: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
): Promise<HandoverPageView> =>
  database.withTenant(actor, async tx => {
    const history = await lastHandovers(tx, SHOWN);
    await recordAudit(tx, {
      action: 'support-call.read-hand-overs',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['note'],
      detail: { rows: history.length },
    });
    const colleagues = await supportStaff(tx);
    return {
      calls: await countSlotsOfStaff(tx, actor.id),
      tasks: (await countTasks(tx)).open,
      colleagues: colleagues.filter(({ accountId }) => accountId !== actor.id),
      history,
      names: await staffNames(tx, peopleIn(history)),
    };
  });

export interface HandoverSheet {
  readonly handover: Handover;
  readonly items: readonly LeftItem[];
  readonly names: ReadonlyMap<Uuid, string>;
}

/** One hand-over with what it left, for the screen and for paper; null when there is none. */
export const showHandoverSheet = (
  { database, staffNames }: Pick<SupportCallsDeps, 'database' | 'staffNames'>,
  actor: StaffActor,
  callHandoverId: Uuid,
): Promise<HandoverSheet | null> =>
  database.withTenant(actor, async tx => {
    const handover = await handoverById(tx, callHandoverId);
    if (handover === null) {
      exemptFromAudit(tx, 'There is no such hand-over.');
      return null;
    }
    const items = await leftItems(tx, handover);
    await recordAudit(tx, {
      action: 'support-call.read-hand-over',
      resource: 'support-call',
      subjectId: null,
      purpose: 'support-of-residents',
      fields: ['name', 'contact', 'note'],
      detail: { callHandoverId, rows: items.length },
    });
    return { handover, items, names: await staffNames(tx, peopleIn([handover])) };
  });

const peopleIn = (handovers: readonly Handover[]): readonly Uuid[] => [
  ...new Set(
    handovers.flatMap(({ fromStaff, toStaff }) => (toStaff === null ? [fromStaff] : [fromStaff, toStaff])),
  ),
];
