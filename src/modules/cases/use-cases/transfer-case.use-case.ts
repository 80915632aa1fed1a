import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { decideTransfer, type TransferRefusal } from '../domain/case-category.ts';
import type { RecuperationCase } from '../domain/recuperation-case.ts';
import { findCase, updateCategory } from '../repository/case.repository.ts';
import { insertCaseEvents } from '../repository/case-event.repository.ts';

/**
 * Makes a self-recuperating person a notified patient, for good (K-14, K-57). The case stays open: the person is watched
 * until the health centre releases them. Tells `case.transferred`. The caller writes the audit row.
 */
export async function transferCase(
  tx: Tx,
  caseId: Uuid,
): Promise<Result<RecuperationCase, TransferRefusal | 'no-such-case'>> {
  const subject = await findCase(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  const category = decideTransfer(subject);
  if (!category.ok) return category;
  await updateCategory(tx, caseId, category.value);
  await insertCaseEvents(tx, [{ caseId, kind: 'transferred', happenedAt: tx.at }]);
  await publish(tx, { type: 'case.transferred', payload: { caseId } });
  return ok({ ...subject, category: category.value });
}
