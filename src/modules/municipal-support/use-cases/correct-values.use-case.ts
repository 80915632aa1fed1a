import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { decideProgrammeAt } from '../domain/programme.ts';
import { isExtended } from '../domain/provided-row.ts';
import type { SupportCase, SupportValues } from '../domain/support-case.ts';
import { mayMove } from '../domain/support-status.ts';
import { programmeOf } from '../repository/programme.repository.ts';
import { lockSupportCase, supportCaseById } from '../repository/support-case.repository.ts';
import { insertSupportEvents } from '../repository/support-event.repository.ts';
import { updateToldValues } from '../repository/told-case.repository.ts';
import { insertValueChanges, VALUE_FIELDS } from '../repository/value-change.repository.ts';
import { moveSupportCase } from './move-support-case.use-case.ts';
import { auditSupport, FOUR_DATA, type SupportDeps } from './support-deps.ts';

export type CorrectionRefusal = 'no-such-case' | 'destroyed';

/** The four data of a case, to be corrected; null when there is no such case. */
export const showValues = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<SupportCase | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await supportCaseById(tx, supportCaseId);
    if (subject === null) exemptFromAudit(tx, 'There is no such case.');
    else await auditSupport(tx, { action: 'support.read-values', supportCaseId, fields: [...FOUR_DATA] });
    return subject;
  });

/**
 * Corrects the four data as the person tells them, and keeps what they were. Somebody whose number was wrong is back on the
 * list with the new one (E-27). A later row of the prefecture says it anew.
 */
export const correctValues = (
  deps: Pick<SupportDeps, 'database'>,
  actor: StaffActor,
  supportCaseId: Uuid,
  told: SupportValues,
): Promise<Result<null, CorrectionRefusal>> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await lockSupportCase(tx, supportCaseId);
    if (subject === null || subject.valuesDestroyedAt !== null) {
      exemptFromAudit(tx, 'Nothing was corrected.');
      return fail(subject === null ? 'no-such-case' : 'destroyed');
    }
    const changed = await keepChanges(tx, subject, told);
    await auditSupport(tx, {
      action: 'support.correct',
      supportCaseId,
      fields: [...FOUR_DATA],
      detail: { changes: changed.length },
    });
    if (changed.includes('contact') && mayMove(subject.status, 'new-number'))
      await moveSupportCase(tx, supportCaseId, 'new-number');
    if (mayMove(subject.status, 'extended') && isExtended(subject, told, jstDate(tx.at)))
      await extend(tx, supportCaseId);
    return ok(null);
  });

async function extend(tx: Tx, supportCaseId: Uuid): Promise<void> {
  if (decideProgrammeAt(await programmeOf(tx), tx.at).ok)
    await moveSupportCase(tx, supportCaseId, 'extended');
}

async function keepChanges(
  tx: Tx,
  subject: SupportCase,
  told: SupportValues,
): Promise<readonly (keyof SupportValues)[]> {
  const { supportCaseId } = subject;
  const changed = (Object.keys(VALUE_FIELDS) as (keyof SupportValues)[]).filter(
    field => subject[field] !== told[field],
  );
  if (changed.length === 0) return changed;
  await updateToldValues(tx, supportCaseId, told);
  await insertValueChanges(
    tx,
    changed.map(field => ({
      supportCaseId,
      field: VALUE_FIELDS[field],
      before: subject[field],
      after: told[field],
      receivedPackageId: null,
    })),
  );
  await insertSupportEvents(tx, [{ supportCaseId, kind: 'values-changed' }]);
  return changed;
}
