import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type CaseInCourse, courseAfter, lockCourses, saveCourses } from '../../cases/index.ts';
import type { ObservationRule, Rulebook } from '../../rulebook/index.ts';
import { hasSymptoms } from '../domain/answer.ts';
import { tasksOfAnswer } from '../domain/care-task.ts';
import { type AnswerConsequence, type CaseCourse, consequenceOf } from '../domain/facts-from-answer.ts';
import { dueOf } from '../domain/task-clock.ts';
import { type NewCareTask, openTasks } from '../repository/care-task.repository.ts';
import type { Observation } from '../repository/observation.repository.ts';
import type { JudgedAnswer } from './judge-answers.ts';
import { observationRuleAt } from './observation-rule.ts';

/**
 * Does what follows from answers that were just stored, and returns it in their order: moves the periods of those who
 * tell of onset, relief or relapse (K-40, K-42), and calls a human where one is needed. Answers of one case follow each
 * other, each on what the one before has changed.
 */
export async function followAnswers(
  tx: Tx,
  rulebook: Rulebook,
  answers: readonly JudgedAnswer[],
): Promise<readonly AnswerConsequence[]> {
  const before = await lockCourses(tx, casesThatMove(answers));
  const courses = new Map(before);
  const consequences = answers.map(({ subject, observation }) => {
    const course = courses.get(subject.caseId);
    const consequence = consequenceFor(course?.subject ?? subject, observation);
    if (course !== undefined && movesThePeriod(consequence))
      courses.set(subject.caseId, courseWith(tx, rulebook, course, consequence, observation));
    return consequence;
  });
  await saveCourses(tx, before, [...courses.values()]);
  await openTasks(tx, tasksOf(observationRuleAt(rulebook, tx.at), answers, consequences));
  return consequences;
}

type Fact = 'onset' | 'relief' | 'relapse';

const movesThePeriod = (consequence: AnswerConsequence): consequence is Fact =>
  consequence !== null && consequence !== 'late-symptom';

const consequenceFor = (subject: CaseCourse, observation: Observation): AnswerConsequence =>
  consequenceOf(subject, {
    hasSymptoms: hasSymptoms(observation),
    condition: observation.condition,
    answeredAt: observation.answeredAt,
  });

/** The cases of which an answer moves the period, as far as can be told before they are locked. */
const casesThatMove = (answers: readonly JudgedAnswer[]): readonly Uuid[] => [
  ...new Set(
    answers
      .filter(({ subject, observation }) => movesThePeriod(consequenceFor(subject, observation)))
      .map(({ subject }) => subject.caseId),
  ),
];

/** Between reading and locking the case can only have ended; the answer itself still counts. */
function courseWith(
  tx: Tx,
  rulebook: Rulebook,
  course: CaseInCourse,
  kind: Fact,
  { answeredAt, observationId }: Observation,
): CaseInCourse {
  const after = courseAfter(tx, rulebook, course, { kind, happenedAt: answeredAt, observationId });
  return after.ok ? after.value : course;
}

/** The tasks that the answers call for. Two answers to one question that worry alike are one task. */
function tasksOf(
  rule: ObservationRule,
  answers: readonly JudgedAnswer[],
  consequences: readonly AnswerConsequence[],
): readonly NewCareTask[] {
  const tasks = new Map<string, NewCareTask>();
  for (const [place, { observation }] of answers.entries()) {
    const { caseId, slotOn, slotNo, answeredAt: openedAt } = observation;
    for (const needed of tasksOfAnswer(observation.grade, consequences[place] === 'late-symptom')) {
      const key = `${caseId} ${slotOn} ${slotNo} ${needed.kind}`;
      if (tasks.has(key)) continue;
      const dueBy = dueOf({ ...needed, openedAt, lastCallAt: null, callAgainAt: null }, rule);
      tasks.set(key, { ...needed, caseId, slotOn, slotNo, openedAt, dueBy });
    }
  }
  return [...tasks.values()];
}
