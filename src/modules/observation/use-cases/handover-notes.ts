import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { displayNames } from '../../accounts/index.ts';
import { type Handover, unreadHandovers } from '../repository/handover.repository.ts';

/** A hand-over as colleagues read it. */
export interface HandoverNote {
  readonly handoverId: Uuid;
  readonly at: Instant;
  /** Null when the account is gone. */
  readonly from: string | null;
  readonly to: string | null;
  readonly toEverybody: boolean;
  readonly note: string;
  readonly tasks: number;
}

/** What earlier shifts left to this member of the staff and they have not read, inside the caller's audit row. */
export const newsFor = async (tx: Tx, staffId: Uuid): Promise<readonly HandoverNote[]> =>
  notesOf(tx, await unreadHandovers(tx, staffId));

/** Hand-overs with the names of those whom they are from and to. */
export async function notesOf(tx: Tx, handovers: readonly Handover[]): Promise<readonly HandoverNote[]> {
  const ids = handovers.flatMap(({ fromStaff, toStaff }) =>
    toStaff === null ? [fromStaff] : [fromStaff, toStaff],
  );
  const names = await displayNames(tx, [...new Set(ids)]);
  return handovers.map(handover => ({
    handoverId: handover.handoverId,
    at: handover.handedOverAt,
    from: names.get(handover.fromStaff) ?? null,
    to: handover.toStaff === null ? null : (names.get(handover.toStaff) ?? null),
    toEverybody: handover.toStaff === null,
    note: handover.note,
    tasks: handover.taskIds.length,
  }));
}
