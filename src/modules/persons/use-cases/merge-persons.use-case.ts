import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type Choices,
  decideMerge,
  fieldsToRestore,
  type MergeRefusal,
  type UndoRefusal,
} from '../domain/merge.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import {
  bothHaveTheOnlyOne,
  moveRows,
  moveRowsBack,
  setMergedInto,
  writeFields,
} from '../repository/person-fields.repository.ts';
import { insertMerge, lockMerge, lockPeople, markUndone } from '../repository/person-merge.repository.ts';
import { markPair } from '../repository/person-pair.repository.ts';

/** Which rows of other modules name a person. */
export interface MergeDeps {
  readonly personReferences: readonly PersonReference[];
}

/** What a human decided: who stays, what of the other is taken over, and why. */
export interface MergeOrder {
  readonly keptId: Uuid;
  readonly mergedId: Uuid;
  readonly choices: Choices;
  readonly pairId: Uuid | null;
  readonly note: string;
}

/**
 * Makes two rows one person: every row that named the other names the kept one, chosen fields are taken over, and the
 * other row stays as an alias, so that its exact key leads to the kept person. Cases are not touched: two open ones stay
 * two (F-05). Returns the id by which the merge is undone.
 */
export async function mergePersons(
  tx: Tx,
  { personReferences }: MergeDeps,
  { keptId, mergedId, choices, pairId, note }: MergeOrder,
): Promise<Result<Uuid, MergeRefusal>> {
  const [kept, merged] = await lockPeople(tx, keptId, mergedId);
  if (kept === null || merged === null) return fail('no-such-person');
  const decided = decideMerge(kept, merged, choices);
  if (!decided.ok) return decided;
  if (await bothHaveTheOnlyOne(tx, personReferences, keptId, mergedId)) return fail('two-live-filings');

  const changes = decided.value;
  const contactVersionBefore = kept.contactVersion;
  const contactVersionAfter = contactVersionBefore + (changes.length > 0 ? 1 : 0);
  const mergeId = tx.newId();
  const moved = await moveRows(tx, personReferences, mergedId, keptId);
  await insertMerge(tx, {
    mergeId,
    keptId,
    mergedId,
    pairId,
    changes,
    contactVersionBefore,
    contactVersionAfter,
    moved,
    note,
  });
  await writeFields(
    tx,
    keptId,
    changes.map(({ field, after }) => ({ field, value: after })),
    contactVersionAfter,
  );
  await setMergedInto(tx, mergedId, keptId);
  if (pairId !== null) await markPair(tx, pairId, 'same');
  await recordAudit(tx, {
    action: 'person.merge',
    resource: 'person',
    subjectId: keptId,
    purpose: 'surveillance',
    fields: changes.map(({ field }) => field),
    detail: { mergeId, mergedId, moved: Object.values(moved).reduce((sum, ids) => sum + ids.length, 0) },
  });
  return ok(mergeId);
}

/**
 * Parts two people again: the rows that the merge moved name the other one again, and fields get back what stood there,
 * unless they were corrected since. What came in after the merge stays with the kept person.
 */
export async function undoMerge(
  tx: Tx,
  { personReferences }: MergeDeps,
  mergeId: Uuid,
): Promise<Result<'undone', UndoRefusal>> {
  const merge = await lockMerge(tx, mergeId);
  if (merge === null) return fail('no-such-merge');
  if (merge.undoneAt !== null) return fail('not-standing');
  const { keptId, mergedId, changes, moved, contactVersionBefore, contactVersionAfter } = merge;
  const [kept] = await lockPeople(tx, keptId, mergedId);
  if (kept === null) return fail('no-such-merge');
  if (kept.mergedInto !== null) return fail('kept-is-alias');

  const restored = fieldsToRestore(kept, changes);
  const untouched = kept.contactVersion === contactVersionAfter;
  const contactVersion = untouched ? contactVersionBefore : kept.contactVersion + 1;
  await setMergedInto(tx, mergedId, null);
  await moveRowsBack(tx, personReferences, moved, keptId, mergedId);
  await writeFields(
    tx,
    keptId,
    restored.map(({ field, before }) => ({ field, value: before })),
    contactVersion,
  );
  await markUndone(tx, mergeId);
  if (merge.pairId !== null) await markPair(tx, merge.pairId, 'later');
  await recordAudit(tx, {
    action: 'person.undo-merge',
    resource: 'person',
    subjectId: keptId,
    purpose: 'surveillance',
    fields: restored.map(({ field }) => field),
    detail: { mergeId, mergedId, kept: changes.length - restored.length },
  });
  return ok('undone');
}
