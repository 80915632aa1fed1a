import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publish } from '../../../platform/outbox/outbox.ts';
import { lockPerson } from '../../persons/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { courseOf } from '../domain/case-fact.ts';
import { decideReopening, type ReopeningRefusal } from '../domain/late-onset.ts';
import type { RecuperationCase } from '../domain/recuperation-case.ts';
import { findCase, openCasesOf, updateReopened } from '../repository/case.repository.ts';
import { insertCaseEvents, listCaseFacts } from '../repository/case-event.repository.ts';
import { decidePeriod } from './decide-period.ts';

/**
 * Takes the watch up again because the person fell ill after the end of a period without symptoms: the period is
 * counted anew from that day. Tells `case.reopened`. Returns the case as it was. The caller, an officer, writes the
 * audit row and starts the observation again.
 */
export async function reopenCase(
  tx: Tx,
  rulebook: Rulebook,
  caseId: Uuid,
  late: { readonly onsetOn: PlainDate; readonly reason: string },
): Promise<Result<RecuperationCase, ReopeningRefusal | 'no-such-case'>> {
  const known = await findCase(tx, caseId);
  if (known === null) return fail('no-such-case');
  // Whoever files anew for this person waits, so that nobody is watched in two cases.
  await lockPerson(tx, known.personId);
  const subject = (await findCase(tx, caseId, true)) ?? known;
  const others = (await openCasesOf(tx, subject.personId)).filter(other => other.caseId !== caseId);
  const verdict = decideReopening(
    subject,
    { onsetOn: late.onsetOn, watchedElsewhere: others.length > 0 },
    tx.at,
  );
  if (!verdict.ok) return verdict;

  const onset = { kind: 'onset', happenedAt: startOfJstDay(late.onsetOn) } as const;
  await insertCaseEvents(tx, [
    { caseId, kind: 'reopened', happenedAt: tx.at, reason: late.reason },
    { caseId, ...onset },
  ]);
  const { facts } = await listCaseFacts(tx, caseId);
  await updateReopened(
    tx,
    caseId,
    decidePeriod(rulebook, jstDate(tx.at), courseOf(subject.testedOn, facts, true)),
  );
  await publish(tx, { type: 'case.reopened', payload: { caseId } });
  return ok(subject);
}
