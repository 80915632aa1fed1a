import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type RecuperationCase, type ReopeningRefusal, reopenCase } from '../../cases/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { resumeFilingOfCase } from '../../self-recuperation/index.ts';
import { missingSlotDates, slotOf } from '../domain/plan-slots.ts';
import { schedulesOf } from '../repository/asked-case.repository.ts';
import { lastSlots } from '../repository/due-slot.repository.ts';
import { closeOpenSlots, insertSlots, reopenSlot } from '../repository/slot.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import { decideWatches } from './keep-watches.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { hoursOf, observationRuleAt } from './observation-rule.ts';

/**
 * Takes the watch up again, by an officer's decision, for somebody who fell ill after the end of a period without
 * symptoms. The days between count as not asked, and today's question is asked if it can still be answered.
 */
export function reopenByStaff(
  deps: Pick<ObservationDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  caseId: Uuid,
  late: { readonly onsetOn: PlainDate; readonly reason: string },
): Promise<Result<null, ReopeningRefusal | 'no-such-case'>> {
  return deps.database.withTenant(actor, async tx => {
    const reopened = await reopenCase(tx, deps.rulebook, caseId, late);
    if (!reopened.ok) {
      exemptFromAudit(tx, 'Nothing was changed.');
      return reopened;
    }
    await resumeFilingOfCase(tx, caseId);
    await decideWatches(deps, tx, [caseId]);
    if (reopened.value.status !== 'open') await resumeSlots(tx, deps.rulebook, reopened.value);
    await recordAudit(tx, {
      action: 'case.reopen',
      resource: 'case',
      subjectId: caseId,
      purpose: 'observation',
      fields: ['status', 'dayZero', 'lastDay', 'endsAt'],
      detail: { onsetOn: late.onsetOn },
    });
    return ok(null);
  });
}

/** Nobody was asked while the case was released; its days must not turn into silence that calls for a human. */
async function resumeSlots(tx: Tx, rulebook: Rulebook, subject: RecuperationCase): Promise<void> {
  const { caseId } = subject;
  const rule = observationRuleAt(rulebook, tx.at);
  const first = addDays(subject.startsOn, rule.firstDayAfterSubmission);
  const last = (await lastSlots(tx, [caseId])).get(caseId) ?? null;
  const schedule = (await schedulesOf(tx, [caseId])).get(caseId) ?? null;
  for (const hours of hoursOf(rule, schedule)) {
    const unasked = missingSlotDates(first, last, tx.at, hours)
      .map(date => ({ caseId, ...slotOf(date, hours), askedAt: null }))
      .filter(({ dueAt }) => dueAt <= tx.at);
    await insertSlots(tx, unasked);
    await closeOpenSlots(tx, unasked, 'cancelled');
    await reopenSlot(tx, { caseId, slotOn: jstDate(tx.at), slotNo: hours.no });
  }
}
