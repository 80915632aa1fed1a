import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { MergeablePerson, UndoRefusal } from '../domain/merge.ts';
import { peopleByIds } from '../repository/person-lookup.repository.ts';
import { listMerges, lockMerge, type PersonMerge } from '../repository/person-merge.repository.ts';
import { undoMerge } from './merge-persons.use-case.ts';
import { recordPersonsRead } from './person-read.ts';
import type { JoiningDeps } from './show-pairs.use-case.ts';

/** Who is asked for the names of members of the staff. */
export type StaffNames = (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;

/** A merge with the people as they stand now, and who did it. */
export interface MergeView {
  readonly merge: PersonMerge;
  readonly kept: MergeablePerson;
  readonly merged: MergeablePerson;
  /** Null when it was no member of the staff who is still there. */
  readonly mergedBy: string | null;
}

export interface MergeList {
  readonly merges: readonly MergeView[];
  /** Before which the next page begins; null on the last. */
  readonly next: Instant | null;
}

type MergePagesDeps = JoiningDeps & { readonly staffNames: StaffNames };

const A_PAGE = 50;

/** Every merge, the newest first, those that were undone too. */
export function showMerges(
  { database, staffNames }: Omit<MergePagesDeps, 'personReferences'>,
  staff: StaffActor,
  before: Instant | null,
): Promise<MergeList> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nobody was merged yet.');
    const found = await listMerges(tx, { limit: A_PAGE + 1, ...(before !== null && { before }) });
    const merges = await withPeople(tx, staffNames, found.slice(0, A_PAGE));
    return { merges, next: found.length > A_PAGE ? (merges.at(-1)?.merge.mergedAt ?? null) : null };
  });
}

/** One merge; null when there is none. */
export function showMerge(
  { database, staffNames }: Omit<MergePagesDeps, 'personReferences'>,
  staff: StaffActor,
  mergeId: Uuid,
): Promise<MergeView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'There is no such merge.');
    const merge = await lockMerge(tx, mergeId);
    return merge === null ? null : ((await withPeople(tx, staffNames, [merge]))[0] ?? null);
  });
}

/** Parts two people again, as a member of the staff asks for. */
export const undoMergeByStaff = (
  { database, personReferences }: JoiningDeps,
  staff: StaffActor,
  mergeId: Uuid,
): Promise<Result<'undone', UndoRefusal>> =>
  database.withTenant(staff, tx => {
    exemptFromAudit(tx, 'Nothing was undone.');
    return undoMerge(tx, { personReferences }, mergeId);
  });

async function withPeople(
  tx: Tx,
  staffNames: StaffNames,
  merges: readonly PersonMerge[],
): Promise<readonly MergeView[]> {
  const ids = [...new Set(merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId]))];
  const people = new Map((await peopleByIds(tx, ids)).map(person => [person.personId, person]));
  await recordPersonsRead(tx, ids);
  const authors = merges.map(({ mergedBy }) => parseUuid(mergedBy.replace('staff:', '')));
  const names = await staffNames(
    tx,
    authors.filter(author => author !== null),
  );
  return merges.flatMap((merge, place) => {
    const [kept, merged] = [people.get(merge.keptId), people.get(merge.mergedId)];
    if (kept === undefined || merged === undefined) return [];
    const author = authors[place] ?? null;
    return [{ merge, kept, merged, mergedBy: author === null ? null : (names.get(author) ?? null) }];
  });
}
