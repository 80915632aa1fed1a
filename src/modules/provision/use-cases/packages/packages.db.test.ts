import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { type EbinaWorld, startEbinaWorld } from './ebina.test-world.ts';
import { discardPackage } from './follow-package.use-case.ts';
import { EBINA, KANAGAWA, type PackagesWorld } from './packages.test-world.ts';
import { selectDue, selectNow } from './select-due.use-case.ts';
import { showPackage, showPackages } from './show-packages.use-case.ts';

let world: PackagesWorld;
let self: Uuid;
let people: EbinaWorld['people'];
beforeAll(async () => {
  ({ world, self, people } = await startEbinaWorld('2022-02-24T10:00'));
});
afterAll(() => world.stop());

describe('the selection', () => {
  it('gives nobody in self-recuperation before their basis, and writes why into the audit (E-04, E-24)', async () => {
    const before = await selectNow(world.deps, world.first, { basisId: self, municipalityCode: EBINA });
    expect(before).toEqual({ ok: false, reason: 'no-such-pair' });
    expect(await selectDue(world.deps, KANAGAWA)).toBe(1);
    const rows = await world.select<{ category: string }>(
      `select distinct c.category from app.provision_row r join app.recuperation_case c using (case_id)`,
    );
    expect(rows).toEqual([{ category: 'notified' }]);
    const audit = await world.select(`select detail ->> 'reason' as reason from app.audit_event
      where action = 'provision.refuse'`);
    expect(audit).toEqual([{ reason: 'no-such-pair' }]);
  });

  it('gives exactly the fields of the basis: four of the one, three of the other (E-14, M-05)', async () => {
    world.setNow('2022-02-25T10:00');
    await selectDue(world.deps, KANAGAWA);
    const { packages } = await showPackages(
      world.deps,
      world.first,
      { filter: 'kept', municipalityCode: EBINA },
      null,
    );
    const of = (category: string) => packages.find(given => given.category === category);
    const rows = await world.rowsOf(of('self')?.packageId as Uuid);
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(
      [people.a, people.b, people.c, people.d].toSorted(),
    );
    expect(rows.find(({ caseId }) => caseId === people.c)?.provided).toEqual({
      name: '三',
      address: '海老名市中央3',
      contact: '08000000003',
      period: { from: '2022-02-22', through: '2022-03-01' },
    });
    expect(rows.find(({ caseId }) => caseId === people.d)?.provided).toMatchObject({
      name: '𠮷',
      period: { from: '2022-02-20', through: '2022-03-07' },
    });
    const [law] = await world.rowsOf(of('notified')?.packageId as Uuid);
    expect(Object.keys(law?.provided ?? {}).toSorted()).toEqual(['address', 'contact', 'name']);
    expect(packages.some(({ category }) => category === ('contact' as string))).toBe(false);
  });

  it('hides from the list what the next day replaced, and counts and shows it when asked', async () => {
    const show = (filter: 'kept' | 'discarded') =>
      showPackages(world.deps, world.first, { filter, municipalityCode: EBINA }, null);
    const { packages, counts } = await show('kept');
    expect(packages.map(({ status }) => status)).toEqual(['selected', 'selected']);
    expect(counts).toEqual({ kept: 2, 'to-do': 2, out: 0, ended: 0, discarded: 1 });
    expect((await show('discarded')).packages).toMatchObject([
      { status: 'discarded', discardReason: 'selected-anew' },
    ]);
  });

  it('leaves out whoever is in a hotel or a hospital', async () => {
    const facility = await world.select<{ id: Uuid }>(
      `insert into app.facility (authority_id, facility_id, name, kind, postal_code, municipality_code, address, phone,
         status, created_at) values ($1, gen_random_uuid(), 'H', 'hotel', '2430432', '142158', 'x', 'x', 'active', now())
       returning facility_id as id`,
      [KANAGAWA],
    );
    await world.select(
      `insert into app.case_stay (authority_id, stay_id, case_id, place, facility_id, from_on, name, name_kana, planned_at)
       values ($1, gen_random_uuid(), $2, 'hotel', $3, '2022-02-24', 'x', 'x', now())`,
      [KANAGAWA, people.b, facility[0]?.id],
    );
    const packageId = await world.selected(self);
    expect((await world.rowsOf(packageId)).map(({ caseId }) => caseId)).not.toContain(people.b);
    await world.select('delete from app.case_stay', []);
  });
});

describe('the database', () => {
  it('lets nobody write a row, a standing, a reference or a line of the ledger but its own functions', async () => {
    for (const table of [
      'provision_row',
      'provision_standing',
      'provision_reference',
      'disclosure',
      'provision_package',
    ]) {
      const write = world.as(world.first, tx =>
        tx.client.query(`insert into app.${table} (authority_id) values (140007)`),
      );
      await expect(write, table).rejects.toThrow(/permission denied/);
    }
    for (const change of ["provided = '{}'", 'digest = 0'])
      await expect(
        world.as(world.first, tx => tx.client.query(`update app.provision_row set ${change}`)),
      ).rejects.toThrow(/permission denied/);
    await expect(
      world.as(world.first, tx => tx.client.query(`update app.provision_package set released_at = now()`)),
    ).rejects.toThrow(/permission denied/);
  });

  it('has no room for a fifth field, whoever writes it (E-29, R-05)', async () => {
    for (const fifth of [
      '{"sex":"male"}',
      '{"period":{"from":"2022-02-01","birth":"1990"}}',
      '{"name":{"kana":"x"}}',
    ])
      await expect(
        world.select(`update app.provision_row set provided = provided || $1::jsonb`, [fifth]),
        fifth,
      ).rejects.toThrow(/provision_row_four_fields/);
    await expect(
      world.select(`update app.provision_package set fields = fields || '{birthDate}'`),
    ).rejects.toThrow(/check constraint/);
  });

  it('shows and does nothing to another authority, and nothing without a signed context', async () => {
    const packageId = await world.selected(self);
    expect(await showPackage(world.deps, world.stranger, packageId)).toBeNull();
    expect((await world.release(packageId, world.stranger)).ok).toBe(false);
    expect((await discardPackage(world.deps, world.stranger, packageId, 'x')).ok).toBe(false);
    expect(await selectNow(world.deps, world.stranger, { basisId: self, municipalityCode: EBINA })).toEqual({
      ok: false,
      reason: 'no-such-pair',
    });
    const bare = world.database.withoutTenant(async db => {
      const { sql } = await import('kysely');
      return sql`select app.select_provision(gen_random_uuid(), ${self}::uuid, ${EBINA}, current_date, now(), null)`.execute(
        db,
      );
    });
    await expect(bare).rejects.toThrow(/in the name of an authority/);
    expect(await world.rowsOf(packageId)).toHaveLength(4);
  });
});
