import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
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
import { lockStatuses, setStatuses } from '../repository/support-case.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';

/** Cases have support from now on: `{ supportCaseIds }`. */
export const SUPPORT_STARTED = 'support.started';
/** Cases have support no longer: `{ supportCaseIds }`. */
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

/** What happens to one case. */
export interface CaseMove extends MoveDetail {
  readonly supportCaseId: Uuid;
  readonly move: SupportMove;
}

/** The status after a move, or why there was none. */
export type Moved = Result<SupportStatus, MoveRefusal | 'no-such-case'>;

/**
 * Moves a case as SM-8 allows, keeps what happened, and tells `support.started` and `support.ended`. Returns the status
 * after it; `no-such-case` when there is none. The caller writes the audit row.
 */
export async function moveSupportCase(
  tx: Tx,
  supportCaseId: Uuid,
  move: SupportMove,
  detail: MoveDetail = {},
): Promise<Moved> {
  const outcomes = await moveSupportCases(tx, [{ ...detail, supportCaseId, move }]);
  return outcomes.get(supportCaseId) ?? fail('no-such-case');
}

/** The same for many cases, each at most once, in as many statements as for one. Returns what became of each. */
export async function moveSupportCases(
  tx: Tx,
  moves: readonly CaseMove[],
): Promise<ReadonlyMap<Uuid, Moved>> {
  const before = await lockStatuses(
    tx,
    moves.map(({ supportCaseId }) => supportCaseId),
  );
  const outcomes = new Map<Uuid, Moved>();
  const done: (CaseMove & { readonly from: SupportStatus; readonly status: SupportStatus })[] = [];
  for (const given of moves) {
    const from = before.get(given.supportCaseId);
    const moved: Moved = from === undefined ? fail('no-such-case') : afterMove(from, given.move);
    outcomes.set(given.supportCaseId, moved);
    if (from !== undefined && moved.ok) done.push({ ...given, from, status: moved.value });
  }
  await setStatuses(
    tx,
    done.map(({ supportCaseId, move, status, callAgainAt = null }) => ({
      supportCaseId,
      status,
      callAgainAt,
      wasCalled: CALLED.includes(move),
      wasReached: REACHED.includes(move),
    })),
  );
  await insertSupportEvents(
    tx,
    done.map(({ supportCaseId, move, callAgainAt, receivedPackageId, about }) => ({
      supportCaseId,
      kind: move,
      callAgainAt: callAgainAt ?? null,
      receivedPackageId: receivedPackageId ?? null,
      about: about ?? null,
    })),
  );
  const hasSupport = (status: SupportStatus): boolean => isAmong(status, SUPPORTED);
  const started = done.filter(({ from, status }) => !hasSupport(from) && hasSupport(status));
  const ended = done.filter(({ from, status }) => hasSupport(from) && !hasSupport(status));
  for (const [type, cases] of [
    [SUPPORT_STARTED, started],
    [SUPPORT_ENDED, ended],
  ] as const)
    if (cases.length > 0)
      await publish(tx, {
        type,
        payload: { supportCaseIds: cases.map(({ supportCaseId }) => supportCaseId) },
      });
  return outcomes;
}
