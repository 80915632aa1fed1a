import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import type { LadderStep } from '../domain/ladder.ts';
import type { SlotNo } from '../domain/plan-slots.ts';

/** How far the message of a step has come. */
export type StepMessageStatus = 'planned' | 'handed-over' | 'delivered' | 'refused' | 'unknown' | 'cancelled';

/** A step of the ladder of a slot that was taken, or left out and why. */
export interface TriedStep {
  readonly slotOn: PlainDate;
  readonly slotNo: SlotNo;
  readonly step: LadderStep;
  readonly channel: AskChannel | 'none';
  readonly takenAt: Instant;
  /** The reason why it was left out; null when it was taken. */
  readonly skipped: string | null;
  /** Null for a step without a message. */
  readonly messageStatus: StepMessageStatus | null;
}

/** Every step that was tried for the slots of a case, in the order of time. The caller writes the audit row. */
export const triedStepsOf = (tx: Tx, caseId: Uuid): Promise<readonly TriedStep[]> =>
  tx.db
    .selectFrom('slot_step as s')
    .leftJoin('message as m', join =>
      join.onRef('m.authority_id', '=', 's.authority_id').onRef('m.message_id', '=', 's.message_id'),
    )
    .select([
      's.slot_on as slotOn',
      's.slot_no as slotNo',
      's.step',
      's.channel',
      's.taken_at as takenAt',
      's.skipped',
      'm.status as messageStatus',
    ])
    .where('s.authority_id', '=', tx.authorityId)
    .where('s.case_id', '=', caseId)
    .orderBy('s.taken_at')
    .orderBy('s.step')
    .$narrowType<{
      slotNo: SlotNo;
      step: LadderStep;
      channel: AskChannel | 'none';
      messageStatus: StepMessageStatus | null;
    }>()
    .execute();
