import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import {
  afterMove,
  isAmong,
  type MoveRefusal,
  SUPPORTED,
  type SupportMove,
  type SupportStatus,
} from '../domain/support-status.ts';
import { lockSupportCase, setStatus } from '../repository/support-case.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';

/** A case has support from now on: `{ supportCaseId }`. */
export const SUPPORT_STARTED = 'support.started';
/** A case has support no longer: `{ supportCaseId }`. */
export const SUPPORT_ENDED = 'support.ended';

/** Moves in which the person was on the telephone. */
const REACHED: readonly SupportMove[] = ['wants', 'considers', 'declines'];
/** Moves in which the person was called with the offer. */
const CALLED: readonly SupportMove[] = [...REACHED, 'not-reached', 'wrong-number'];

/** What is kept with a move. */
export interface MoveDetail {
  /** When to call again; for those who stay on the list of offers. */
  readonly callAgainAt?: Instant;
  readonly receivedPackageId?: Uuid;
  /** The other case that the move is about. */
  readonly about?: Uuid;
}

/**
 * Moves a case as SM-8 allows, keeps what happened, and tells `support.started` and `support.ended`. Returns the status
 * after it; `no-such-case` when there is none. The caller writes the audit row.
 */
export async function moveSupportCase(
  tx: Tx,
  supportCaseId: Uuid,
  move: SupportMove,
  { callAgainAt, ...detail }: MoveDetail = {},
): Promise<Result<SupportStatus, MoveRefusal | 'no-such-case'>> {
  const subject = await lockSupportCase(tx, supportCaseId);
  if (subject === null) return fail('no-such-case');
  const moved = afterMove(subject.status, move);
  if (!moved.ok) return moved;
  const status = moved.value;
  await setStatus(tx, supportCaseId, {
    status,
    callAgainAt: callAgainAt ?? null,
    wasCalled: CALLED.includes(move),
    wasReached: REACHED.includes(move),
  });
  await insertSupportEvents(tx, [{ supportCaseId, kind: move, callAgainAt: callAgainAt ?? null, ...detail }]);
  const had = isAmong(subject.status, SUPPORTED);
  const has = isAmong(status, SUPPORTED);
  if (had !== has)
    await publish(tx, { type: has ? SUPPORT_STARTED : SUPPORT_ENDED, payload: { supportCaseId } });
  return ok(status);
}
