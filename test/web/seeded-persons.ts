import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { joinSubject } from '../../src/modules/persons/index.ts';
import { mergePersons } from '../../src/modules/persons/use-cases/merge-persons.use-case.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';

const SEED = {
  name: 'Seed Twice',
  nameKana: 'SEED TWICE',
  birthDate: '1980-04-12' as PlainDate,
  postalCode: '2430432',
  municipalityCode: '142158',
  address: 'Ebina',
};

/** Somebody who was reported three times with other telephone numbers: two rows that wait as a pair, two that were merged. */
export async function seedPersons({
  deps,
}: TestWorld): Promise<Readonly<Record<'personId' | 'pairId' | 'mergeId', string>>> {
  return deps.database.withTenant(systemActor(KANAGAWA, 'seed'), async tx => {
    const join = async (phone: string): Promise<Uuid> =>
      (await joinSubject(tx, deps, { ...SEED, phone })).personId;
    const [keptId, mergedId] = [await join('09000000011'), await join('09000000012')];
    const personId = await join('09000000013');
    const merged = await mergePersons(tx, deps, {
      keptId,
      mergedId,
      choices: {},
      pairId: null,
      note: 'seed',
    });
    if (!merged.ok) throw new Error(`The people of the seed were not merged: ${merged.reason}`);
    const pair = await tx.db
      .selectFrom('person_candidate')
      .select('pair_id as pairId')
      .where('authority_id', '=', KANAGAWA)
      .where(({ or, eb }) => or([eb('person_a', '=', personId), eb('person_b', '=', personId)]))
      .executeTakeFirstOrThrow();
    return { personId, pairId: pair.pairId, mergeId: merged.value };
  });
}
