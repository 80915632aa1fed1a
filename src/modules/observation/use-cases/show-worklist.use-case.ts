import { displayNames } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Observation, observationsOfCases } from '../repository/observation.repository.ts';
import {
  type WorklistCounts,
  type WorklistPosition,
  type WorklistRow,
  type WorklistShare,
  worklistCounts,
  worklistPage,
} from '../repository/worklist.repository.ts';
import type { StaffActor } from './claim-task.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type { WorklistPosition, WorklistShare } from '../repository/worklist.repository.ts';

const PAGE = 50;

/** One line, with the answer that called for a human, else the last one. */
export interface WorklistLine extends WorklistRow {
  readonly answer: Observation | null;
  /** Null while nobody has it, and when its holder's account is gone. */
  readonly claimerName: string | null;
}

export interface Worklist {
  readonly lines: readonly WorklistLine[];
  readonly counts: WorklistCounts;
  /** Where the next page goes on; null on the last. */
  readonly next: WorklistPosition | null;
}

/** Who needs a human now, the most dangerous first. When it is empty, nobody was overlooked. */
export function showWorklist(
  deps: Pick<ObservationDeps, 'database'>,
  actor: StaffActor,
  share: WorklistShare,
  after: WorklistPosition | null,
): Promise<Worklist> {
  return deps.database.withTenant(actor, async tx => {
    const rows = await worklistPage(tx, actor.id, share, after, PAGE);
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const answers = await observationsOfCases(tx, caseIds);
    const holders = rows.flatMap(({ claimedBy }) => (claimedBy === null ? [] : [claimedBy]));
    const names = await displayNames(tx, [...new Set(holders)]);
    const counts = await worklistCounts(tx, actor.id);
    await recordAudit(tx, {
      action: 'task.list',
      resource: 'care-task',
      subjectId: null,
      purpose: 'observation',
      fields: ['name', 'birthDate', 'temperature', 'spo2', 'symptoms', 'emergencySymptoms'],
      detail: { share, rows: rows.length },
    });
    const lines = rows.map(row => ({
      ...row,
      answer: answerBehind(row, answers),
      claimerName: row.claimedBy === null ? null : (names.get(row.claimedBy) ?? null),
    }));
    return { lines, counts, next: rows.length === PAGE ? (rows.at(-1) ?? null) : null };
  });
}

const GRADE_OF = { 'urgent-answer': 'urgent', 'caution-answer': 'caution' } as const;

function answerBehind(row: WorklistRow, answers: readonly Observation[]): Observation | null {
  const grade = row.kind === 'urgent-answer' || row.kind === 'caution-answer' ? GRADE_OF[row.kind] : null;
  const own = answers.filter(({ caseId }) => caseId === row.caseId);
  const cause = own.findLast(answer => answer.slotOn === row.slotOn && answer.grade === grade);
  return cause ?? own.at(-1) ?? null;
}
