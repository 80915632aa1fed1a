import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readTable, type TableProblem } from '../../../platform/sheets/read-table.ts';
import { recordAudit } from '../../audit/index.ts';
import { samePrices } from '../domain/test-method.ts';
import { type Contract, contractByNumber, listTerms, type Terms } from '../repository/contract.repository.ts';
import { insertParty, membershipsOf, setLeft } from '../repository/contract-change.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';
import { addContract, findFacilities } from './enter-contract.use-case.ts';
import {
  type ListColumn,
  type ListedParty,
  type ListWords,
  REQUIRED_COLUMNS,
  type RowProblem,
  readListRow,
  rowProblem,
} from './signed-list.ts';
import { refreshAndTellCover } from './tell-cover.ts';

/** What became of the rows of a list; the counts of rows add up to `rows`. */
export interface ImportedList {
  readonly rows: number;
  /** Rows that added an institution to a contract, or its last day. */
  readonly taken: number;
  /** Rows that say what is known. */
  readonly unchanged: number;
  readonly refused: number;
  /** Contracts that were entered with the first of their rows. */
  readonly contracts: number;
  readonly problems: readonly RowProblem[];
}

export const MOST_LIST_ROWS = 5_000;

/**
 * Enters a list of signed contracts, one row an institution (H-05). Good rows are entered, bad ones told with line, column
 * and reason; the same list again changes nothing. What differs from a contract that is known is refused: it is amended by
 * hand, so that nothing agreed is overwritten.
 */
export async function importSignedList(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  bytes: Uint8Array,
  words: ListWords,
): Promise<Result<ImportedList, TableProblem>> {
  const table = readTable<ListColumn>(bytes, words.columns, REQUIRED_COLUMNS, MOST_LIST_ROWS);
  if (!table.ok) return table;
  return database.withTenant(staff, async tx => {
    const today = jstDate(tx.at);
    const known: Known = new Map();
    const changed = new Set<Uuid>();
    const counts = { taken: 0, unchanged: 0, refused: 0, contracts: 0 };
    const problems: RowProblem[] = [];
    for (const row of table.value) {
      const read = readListRow(row, words, today);
      const entered = read.ok ? await enterRow(tx, read.value, known) : fail(read.reason);
      if (!entered.ok) {
        counts.refused += 1;
        problems.push(...entered.reason);
        continue;
      }
      counts[entered.value.isChange ? 'taken' : 'unchanged'] += 1;
      counts.contracts += entered.value.isNewContract ? 1 : 0;
      if (entered.value.isChange) changed.add(entered.value.contractId);
    }
    for (const contractId of changed) await refreshAndTellCover(tx, contractId);
    await recordAudit(tx, {
      action: 'contract.import',
      resource: 'test-contract',
      subjectId: null,
      purpose: 'contracts',
      detail: { rows: table.value.length, ...counts },
    });
    return ok({ rows: table.value.length, ...counts, problems });
  });
}

type Known = Map<string, { readonly contract: Contract; readonly terms: readonly Terms[] }>;

interface Entered {
  readonly contractId: Uuid;
  readonly isChange: boolean;
  readonly isNewContract: boolean;
}

async function enterRow(
  tx: Tx,
  row: ListedParty,
  known: Known,
): Promise<Result<Entered, readonly RowProblem[]>> {
  const { line, contract } = row;
  const found = await findFacilities(tx, [row.facilityCode]);
  if (!found.ok) return fail(found.reason.map(problem => rowProblem(line, problem)));
  const [facilityId] = found.value;
  if (facilityId === undefined) throw new Error('A code that was found names an institution.');
  const stored = await knownContract(tx, contract.number, known);
  const difference = stored === null ? null : differenceOf(row, stored);
  if (difference !== null) return fail([{ line, column: difference, reason: 'differs-from-contract' }]);
  const contractId = stored?.contract.contractId ?? (await addContract(tx, contract, null, 'import'));
  if (contractId === null) throw new Error('A number that no contract has cannot be taken.');
  const memberships = await membershipsOf(tx, contractId, facilityId);
  const same = memberships.find(({ joinedOn }) => joinedOn === row.joinedOn);
  const entered = { contractId, isNewContract: stored === null };
  if (same !== undefined) {
    if (same.leftOn === row.leftOn) return ok({ ...entered, isChange: false });
    if (row.leftOn === null || same.leftOn !== null)
      return fail([{ line, column: 'leftOn', reason: 'differs-from-contract' }]);
    await setLeft(tx, contractId, { facilityId, joinedOn: row.joinedOn, leftOn: row.leftOn });
    return ok({ ...entered, isChange: true });
  }
  if (contract.kind === 'individual' && stored !== null && stored.contract.parties > 0)
    return fail([{ line, column: 'facilities', reason: 'exactly-one' }]);
  if (memberships.some(({ leftOn }) => leftOn === null || leftOn >= row.joinedOn))
    return fail([{ line, column: 'facilities', reason: 'already-party', about: row.facilityCode }]);
  await insertParty(tx, contractId, { facilityId, joinedOn: row.joinedOn, leftOn: row.leftOn });
  if (contract.kind === 'individual') known.delete(contract.number);
  return ok({ ...entered, isChange: true });
}

async function knownContract(
  tx: Tx,
  number: string,
  known: Known,
): Promise<{ readonly contract: Contract; readonly terms: readonly Terms[] } | null> {
  const remembered = known.get(number);
  if (remembered !== undefined) return remembered;
  const contract = await contractByNumber(tx, number);
  if (contract === null) return null;
  const found = { contract, terms: await listTerms(tx, contract.contractId) };
  known.set(number, found);
  return found;
}

/** The first column in which a row says something else than the contract of its number; prices may be those of any version. */
function differenceOf(
  { contract: row }: ListedParty,
  { contract, terms }: { readonly contract: Contract; readonly terms: readonly Terms[] },
): RowProblem['column'] {
  if (row.kind !== contract.kind) return 'kind';
  if (row.agent !== contract.agent) return 'agent';
  if (row.signedOn !== contract.signedOn) return 'signedOn';
  if (row.startsOn !== contract.startsOn) return 'startsOn';
  if (row.endsOn !== contract.endsOn) return 'endsOn';
  if (row.reportingClause !== contract.reportingClause) return 'reportingClause';
  return terms.some(({ prices }) => samePrices(prices, row.prices)) ? null : 'prices';
}
