import { createHash } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readWrittenDay } from '../../../kernel/written-day.ts';
import { readYen } from '../../../kernel/written-yen.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { readTable, type TableProblem, type TableRow } from '../../../platform/sheets/read-table.ts';
import type { CellProblem } from '../../../platform/sheets/sheet-row.ts';
import { recordAudit } from '../../audit/index.ts';
import { daysOfMonth, monthOf } from '../domain/month.ts';
import {
  CLAIM_OUTCOMES,
  type ClaimLine,
  type ClaimOutcome,
  type ReconciledClaim,
  reconcileClaims,
} from '../domain/reconcile-claims.ts';
import { TEST_METHODS, type TestMethod } from '../domain/test-method.ts';
import {
  type ClaimsFile,
  claimsFileById,
  keepClaims,
  listClaimLines,
  listClaimsFiles,
} from '../repository/claims.repository.ts';
import { knownCodes, listReportedTests } from '../repository/subsidy.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';

export type { ClaimsFile };

/** The columns of a file of claims. */
export const CLAIM_COLUMNS = ['facilityCode', 'sampledOn', 'method', 'tests', 'amountYen'] as const;
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];

/** How a file of claims names its columns and the methods. */
export interface ClaimWords {
  readonly columns: Readonly<Record<ClaimColumn, string>>;
  readonly methods: Readonly<Record<TestMethod, string>>;
}

export interface ClaimRowProblem {
  readonly line: number;
  readonly column: ClaimColumn | null;
  readonly reason:
    | 'not-a-code'
    | 'not-a-day'
    | 'not-of-the-month'
    | 'not-offered'
    | 'not-a-number'
    | CellProblem;
}

/** What became of a file of claims; nothing is kept while a row cannot be read. */
export type ClaimsRefusal =
  | TableProblem
  | { readonly kind: 'bad-rows'; readonly problems: readonly ClaimRowProblem[] };

const MOST_CLAIM_ROWS = 100_000;
const MOST_FILES = 50;
const COUNT = /^\d{1,6}$/;

type Deps = Pick<ContractsDeps, 'database'>;

/**
 * Keeps a file of claims of a month to be set against the reports (H-28). Money is asked for with it, so one row that cannot
 * be read refuses the whole file, with every such row. The same file again leads to the one that is kept.
 */
export async function takeClaims(
  { database }: Deps,
  staff: StaffActor,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly month: PlainDate },
  words: ClaimWords,
): Promise<Result<Uuid, ClaimsRefusal>> {
  const table = readTable(file.bytes, words.columns, CLAIM_COLUMNS, MOST_CLAIM_ROWS);
  if (!table.ok) return table;
  const read = table.value.map(row => readClaim(row, words, file.month));
  const problems = read.flatMap(row => (row.ok ? [] : row.reason));
  if (problems.length > 0) return fail({ kind: 'bad-rows', problems });
  const lines = read.flatMap(row => (row.ok ? [row.value] : []));
  const hash = createHash('sha256').update(file.month).update(file.bytes).digest();
  return database.withTenant(staff, async tx => {
    const { month } = file;
    const kept = await keepClaims(tx, { month, fileName: file.name, hash }, lines);
    await recordAudit(tx, {
      action: kept.isNew ? 'claims.keep' : 'claims.find',
      resource: 'claims-file',
      subjectId: kept.claimsId,
      purpose: 'contracts',
      detail: { rows: lines.length },
    });
    return ok(kept.claimsId);
  });
}

function readClaim(
  { line, cell, unreadable }: TableRow<ClaimColumn>,
  { methods }: ClaimWords,
  month: PlainDate,
): Result<ClaimLine, readonly ClaimRowProblem[]> {
  if (unreadable !== null) return fail([{ line, column: unreadable.column, reason: unreadable.problem }]);
  const problems: ClaimRowProblem[] = [];
  const refuse = (column: ClaimColumn, reason: ClaimRowProblem['reason']): void => {
    problems.push({ line, column, reason });
  };
  const facilityCode = cell('facilityCode').normalize('NFKC');
  if (!/^\d{10}$/.test(facilityCode)) refuse('facilityCode', 'not-a-code');
  const sampledOn = readWrittenDay(cell('sampledOn'));
  if (sampledOn === null) refuse('sampledOn', 'not-a-day');
  else if (monthOf(sampledOn) !== month) refuse('sampledOn', 'not-of-the-month');
  const method = TEST_METHODS.find(each => each === cell('method') || methods[each] === cell('method'));
  if (method === undefined) refuse('method', 'not-offered');
  const tests = cell('tests').normalize('NFKC').replaceAll(',', '');
  if (!COUNT.test(tests)) refuse('tests', 'not-a-number');
  const amountYen = readYen(cell('amountYen'));
  if (amountYen === null) refuse('amountYen', 'not-a-number');
  return problems.length > 0 || sampledOn === null || method === undefined || amountYen === null
    ? fail(problems)
    : ok({ line, facilityCode, sampledOn, method, tests: Number(tests), amountYen });
}

/** The newest files of claims. */
export async function showClaimsFiles({ database }: Deps, staff: StaffActor): Promise<readonly ClaimsFile[]> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'claims of institutions tell of no person');
    return listClaimsFiles(tx, MOST_FILES);
  });
}

export interface ClaimsView {
  readonly file: ClaimsFile;
  readonly entries: readonly ReconciledClaim[];
  readonly counts: Readonly<Record<ClaimOutcome, number>>;
}

/** A file of claims set against the reports as they stand now; null when there is no such file. */
export async function showClaims(
  { database }: Deps,
  staff: StaffActor,
  claimsId: Uuid,
): Promise<ClaimsView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'claims of institutions tell of no person');
    const file = await claimsFileById(tx, claimsId);
    if (file === null) return null;
    const lines = await listClaimLines(tx, claimsId);
    const reports = await listReportedTests(tx, daysOfMonth(file.month));
    const codes = new Set([...lines, ...reports].map(({ facilityCode }) => facilityCode));
    const entries = reconcileClaims(lines, reports, await knownCodes(tx, [...codes]));
    const counts = Object.fromEntries(
      CLAIM_OUTCOMES.map(outcome => [outcome, entries.filter(entry => entry.outcome === outcome).length]),
    ) as Record<ClaimOutcome, number>;
    return { file, entries, counts };
  });
}
