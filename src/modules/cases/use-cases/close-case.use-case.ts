import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publishAll } from '../../../platform/outbox/outbox.ts';
import { type CloseReason, statusAfterClosing } from '../domain/case-status.ts';
import { decideRelease, type RecuperationCase, type ReleaseRefusal } from '../domain/recuperation-case.ts';
import { findCase, lockCases, updateClosed } from '../repository/case.repository.ts';
import { insertCaseEvents } from '../repository/case-event.repository.ts';

/**
 * Releases a case whose period is over: the one way in which a recuperating person leaves the watch list.
 * Tells `case.released`. The caller writes the audit row.
 */
export async function releaseCase(
  tx: Tx,
  caseId: Uuid,
): Promise<Result<RecuperationCase, ReleaseRefusal | 'no-such-case'>> {
  const subject = await findCase(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  const verdict = decideRelease(subject, tx.at);
  if (!verdict.ok) return verdict;
  await close(tx, [subject], 'released');
  return ok(subject);
}

/** Releases those of the cases whose period is over, as `releaseCase` does each; returns their ids. */
export async function releaseCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly Uuid[]> {
  const subjects = (await lockCases(tx, caseIds)).filter(subject => decideRelease(subject, tx.at).ok);
  await close(tx, subjects, 'released');
  return subjects.map(({ caseId }) => caseId);
}

/** When the case ended, and what its history says about it, e.g. to whom a patient was handed over. */
export interface Closing {
  readonly happenedAt: Instant;
  readonly reason: string | null;
}

/**
 * Ends the watch because the filing behind it is gone (withdrawn, superseded, rejected), the patient has died, or another
 * authority took them over (SM-3). Tells `case.closed`. The caller writes the audit row.
 */
export async function closeCase(
  tx: Tx,
  caseId: Uuid,
  reason: Exclude<CloseReason, 'released'>,
  closing: Closing = { happenedAt: tx.at, reason: null },
): Promise<Result<RecuperationCase, 'already-closed' | 'no-such-case'>> {
  const subject = await findCase(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  if (subject.status !== 'open') return fail('already-closed');
  await close(tx, [subject], reason, closing);
  return ok(subject);
}

async function close(
  tx: Tx,
  subjects: readonly RecuperationCase[],
  reason: CloseReason,
  closing: Closing = { happenedAt: tx.at, reason: null },
): Promise<void> {
  if (subjects.length === 0) return;
  const [status = null, ...others] = new Set(
    subjects.map(subject => statusAfterClosing(subject.status, reason)),
  );
  if (status === null || others.length > 0) throw new Error('Only an open case can be closed.');
  const caseIds = subjects.map(({ caseId }) => caseId);
  await updateClosed(tx, caseIds, status, reason);
  await insertCaseEvents(
    tx,
    caseIds.map(caseId => ({
      caseId,
      kind: reason,
      happenedAt: closing.happenedAt,
      reason: closing.reason ?? undefined,
    })),
  );
  const type = reason === 'released' ? 'case.released' : 'case.closed';
  await publishAll(
    tx,
    caseIds.map(caseId => ({ type, payload: { caseId } })),
  );
}
