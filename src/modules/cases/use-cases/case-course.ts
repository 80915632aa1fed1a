import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publishAll } from '../../../platform/outbox/outbox.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import { type CaseFact, courseOf } from '../domain/case-fact.ts';
import type { RecuperationCase } from '../domain/recuperation-case.ts';
import { lockCases, updatePeriod } from '../repository/case.repository.ts';
import { insertCaseEvents, type KnownFacts, listFactsOfCases } from '../repository/case-event.repository.ts';
import { decidePeriod } from './decide-period.ts';

/** A fact and the answer that told it. */
export type LearntFact = CaseFact & { readonly observationId?: Uuid };

/** A case with all that its period is decided from, and what was learnt since it was read. */
export interface CaseInCourse {
  /** With its period as decided by everything known, the learnt facts too. */
  readonly subject: RecuperationCase;
  readonly known: KnownFacts;
  readonly learnt: readonly LearntFact[];
}

/** Cases in their course, locked until the transaction ends. Cases that do not exist are absent. */
export async function lockCourses(
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, CaseInCourse>> {
  const subjects = await lockCases(tx, caseIds);
  const facts = await listFactsOfCases(tx, caseIds);
  return new Map(
    subjects.map(subject => {
      const known = facts.get(subject.caseId) ?? { facts: [], lateOnsetAccepted: false };
      return [subject.caseId, { subject, known, learnt: [] }];
    }),
  );
}

/**
 * The course with one fact more, its period decided anew by the rule in force today (K-40, K-42). A case that has
 * ended learns nothing.
 */
export function courseAfter(
  { at }: Pick<Tx, 'at'>,
  rulebook: Rulebook,
  { subject, known, learnt }: CaseInCourse,
  fact: LearntFact,
): Result<CaseInCourse, 'already-closed'> {
  if (subject.status !== 'open') return fail('already-closed');
  const facts = [...known.facts, fact];
  const course = courseOf(subject.testedOn, facts, known.lateOnsetAccepted);
  return ok({
    subject: { ...subject, ...decidePeriod(rulebook, jstDate(at), course) },
    known: { ...known, facts },
    learnt: [...learnt, fact],
  });
}

/**
 * Stores what was learnt, and the periods. Tells `case.period-changed` of those whose planned dates moved from what
 * they were when the case was locked. The caller writes the audit rows.
 */
export async function saveCourses(
  tx: Tx,
  before: ReadonlyMap<Uuid, CaseInCourse>,
  after: readonly CaseInCourse[],
): Promise<void> {
  const moved = after.filter(({ learnt }) => learnt.length > 0);
  await insertCaseEvents(
    tx,
    moved.flatMap(({ subject: { caseId }, learnt }) => learnt.map(fact => ({ caseId, ...fact }))),
  );
  for (const { subject } of moved) await updatePeriod(tx, subject.caseId, subject);
  const changed = moved.filter(({ subject }) => {
    const was = before.get(subject.caseId)?.subject;
    return was?.endsAt !== subject.endsAt || was?.plannedReturnOn !== subject.plannedReturnOn;
  });
  await publishAll(
    tx,
    changed.map(({ subject: { caseId } }) => ({ type: 'case.period-changed', payload: { caseId } })),
  );
}
