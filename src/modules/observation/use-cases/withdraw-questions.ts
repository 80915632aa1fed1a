import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { cancelPlanned } from '../../messaging/index.ts';
import { cancelOpenSlotsOf, messagesOfSlots } from '../repository/slot.repository.ts';

/** Takes back the open questions of people whose watch ended, and what was to be sent about them. */
export async function withdrawQuestions(tx: Tx, caseIds: readonly Uuid[]): Promise<void> {
  const cancelled = await cancelOpenSlotsOf(tx, caseIds);
  await cancelPlanned(tx, await messagesOfSlots(tx, cancelled));
}
