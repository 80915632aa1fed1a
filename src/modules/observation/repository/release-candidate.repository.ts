import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { hasSymptoms } from '../domain/answer.ts';
import type { ReleaseFacts } from '../domain/release-proposal.ts';
import { schedulesOf } from './asked-case.repository.ts';
import { latestObservations } from './observation.repository.ts';

/** What was heard of a person, and whether a human is still needed for more than to confirm the release. */
export interface HeardOf extends Pick<ReleaseFacts, 'lastAnswer' | 'lastReachedWellAt' | 'openTasks'> {
  /** Which questions of a day the person is asked; null when no watch has begun. */
  readonly schedule: string | null;
}

/** What was heard of the people of these cases. The caller writes the audit row of the read. */
export async function heardOf(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, HeardOf>> {
  const answers = await latestObservations(tx, caseIds);
  const tasks = await taskCounts(tx, caseIds);
  const schedules = await schedulesOf(tx, caseIds);
  return new Map(
    caseIds.map(caseId => {
      const answer = answers.get(caseId);
      return [
        caseId,
        {
          lastAnswer:
            answer === undefined ? null : { answeredAt: answer.answeredAt, hasSymptoms: hasSymptoms(answer) },
          lastReachedWellAt: tasks.get(caseId)?.lastReachedWellAt ?? null,
          openTasks: tasks.get(caseId)?.openTasks ?? 0,
          schedule: schedules.get(caseId) ?? null,
        },
      ];
    }),
  );
}

interface TaskCounts {
  readonly openTasks: number;
  readonly lastReachedWellAt: Instant | null;
}

async function taskCounts(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, TaskCounts>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('care_task')
    .select(({ fn }) => [
      'case_id as caseId',
      fn
        .countAll<number>()
        .filterWhere('closed_at', 'is', null)
        .filterWhere('kind', '<>', 'release-proposal')
        .as('openTasks'),
      fn.max('closed_at').filterWhere('outcome', '=', 'reached-well').as('lastReachedWellAt'),
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', sql<Uuid>`any(${[...caseIds]}::uuid[])`)
    .groupBy('case_id')
    .execute();
  return new Map(rows.map(row => [row.caseId, row]));
}
