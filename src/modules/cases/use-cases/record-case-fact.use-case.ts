import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { type CaseFact, courseOf } from '../domain/case-fact.ts';
import type { DecidedPeriod } from '../domain/recuperation-case.ts';
import { findCase, updatePeriod } from '../repository/case.repository.ts';
import { insertCaseEvents, listCaseFacts } from '../repository/case-event.repository.ts';
import { decidePeriod } from './decide-period.ts';

/**
 * Adds what was learnt about the symptoms of an open case and decides its period anew (K-40, K-42), by the rule in
 * force today. Tells `case.period-changed` when the planned dates moved. The caller writes the audit row.
 */
export async function recordCaseFact(
  tx: Tx,
  rulebook: Rulebook,
  caseId: Uuid,
  fact: CaseFact & { readonly observationId?: Uuid },
): Promise<Result<DecidedPeriod, 'no-such-case' | 'already-closed'>> {
  const subject = await findCase(tx, caseId, true);
  if (subject === null) return fail('no-such-case');
  if (subject.status !== 'open') return fail('already-closed');

  await insertCaseEvents(tx, [{ caseId, ...fact }]);
  const { facts, lateOnsetAccepted } = await listCaseFacts(tx, caseId);
  const period = decidePeriod(rulebook, jstDate(tx.at), courseOf(subject.testedOn, facts, lateOnsetAccepted));
  await updatePeriod(tx, caseId, period);
  if (period.endsAt !== subject.endsAt || period.plannedReturnOn !== subject.plannedReturnOn)
    await publish(tx, { type: 'case.period-changed', payload: { caseId } });
  return ok(period);
}
