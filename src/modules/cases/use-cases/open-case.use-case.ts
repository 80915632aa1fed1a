import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { courseOf } from '../domain/case-fact.ts';
import type { RecuperationCase } from '../domain/recuperation-case.ts';
import { insertCase } from '../repository/case.repository.ts';
import { insertCaseEvents } from '../repository/case-event.repository.ts';
import { decidePeriod } from './decide-period.ts';

export interface CaseOpening {
  readonly personId: Uuid;
  readonly testedOn: PlainDate;
  /** Null for a person without symptoms. */
  readonly onsetOn: PlainDate | null;
}

/** Opens a self-recuperation case that starts today (K-37) and decides its period. The caller writes the audit row. */
export async function openCase(tx: Tx, rulebook: Rulebook, opening: CaseOpening): Promise<RecuperationCase> {
  const today = jstDate(tx.at);
  const caseId = tx.newId();
  const facts =
    opening.onsetOn === null ? [] : [{ kind: 'onset' as const, happenedAt: startOfJstDay(opening.onsetOn) }];
  const period = decidePeriod(rulebook, today, courseOf(opening.testedOn, facts));
  const opened = await insertCase(tx, {
    caseId,
    personId: opening.personId,
    category: 'self',
    startsOn: today,
    testedOn: opening.testedOn,
    ...period,
  });
  await insertCaseEvents(tx, [
    { caseId, kind: 'opened', happenedAt: tx.at },
    ...facts.map(fact => ({ caseId, ...fact })),
  ]);
  return opened;
}
