import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { type CloseReason, statusAfterClosing } from '../domain/case-status.ts';
import { decideRelease, type RecuperationCase, type ReleaseRefusal } from '../domain/recuperation-case.ts';
import { findCase, updateClosed } from '../repository/case.repository.ts';
import { insertCaseEvent } from '../repository/case-event.repository.ts';

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
  await close(tx, subject, 'released');
  return ok(subject);
}

/**
 * Ends the watch because the filing behind it is gone (withdrawn, superseded, rejected) or the law took over
 * (transferred). Tells `case.closed`. The caller writes the audit row.
 */
export async function closeCase(
  tx: Tx,
  caseId: Uuid,
  reason: Exclude<CloseReason, 'released'>,
): Promise<Result<RecuperationCase, 'already-closed' | 'no-such-case'>> {
  const subject = await findCase(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  if (subject.status !== 'open') return fail('already-closed');
  await close(tx, subject, reason);
  return ok(subject);
}

async function close(tx: Tx, subject: RecuperationCase, reason: CloseReason): Promise<void> {
  const status = statusAfterClosing(subject.status, reason);
  if (status === null) throw new Error('Only an open case can be closed.');
  await updateClosed(tx, subject.caseId, status, reason);
  await insertCaseEvent(tx, subject.caseId, { kind: reason, happenedAt: tx.at });
  await publish(tx, {
    type: reason === 'released' ? 'case.released' : 'case.closed',
    payload: { caseId: subject.caseId },
  });
}
