import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { DecidedPeriod } from '../domain/recuperation-case.ts';
import { courseAfter, type LearntFact, lockCourses, saveCourses } from './case-course.ts';

/**
 * Adds what was learnt about the symptoms of an open case and decides its period anew (K-40, K-42), by the rule in
 * force today. Tells `case.period-changed` when the planned dates moved. The caller writes the audit row.
 */
export async function recordCaseFact(
  tx: Tx,
  rulebook: Rulebook,
  caseId: Uuid,
  fact: LearntFact,
): Promise<Result<DecidedPeriod, 'no-such-case' | 'already-closed'>> {
  const locked = await lockCourses(tx, [caseId]);
  const course = locked.get(caseId);
  if (course === undefined) return fail('no-such-case');
  const after = courseAfter(tx, rulebook, course, fact);
  if (!after.ok) return after;
  await saveCourses(tx, locked, [after.value]);
  return ok(after.value.subject);
}
