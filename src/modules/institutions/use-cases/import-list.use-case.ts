import { ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { changeFromNothing, movesContact } from '../domain/facility-change.ts';
import { type FacilityProblem, readFacility } from '../domain/facility-entry.ts';
import { type ListedFacility, type ListPlan, planList, type RefusedRow } from '../domain/facility-list.ts';
import { allFacilities, insertFacilities, updateFacility } from '../repository/facility.repository.ts';
import { insertFacilityEvents } from '../repository/facility-event.repository.ts';
import { endInvitations } from '../repository/invitation.repository.ts';
import { entryContext } from './entry-context.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { type ColumnNames, type ListFileProblem, readListFile } from './read-list-file.ts';

/** What came of an imported list: every row of the file is counted once. */
export interface ImportOutcome {
  readonly rows: number;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** By line; a row may have several problems. */
  readonly refused: readonly RefusedRow[];
}

const ROWS_A_STATEMENT = 1_000;

/**
 * Takes a list of institutions over (H-04): good rows are added or corrected, bad ones told by line, column and reason. The
 * same file again changes nothing.
 */
export async function importList(
  deps: Pick<InstitutionsDeps, 'database' | 'addressBook' | 'prefecture'>,
  actor: StaffActor,
  file: Uint8Array,
  words: { readonly columns: ColumnNames; readonly kindCalled: (word: string) => string },
): Promise<Result<ImportOutcome, ListFileProblem>> {
  const read = readListFile(file, words.columns, words.kindCalled);
  if (!read.ok) return read;
  return deps.database.withTenant(actor, async tx => {
    const context = await entryContext(tx, deps);
    const listed: ListedFacility[] = [];
    const refused: RefusedRow[] = [];
    for (const { line, typed } of read.value) {
      const entry = readFacility(typed, context);
      if (entry.ok) listed.push({ line, entry: entry.value });
      else refused.push(...entry.reason.map((problem: FacilityProblem) => ({ line, ...problem })));
    }
    const plan = planList(await allFacilities(tx), listed);
    await carryOut(tx, plan);
    const { added, corrected, unchanged } = plan;
    const outcome: ImportOutcome = {
      rows: read.value.length,
      added: added.length,
      corrected: corrected.length,
      unchanged,
      refused: [...refused, ...plan.refused].sort((a, b) => a.line - b.line),
    };
    await recordAudit(tx, {
      action: 'facility.import',
      resource: 'facility',
      subjectId: null,
      purpose: 'access-control',
      fields: ['code', 'name', 'kind', 'address', 'phone', 'email'],
      detail: { rows: outcome.rows, added: added.length, corrected: corrected.length, unchanged },
    });
    return ok(outcome);
  });
}

async function carryOut(tx: Tx, { added, corrected }: ListPlan): Promise<void> {
  for (let from = 0; from < added.length; from += ROWS_A_STATEMENT) {
    const facilities = added
      .slice(from, from + ROWS_A_STATEMENT)
      .map(entry => ({ ...entry, facilityId: tx.newId(), status: 'active' as const }));
    const stored = await insertFacilities(tx, facilities);
    // Somebody registered one of them in the meantime: nothing is kept, so that no row is counted wrongly.
    if (stored !== facilities.length) throw new Error('The registry changed while a list was taken over.');
    await insertFacilityEvents(
      tx,
      facilities.map(facility => ({
        facilityId: facility.facilityId,
        kind: 'registered',
        changes: changeFromNothing(facility),
        source: 'file',
      })),
    );
  }
  for (const { facilityId, entry, change } of corrected) {
    await updateFacility(tx, facilityId, entry);
    if (movesContact(change)) await endInvitations(tx, facilityId);
  }
  await insertFacilityEvents(
    tx,
    corrected.map(({ facilityId, change }) => ({
      facilityId,
      kind: 'corrected',
      changes: change,
      source: 'file',
    })),
  );
}
