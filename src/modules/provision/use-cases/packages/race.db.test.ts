import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { releaseRows, selectRows } from '../../repository/packages/selection.repository.ts';
import { type PackagesWorld, startPackagesWorld } from './packages.test-world.ts';
import { giveUp } from './select-package.ts';

const CITIES = Array.from({ length: 8 }, (_, place) => String(142000 + place));
const PEOPLE = 800;
const CHANGES = 10_000;
const CHANGERS = 4;
const AT_ONCE = 20;
const TURNS = 8;

interface Pair {
  readonly basisId: Uuid;
  readonly municipalityCode: string;
  readonly recipientId: Uuid;
}

let world: PackagesWorld;
let pairs: readonly Pair[];
let people: readonly Uuid[];
beforeAll(async () => {
  world = await startPackagesWorld('2022-03-01T10:00');
  const made: Pair[] = [];
  for (const municipalityCode of CITIES)
    for (const category of ['self', 'notified'] as const) {
      const basisId = await world.register({ category, municipalityCode, validFrom: '2022-02-25' });
      made.push({ basisId, municipalityCode, recipientId: await world.recipientOf(municipalityCode) });
    }
  pairs = made;
  people = await world.people(
    Array.from({ length: PEOPLE }, (_, place) => ({
      category: place % 2 === 0 ? ('self' as const) : ('notified' as const),
      municipalityCode: CITIES[place % CITIES.length] ?? '',
    })),
  );
});
afterAll(() => world.stop());

/** How many rows of the package are of somebody to whom its basis does not apply, as committed at this moment. */
const DEAD_ROWS = `
  select count(*)::int as dead
  from app.provision_row r
  join app.provision_package g using (authority_id, package_id)
  join app.legal_basis b using (authority_id, basis_id)
  join app.recuperation_case c using (authority_id, case_id)
  join app.person p using (authority_id, person_id)
  where r.package_id = $1 and (r.kind = 'cancelled') = (b.status = 'active' and c.status = 'open'
    and c.category = g.category and p.municipality_code = g.municipality_code)`;

/** Some people change their category or their city, a few statements one after the other. */
async function changeThem(lane: number, pass: number): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const done = (pass * TURNS + turn) * AT_ONCE;
    const chosen = Array.from(
      { length: AT_ONCE },
      (_, each) => people[(lane * 211 + done * 7 + each * 37) % PEOPLE],
    ).toSorted();
    await (done % (2 * AT_ONCE) === 0
      ? world.select(
          `update app.recuperation_case set category = case category when 'self' then 'notified' else 'self' end
           where case_id in (select case_id from app.recuperation_case where case_id = any($1::uuid[]) order by case_id for no key update)`,
          [chosen],
        )
      : world.select(
          `update app.person set municipality_code = (array['${CITIES.join("','")}'])[1 + $2::int % ${CITIES.length}]
           where person_id in (select person_id from app.person where person_id in (
             select person_id from app.recuperation_case where case_id = any($1::uuid[])) order by person_id for no key update)`,
          [chosen, done / AT_ONCE + lane],
        ));
  }
}

interface Tally {
  released: number;
  rows: number;
  refused: number;
  dead: number;
}

/** Selects, seals and releases for one receiver; looks, before the release is committed, at what others have committed. */
async function provide(pair: Pair, tally: Tally): Promise<void> {
  const packageId = await world.as(world.first, async tx => tx.newId());
  const on = await world.as(world.first, async tx => jstDate(tx.at));
  const made = await world.as(world.first, tx => selectRows(tx, packageId, pair, on));
  if (!made) return;
  await world.select(
    `update app.provision_package set status = 'sealed', sealing_by = $2, sealed_at = now(), manifest = '{}',
       workbook = '', archive = '', workbook_sha256 = '', archive_sha256 = '' where package_id = $1`,
    [packageId, world.first.id],
  );
  await world.as(world.second, async tx => {
    const answer = await releaseRows(tx, packageId, pair.recipientId, on);
    if (answer === 'released') {
      tally.released += 1;
      tally.rows += made;
      tally.dead += (await world.select<{ dead: number }>(DEAD_ROWS, [packageId]))[0]?.dead ?? 0;
      return;
    }
    expect(answer).toBe('stale');
    tally.refused += 1;
    await giveUp(tx, packageId, answer);
  });
}

describe('a release amid 10,000 changes of category and address', () => {
  it('releases nobody on a basis that does not hold for them, and ends with every city knowing what is so', async () => {
    const tally: Tally = { released: 0, rows: 0, refused: 0, dead: 0 };
    for (let pass = 0; pass < CHANGES / (CHANGERS * TURNS * AT_ONCE); pass += 1)
      await Promise.all([
        ...Array.from({ length: CHANGERS }, (_, lane) => changeThem(lane, pass)),
        ...pairs.map(pair => provide(pair, tally)),
      ]);
    expect(tally.dead).toBe(0);
    expect(tally.released).toBeGreaterThan(10);
    expect(tally.refused).toBeGreaterThan(0);
    const duringChanges = tally.released;

    for (const pair of pairs) await provide(pair, tally);
    expect(tally.dead).toBe(0);
    expect(tally.released).toBeGreaterThanOrEqual(duringChanges);
    const [left] = await world.select<{ wrong: number }>(
      `select count(*)::int as wrong
       from (
         select k.municipality_code, b.category, k.case_id from app.provision_standing k
         join app.legal_basis b using (authority_id, basis_id) where k.kind <> 'cancelled'
       ) known
       full join (
         select p.municipality_code, c.category, c.case_id from app.recuperation_case c join app.person p using (person_id)
       ) so using (municipality_code, category, case_id)
       where known.case_id is null or so.case_id is null`,
    );
    expect(left).toEqual({ wrong: 0 });
  });

  it('releases nobody on a basis that was withdrawn between the sealing and the release', async () => {
    const [pair] = pairs;
    if (pair === undefined) throw new Error('There is no pair.');
    const tally: Tally = { released: 0, rows: 0, refused: 0, dead: 0 };
    await world.select(`update app.person set address = 'moved' where municipality_code = $1`, [
      pair.municipalityCode,
    ]);
    const packageId = await world.selected(pair.basisId, pair.municipalityCode);
    await world.seal(packageId);
    await world.select(
      `update app.legal_basis set status = 'withdrawn', withdrawn_at = now(), withdrawn_by = proposed_by,
         withdrawal_reason = 'x' where basis_id = $1`,
      [pair.basisId],
    );
    expect(await world.release(packageId)).toMatchObject({ ok: false, reason: { why: 'stale' } });
    await world.select(`update app.provision_package set status = 'discarded', discarded_at = now(), discard_reason = 'x'
      where status = 'selected'`);
    await provide(pair, tally);
    expect(tally).toMatchObject({ released: 1, dead: 0 });
    const given = await world.select(
      `select distinct r.kind from app.provision_row r join app.provision_package g using (package_id)
       where g.basis_id = $1 and g.sequence = (select max(sequence) from app.provision_package where basis_id = $1
         and released_at is not null)`,
      [pair.basisId],
    );
    expect(given).toEqual([{ kind: 'cancelled' }]);
  });
});
