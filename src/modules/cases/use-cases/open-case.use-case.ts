import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { CaseCategory } from '../domain/case-category.ts';
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
  /** A notified patient's case begins with a physician's report (SM-3); `self` unless told. */
  readonly category?: CaseCategory;
  /** The day on which recuperation starts; today unless told. */
  readonly startsOn?: PlainDate;
}

/**
 * Opens a case and decides its period. One of self-recuperation starts on the day of filing (K-37). The caller writes the
 * audit row.
 */
export async function openCase(tx: Tx, rulebook: Rulebook, opening: CaseOpening): Promise<RecuperationCase> {
  const today = jstDate(tx.at);
  const caseId = tx.newId();
  const facts =
    opening.onsetOn === null ? [] : [{ kind: 'onset' as const, happenedAt: startOfJstDay(opening.onsetOn) }];
  const period = decidePeriod(rulebook, today, courseOf(opening.testedOn, facts));
  const opened = await insertCase(tx, {
    caseId,
    personId: opening.personId,
    category: opening.category ?? 'self',
    startsOn: opening.startsOn ?? today,
    testedOn: opening.testedOn,
    ...period,
  });
  await insertCaseEvents(tx, [
    { caseId, kind: 'opened', happenedAt: tx.at },
    ...facts.map(fact => ({ caseId, ...fact })),
  ]);
  return opened;
}
