import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FieldChange, MergeablePerson, PersonField } from '../domain/merge.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

/** Which rows of each table a merge pointed to the kept person. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

/** A merge as it was done, and whether it still stands. */
export interface PersonMerge {
  readonly mergeId: Uuid;
  readonly keptId: Uuid;
  readonly mergedId: Uuid;
  readonly pairId: Uuid | null;
  readonly changes: readonly FieldChange[];
  readonly contactVersionBefore: number;
  readonly contactVersionAfter: number;
  readonly moved: MovedRows;
  readonly note: string;
  readonly mergedAt: Instant;
  readonly mergedBy: string;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
}

const FIELDS = [
  'name',
  'nameKana',
  'birthDate',
  'phone',
  'email',
  'postalCode',
  'municipalityCode',
  'address',
  'language',
] as const satisfies readonly PersonField[];
/** The stored form of what became of fields. */
export const changesOf = z.array(z.object({ field: z.enum(FIELDS), before: z.string(), after: z.string() }));
const movedOf = z.record(z.string(), z.array(z.string()));

/**
 * The two people, locked with all their aliases: aliases first, as somebody who files under one locks them. Null in the
 * place of one who does not exist.
 */
export async function lockPeople(
  tx: Tx,
  one: Uuid,
  other: Uuid,
): Promise<readonly [MergeablePerson | null, MergeablePerson | null]> {
  const rows = await tx.db
    .selectFrom('person')
    .select([...PERSON_COLUMNS, 'merged_into as mergedInto'])
    .where('authority_id', '=', tx.authorityId)
    .where(({ or, eb }) => or([eb('person_id', 'in', [one, other]), eb('merged_into', 'in', [one, other])]))
    .orderBy(sql`merged_into is null`)
    .orderBy('person_id')
    .forUpdate()
    .execute();
  const find = (id: Uuid): MergeablePerson | null => rows.find(({ personId }) => personId === id) ?? null;
  return [find(one), find(other)];
}

export async function insertMerge(
  tx: Tx,
  merge: Omit<PersonMerge, 'mergedAt' | 'mergedBy' | 'undoneAt' | 'undoneBy'>,
): Promise<void> {
  await tx.db
    .insertInto('person_merge')
    .values({
      authority_id: tx.authorityId,
      merge_id: merge.mergeId,
      kept_id: merge.keptId,
      merged_id: merge.mergedId,
      pair_id: merge.pairId,
      changed: JSON.stringify(merge.changes),
      contact_version_before: merge.contactVersionBefore,
      contact_version_after: merge.contactVersionAfter,
      moved: JSON.stringify(merge.moved),
      note: merge.note,
      merged_at: tx.at,
      merged_by: tx.actorName,
    })
    .execute();
}

const merges = (tx: Tx) =>
  tx.db
    .selectFrom('person_merge')
    .select([
      'merge_id as mergeId',
      'kept_id as keptId',
      'merged_id as mergedId',
      'pair_id as pairId',
      'changed',
      'contact_version_before as contactVersionBefore',
      'contact_version_after as contactVersionAfter',
      'moved',
      'note',
      'merged_at as mergedAt',
      'merged_by as mergedBy',
      'undone_at as undoneAt',
      'undone_by as undoneBy',
    ])
    .where('authority_id', '=', tx.authorityId);

/** The merge, locked until the transaction ends; null when this authority has none. */
export async function lockMerge(tx: Tx, mergeId: Uuid): Promise<PersonMerge | null> {
  const row = await merges(tx).where('merge_id', '=', mergeId).forUpdate().executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** The merges of this authority, or of one person, the newest first; `before` continues a list. */
export async function listMerges(
  tx: Tx,
  page: { readonly of?: Uuid; readonly before?: Instant; readonly limit: number },
): Promise<readonly PersonMerge[]> {
  const { of, before, limit } = page;
  let query = merges(tx).orderBy('merged_at', 'desc').orderBy('merge_id').limit(limit);
  if (before !== undefined) query = query.where('merged_at', '<', before);
  if (of !== undefined)
    query = query.where(({ or, eb }) => or([eb('kept_id', '=', of), eb('merged_id', '=', of)]));
  return (await query.execute()).map(fromRow);
}

/** Notes that a merge was undone. */
export async function markUndone(tx: Tx, mergeId: Uuid): Promise<void> {
  await tx.db
    .updateTable('person_merge')
    .set({ undone_at: tx.at, undone_by: tx.actorName })
    .where('authority_id', '=', tx.authorityId)
    .where('merge_id', '=', mergeId)
    .execute();
}

const fromRow = ({
  changed,
  moved,
  ...row
}: Omit<PersonMerge, 'changes' | 'moved'> & {
  readonly changed: unknown;
  readonly moved: unknown;
}): PersonMerge => ({ ...row, changes: changesOf.parse(changed), moved: movedOf.parse(moved) });
