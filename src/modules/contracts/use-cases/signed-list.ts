import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import type { TableRow } from '../../../platform/sheets/read-table.ts';
import type { CellProblem } from '../../../platform/sheets/sheet-row.ts';
import {
  CONTRACT_KINDS,
  type ContractKind,
  type ContractProblem,
  type NewContract,
  readContract,
} from '../domain/given-contract.ts';
import { TEST_METHODS, type TestMethod } from '../domain/test-method.ts';

/** The columns of a list of signed contracts: one row for each institution that is party to one. */
export type ListColumn =
  | 'number'
  | 'kind'
  | 'agent'
  | 'facilities'
  | 'joinedOn'
  | 'leftOn'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'reportingClause'
  | TestMethod;

export const REQUIRED_COLUMNS: readonly ListColumn[] = [
  'number',
  'kind',
  'facilities',
  'signedOn',
  'startsOn',
  'endsOn',
];

/** How a list names its columns and writes what is a choice. */
export interface ListWords {
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly kinds: Readonly<Record<ContractKind, string>>;
  /** What stands for a contract that has the clause about reporting. */
  readonly yes: string;
}

/** Why a row was left out. */
export interface RowProblem {
  readonly line: number;
  readonly column: ListColumn | 'prices' | null;
  readonly reason: ContractProblem['reason'] | CellProblem | 'differs-from-contract';
  readonly about?: string;
}

/** A row that can be entered: the contract, and the time of its one institution in it. */
export interface ListedParty {
  readonly line: number;
  readonly contract: NewContract & { readonly signedOn: PlainDate };
  readonly facilityCode: string;
  readonly joinedOn: PlainDate;
  readonly leftOn: PlainDate | null;
}

/** Reads one row of the list; `today` bounds the day of signing. */
export function readListRow(
  row: TableRow<ListColumn>,
  words: ListWords,
  today: PlainDate,
): Result<ListedParty, readonly RowProblem[]> {
  const { line, cell, unreadable } = row;
  if (unreadable !== null) return fail([{ line, column: unreadable.column, reason: unreadable.problem }]);
  const kind = cell('kind');
  const read = readContract(
    {
      number: cell('number'),
      kind: CONTRACT_KINDS.find(each => each === kind || words.kinds[each] === kind) ?? kind,
      agent: cell('agent'),
      facilities: cell('facilities'),
      prices: Object.fromEntries(TEST_METHODS.map(method => [method, cell(method)])) as Record<
        TestMethod,
        string
      >,
      requestedOn: '',
      signedOn: cell('signedOn'),
      startsOn: cell('startsOn'),
      endsOn: cell('endsOn'),
      reportingClause: cell('reportingClause') === words.yes,
    },
    today,
  );
  if (!read.ok) return fail(read.reason.map(problem => rowProblem(line, problem)));
  const { startsOn, endsOn, signedOn, facilityCodes } = read.value;
  const [facilityCode] = facilityCodes;
  if (facilityCode === undefined || facilityCodes.length > 1)
    return fail([{ line, column: 'facilities', reason: 'exactly-one' }]);
  if (signedOn === null) return fail([{ line, column: 'signedOn', reason: 'missing' }]);
  const joinedOn = cell('joinedOn') === '' ? startsOn : readWrittenDay(cell('joinedOn'));
  if (joinedOn === null) return fail([{ line, column: 'joinedOn', reason: 'not-a-day' }]);
  if (joinedOn < startsOn || joinedOn > endsOn)
    return fail([{ line, column: 'joinedOn', reason: 'outside-period' }]);
  const leftOn = cell('leftOn') === '' ? null : readWrittenDay(cell('leftOn'));
  if (leftOn === null && cell('leftOn') !== '')
    return fail([{ line, column: 'leftOn', reason: 'not-a-day' }]);
  if (leftOn !== null && leftOn < joinedOn)
    return fail([{ line, column: 'leftOn', reason: 'before-joined' }]);
  return ok({ line, contract: { ...read.value, signedOn }, facilityCode, joinedOn, leftOn });
}

/** A problem of a contract as one of the row that told of it. */
export const rowProblem = (line: number, { field, reason, about }: ContractProblem): RowProblem => ({
  line,
  column: columnOf(field),
  reason,
  ...(about !== undefined && { about }),
});

function columnOf(field: ContractProblem['field']): RowProblem['column'] {
  switch (field) {
    case 'requestedOn':
    case 'fromOn':
    case 'endedOn':
    case 'note':
      return null;
    default:
      return field;
  }
}
