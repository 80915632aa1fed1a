import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { MARKS, type Mark, QUESTIONS, type Question, type Satisfaction } from '../domain/satisfaction.ts';

/** Keeps somebody's answers, once; false when they have answered before. */
export async function insertSatisfaction(
  tx: Tx,
  supportCaseId: Uuid,
  { way, answeredOn, marks, told }: Satisfaction,
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('satisfaction')
    .values({
      authority_id: tx.authorityId,
      support_case_id: supportCaseId,
      way,
      calls: marks.calls,
      goods: marks.goods,
      rubbish: marks.rubbish,
      overall: marks.overall,
      told,
      answered_on: answeredOn,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'support_case_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Whether somebody has answered. */
export async function hasAnswered(tx: Tx, supportCaseId: Uuid): Promise<boolean> {
  const { rows } = await sql`select from satisfaction
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}`.execute(tx.db);
  return rows.length > 0;
}

/** How many gave which mark to each question. */
export type MarkCounts = Readonly<Record<Question, Readonly<Record<Mark, number>>>>;

/** The marks of those who answered within the days. */
export async function countMarks(
  tx: Tx,
  days: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<MarkCounts> {
  const { rows } = await sql<{ question: Question; mark: Mark; found: number }>`
    select m.question, m.mark, count(*)::int as found
    from satisfaction s
    cross join lateral (values ('calls', s.calls), ('goods', s.goods), ('rubbish', s.rubbish), ('overall', s.overall))
      m (question, mark)
    where s.authority_id = ${tx.authorityId} and s.answered_on between ${days.from}::date and ${days.through}::date
      and m.mark is not null
    group by m.question, m.mark`.execute(tx.db);
  const found = new Map(rows.map(row => [`${row.question} ${row.mark}`, row.found]));
  const marksOf = (question: Question) =>
    Object.fromEntries(MARKS.map(mark => [mark, found.get(`${question} ${mark}`) ?? 0])) as Record<
      Mark,
      number
    >;
  return Object.fromEntries(
    QUESTIONS.map(question => [question, marksOf(question)]),
  ) as unknown as MarkCounts;
}
