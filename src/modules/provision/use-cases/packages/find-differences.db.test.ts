import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../../../../platform/db/actor.ts';
import { findDifferences } from './find-differences.ts';
import { EBINA, KANAGAWA, type PackagesWorld, startPackagesWorld, YAMATO } from './packages.test-world.ts';
import { selectDue } from './select-due.use-case.ts';

const MORE_THAN_ARE_NAMED = 5_001;

let world: PackagesWorld;
beforeAll(async () => {
  world = await startPackagesWorld('2022-02-28T10:00');
});
afterAll(() => world.stop());

const found = (isUrgent = false) => findDifferences(world.deps, systemActor(KANAGAWA, 'test'), { isUrgent });

describe('what is to be told', () => {
  it('is found for each receiver and basis: the cases, or everybody where they are too many', async () => {
    expect(await found()).toEqual({ pairs: 0, differences: [] });
    for (const municipalityCode of [EBINA, YAMATO])
      await world.register({ category: 'self', municipalityCode, validFrom: '2022-02-25' });
    expect(await found()).toEqual({ pairs: 2, differences: [] });

    const person = { name: '一', startsOn: '2022-02-27' };
    const [inEbina] = await world.people([person]);
    await world.people(
      Array.from({ length: MORE_THAN_ARE_NAMED }, () => ({ ...person, municipalityCode: YAMATO })),
    );
    for (const isUrgent of [false, true]) {
      const { differences } = await found(isUrgent);
      expect(new Map(differences.map(({ municipalityCode, cases }) => [municipalityCode, cases]))).toEqual(
        new Map([
          [EBINA, [inEbina]],
          [YAMATO, null],
        ]),
      );
    }
    expect(await selectDue(world.deps, KANAGAWA)).toBe(2);
    expect(
      await world.select('select municipality_code, rows_new from app.provision_package order by rows_new'),
    ).toEqual([
      { municipality_code: EBINA, rows_new: 1 },
      { municipality_code: YAMATO, rows_new: MORE_THAN_ARE_NAMED },
    ]);
  });
});
