import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Answers, Evidence, Question } from '../domain/condition.ts';

/** An answer with what shows that it is right. Its value is null once it was destroyed. */
export interface GivenAnswer {
  readonly question: Question;
  readonly answer: string | null;
  /** Within which days an answer about the address holds. */
  readonly holdsFrom: PlainDate | null;
  readonly holdsThrough: PlainDate | null;
  /** Which public body instructed (Y-06). */
  readonly instructedBy: string | null;
  readonly evidence: Evidence;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
}

export type NewAnswer = Omit<GivenAnswer, 'answeredAt' | 'answeredBy'>;

/** Adds answers to a case; the newest of a question counts. */
export async function insertAnswers(
  tx: Tx,
  supportCaseId: Uuid,
  answers: readonly NewAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx.db
    .insertInto('support_answer')
    .values(
      answers.map(given => ({
        authority_id: tx.authorityId,
        answer_id: tx.newId(),
        support_case_id: supportCaseId,
        question: given.question,
        answer: given.answer,
        holds_from: given.holdsFrom,
        holds_through: given.holdsThrough,
        instructed_by: given.instructedBy,
        evidence: given.evidence,
        answered_at: tx.at,
        answered_by: tx.actorName,
      })),
    )
    .execute();
}

/** The newest answer to each question of a case. */
export async function answersOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly GivenAnswer[]> {
  const { rows } = await sql<GivenAnswer>`
    select distinct on (question) question, answer, holds_from as "holdsFrom", holds_through as "holdsThrough",
      instructed_by as "instructedBy", evidence, answered_at as "answeredAt", answered_by as "answeredBy"
    from support_answer where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}
    order by question, answered_at desc, answer_id desc`.execute(tx.db);
  return rows;
}

/** The same as the rule takes them. What was destroyed counts as not answered. */
export function answersFrom(given: readonly GivenAnswer[]): Answers {
  const known = given.filter(({ answer }) => answer !== null);
  const span = (name: 'registeredSpan' | 'livingSpan', question: Question) =>
    known
      .filter(answer => answer.question === question)
      .map(({ holdsFrom, holdsThrough }) => [name, { from: holdsFrom, through: holdsThrough }] as const);
  return Object.fromEntries<unknown>([
    ...known.map(({ question, answer }) => [question, answer] as const),
    ...span('registeredSpan', 'registered'),
    ...span('livingSpan', 'living-there'),
  ]);
}
