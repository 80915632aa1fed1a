import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { mayRecord } from '../domain/follow-attempt.ts';
import { type AttemptProblem, readAttempt } from '../domain/read-attempt.ts';
import { readSheetNumber } from '../domain/sheet-number.ts';
import { attemptOfRow, isBlank, type TypedRow } from '../domain/typed-row.ts';
import { lockSlotOnPaper } from '../repository/call-slot.repository.ts';
import { callGuide } from './call-guide.ts';
import { codesOf, storeAttempt } from './record-attempt.use-case.ts';
import type { SupportCallsDeps } from './support-calls-deps.ts';

export type RowProblem =
  | 'not-a-number'
  | 'no-such-call'
  | 'already-closed'
  | 'no-such-box'
  | 'temperature'
  | 'time'
  | 'time-missing'
  | 'note';

/** A typed line that could not be taken, with where it stands, counted from 1. */
export interface RefusedRow {
  readonly line: number;
  readonly row: TypedRow;
  readonly problem: RowProblem;
}

export interface TypedIn {
  readonly recorded: number;
  readonly refused: readonly RefusedRow[];
}

/**
 * Records what was written on the paper lists of a day, a line at a time: what can be taken is taken, every other line is
 * given back with what is wrong. Blank lines are passed over.
 */
export async function typeInResults(
  deps: Pick<SupportCallsDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  day: PlainDate,
  rows: readonly TypedRow[],
): Promise<TypedIn> {
  let recorded = 0;
  const refused: RefusedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue;
    const problem = await typeIn(deps, actor, day, row);
    if (problem === null) recorded += 1;
    else refused.push({ line: index + 1, row, problem });
  }
  return { recorded, refused };
}

const typeIn = (
  { database, rulebook }: Pick<SupportCallsDeps, 'database' | 'rulebook'>,
  actor: StaffActor,
  day: PlainDate,
  row: TypedRow,
): Promise<RowProblem | null> =>
  database.withTenant(actor, async (tx: Tx) => {
    const refuse = (problem: RowProblem) => {
      exemptFromAudit(tx, 'A line was given back.');
      return problem;
    };
    const sheetNo = readSheetNumber(row.number);
    if (sheetNo === null) return refuse('not-a-number');
    const slot = await lockSlotOnPaper(tx, day, sheetNo);
    if (slot === null) return refuse('no-such-call');
    // Paper may have been in anybody's hand.
    if (!mayRecord(slot, slot.claimedBy, actor.id, true).ok) return refuse('already-closed');
    if (row.time === '' && day !== jstDate(tx.at)) return refuse('time-missing');
    const guide = callGuide(rulebook, tx.at);
    const frame = { now: tx.at, slotOn: day, warningCodes: codesOf(guide) };
    const attempt = readAttempt(attemptOfRow(row), frame);
    if (!attempt.ok) return refuse(problemOf(attempt.reason));
    await storeAttempt(tx, actor, slot, attempt.value, 'paper', guide);
    return null;
  });

function problemOf([first]: readonly AttemptProblem[]): RowProblem {
  switch (first?.field) {
    case 'temperature':
    case 'spo2':
      return 'temperature';
    case 'time':
    case 'nextTime':
      return 'time';
    case 'note':
      return 'note';
    default:
      return 'no-such-box';
  }
}
