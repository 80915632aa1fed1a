import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { MergeablePerson } from '../domain/merge.ts';
import type { PersonRow } from '../domain/person-reference.ts';
import { type EntryJudgement, judgementsAbout } from '../repository/entry-judgement.repository.ts';
import { correctionsOf, type PersonCorrection } from '../repository/person-correction.repository.ts';
import { rowsOfPeople } from '../repository/person-fields.repository.ts';
import {
  aliasesOf,
  lookUpPeople,
  type PersonQuery,
  peopleByIds,
} from '../repository/person-lookup.repository.ts';
import { pairsOfPerson } from '../repository/person-pair.repository.ts';
import { accountsIn } from './account-of.ts';
import { recordPersonsRead } from './person-read.ts';
import type { StaffNames } from './show-merges.use-case.ts';
import { type JoiningDeps, type PairOfPeople, withPeople } from './show-pairs.use-case.ts';

/** Everything that is known under one person. */
export interface PersonView {
  readonly person: MergeablePerson;
  /** Rows that were merged into them. */
  readonly aliases: readonly MergeablePerson[];
  readonly rows: readonly PersonRow[];
  /** Undecided pairs with others. */
  readonly pairs: readonly PairOfPeople[];
  /** What corrected reports made of them, or would, the newest first. */
  readonly corrections: readonly PersonCorrection[];
  /** What was said of their reports at entry, the newest first. */
  readonly judgements: readonly EntryJudgement[];
  /** Names of those who corrected, decided and said so, by account. */
  readonly names: ReadonlyMap<Uuid, string>;
}

/** The people found, as many as one list takes; `more` when there are others. */
export interface FoundPeople {
  readonly people: readonly MergeablePerson[];
  readonly more: boolean;
}

const A_LIST = 50;

/** Finds people by any of reading (its beginning), birth date and telephone number. */
export function searchPersons(
  { database }: Pick<JoiningDeps, 'database'>,
  staff: StaffActor,
  query: PersonQuery,
): Promise<FoundPeople> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nobody was found.');
    const found = await lookUpPeople(tx, query, A_LIST + 1);
    const people = found.slice(0, A_LIST);
    await recordPersonsRead(
      tx,
      people.map(({ personId }) => personId),
    );
    return { people, more: found.length > A_LIST };
  });
}

/** One person; null when there is none. */
export function showPerson(
  { database, personReferences, staffNames }: JoiningDeps & { readonly staffNames: StaffNames },
  staff: StaffActor,
  personId: Uuid,
): Promise<PersonView | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'There is no such person.');
    const [person] = await peopleByIds(tx, [personId]);
    if (person === undefined) return null;
    await recordPersonsRead(tx, [personId]);
    const aliases = await aliasesOf(tx, personId);
    const ids = [personId, ...aliases.map(alias => alias.personId)];
    const rows = await rowsOfPeople(tx, personReferences, [personId]);
    const corrections = await correctionsOf(tx, ids);
    const judgements = await judgementsAbout(tx, [...ids, ...rows.map(({ rowId }) => rowId)]);
    const actors = [
      ...corrections.flatMap(({ correctedBy, decidedBy }) => [correctedBy, decidedBy ?? '']),
      ...judgements.map(({ judgedBy }) => judgedBy),
    ];
    return {
      person,
      aliases,
      rows,
      pairs: await withPeople(tx, await pairsOfPerson(tx, personId)),
      corrections,
      judgements,
      names: await staffNames(tx, accountsIn(actors)),
    };
  });
}
