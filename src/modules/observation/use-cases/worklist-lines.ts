import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { displayNames } from '../../accounts/index.ts';
import { type Observation, observationsOfCases } from '../repository/observation.repository.ts';
import {
  type WorklistPosition,
  type WorklistShare,
  worklistPage,
} from '../repository/worklist.repository.ts';
import type { WorklistRow } from '../repository/worklist-row.ts';

/** One line, with the answer that called for a human, else the last one. */
export interface WorklistLine extends WorklistRow {
  readonly answer: Observation | null;
  /** Null while nobody has it, and when its holder's account is gone. */
  readonly claimerName: string | null;
}

/** The lines of a share, inside the caller's transaction and audit row. */
export async function worklistLines(
  tx: Tx,
  staffId: Uuid,
  share: WorklistShare,
  after: WorklistPosition | null,
  limit: number,
): Promise<readonly WorklistLine[]> {
  return linesOf(tx, await worklistPage(tx, staffId, share, after, limit));
}

/** The same of rows that were read otherwise. */
export async function linesOf(tx: Tx, rows: readonly WorklistRow[]): Promise<readonly WorklistLine[]> {
  const answers = await observationsOfCases(
    tx,
    rows.map(({ caseId }) => caseId),
  );
  const holders = rows.flatMap(({ claimedBy }) => (claimedBy === null ? [] : [claimedBy]));
  const names = await displayNames(tx, [...new Set(holders)]);
  return rows.map(row => ({
    ...row,
    answer: answerBehind(row, answers),
    claimerName: row.claimedBy === null ? null : (names.get(row.claimedBy) ?? null),
  }));
}

const GRADE_OF = { 'urgent-answer': 'urgent', 'caution-answer': 'caution' } as const;

function answerBehind(row: WorklistRow, answers: readonly Observation[]): Observation | null {
  const grade = row.kind === 'urgent-answer' || row.kind === 'caution-answer' ? GRADE_OF[row.kind] : null;
  const own = answers.filter(({ caseId }) => caseId === row.caseId);
  const cause = own.findLast(answer => answer.slotOn === row.slotOn && answer.grade === grade);
  return cause ?? own.at(-1) ?? null;
}
