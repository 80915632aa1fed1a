import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { insertCaseEvents } from '../repository/case-event.repository.ts';

/**
 * Writes into the history of a case that the patient moves (SM-3); where to, the module of care knows. Tells `case.placed`.
 * The caller has locked the case and writes the audit row.
 */
export async function recordMove(tx: Tx, caseId: Uuid, happenedAt: Instant): Promise<void> {
  await insertCaseEvents(tx, [{ caseId, kind: 'place', happenedAt }]);
  await publish(tx, { type: 'case.placed', payload: { caseId } });
}
