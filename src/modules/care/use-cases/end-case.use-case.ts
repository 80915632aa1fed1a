import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, closeCase } from '../../cases/index.ts';
import type { Outcome } from '../domain/stay.ts';
import { currentStay, endStay } from '../repository/stay.repository.ts';
import { insertStayEvent } from '../repository/stay-event.repository.ts';
import type { CareDeps } from './care-deps.ts';

/** The patient died on that day, or another authority took them over. */
export type CaseEnd =
  | { readonly kind: 'died'; readonly on: PlainDate }
  | { readonly kind: 'handed-over'; readonly to: string };

export type EndRefusal = 'no-such-case' | 'not-notified' | 'already-closed' | 'in-the-future' | 'before-case';

/** Ends the case of a notified patient and the stay with it (SM-3: DEAD, TRANSFERRED). */
export const endCase = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
  end: CaseEnd,
): Promise<Result<null, EndRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const ended = await closeWith(tx, caseId, end);
    if (!ended.ok) exemptFromAudit(tx, 'No case was ended.');
    else
      await recordAudit(tx, {
        action: `care.${end.kind === 'died' ? 'record-death' : 'hand-over'}`,
        resource: 'case',
        subjectId: caseId,
        purpose: 'care',
      });
    return ended;
  });

async function closeWith(tx: Tx, caseId: Uuid, end: CaseEnd): Promise<Result<null, EndRefusal>> {
  const today = jstDate(tx.at);
  const subject = await caseById(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  if (subject.category !== 'notified') return fail('not-notified');
  const on = end.kind === 'died' ? end.on : today;
  if (on > today) return fail('in-the-future');
  if (end.kind === 'died' && on < subject.dayZero) return fail('before-case');
  const closed = await closeCase(tx, caseId, end.kind, {
    happenedAt: end.kind === 'died' ? startOfJstDay(on) : tx.at,
    reason: end.kind === 'died' ? null : end.to,
  });
  if (!closed.ok) return closed;
  await endCurrentStay(tx, caseId, on, end.kind === 'died' ? 'died' : 'moved');
  return ok(null);
}

/** Ends the stay that a case has now, on that day or on its first when that is later. */
export async function endCurrentStay(tx: Tx, caseId: Uuid, on: PlainDate, outcome: Outcome): Promise<void> {
  const stay = await currentStay(tx, caseId);
  if (stay === null) return;
  const until = on < stay.fromOn ? stay.fromOn : on;
  await endStay(tx, stay.stayId, until, outcome);
  await insertStayEvent(tx, stay, { kind: 'ended', outcome }, startOfJstDay(until));
}
