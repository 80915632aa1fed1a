import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { type EbinaWorld, startEbinaWorld } from './ebina.test-world.ts';
import { recallPackage, recordTelling } from './follow-package.use-case.ts';
import { EBINA, KANAGAWA, type PackagesWorld, YAMATO } from './packages.test-world.ts';
import { selectDue, selectNow } from './select-due.use-case.ts';
import { showPackages } from './show-packages.use-case.ts';
import { downloadPackage, showPassword } from './take-package.use-case.ts';
import { tellRecall } from './tell-recall.use-case.ts';
import { tickProvision } from './tick-provision.use-case.ts';

let world: PackagesWorld;
let self: Uuid;
let notified: Uuid;
let people: EbinaWorld['people'];
beforeAll(async () => {
  ({ world, self, notified, people } = await startEbinaWorld('2022-02-25T10:00'));
  await selectDue(world.deps, KANAGAWA);
});
afterAll(() => world.stop());

const set = (table: string, change: string, caseId: Uuid | undefined): Promise<unknown> =>
  table === 'person'
    ? world.select(
        `update app.person set ${change} where person_id = (select person_id from app.recuperation_case where case_id = $1)`,
        [caseId],
      )
    : world.select(`update app.recuperation_case set ${change} where case_id = $1`, [caseId]);
const kinds = async (packageId: Uuid) =>
  Object.fromEntries((await world.rowsOf(packageId)).map(({ caseId, kind }) => [caseId, kind]));
const close = (reason: string) =>
  `status = 'closed', close_reason = '${reason}', closed_at = now(), closed_by = 'test'`;

describe('the release', () => {
  let packageId: Uuid;

  it('needs a second person, and an address that the municipality gave (F-17)', async () => {
    packageId = await world.selected(self);
    expect(await world.release(packageId)).toMatchObject({ reason: { why: 'not-sealed' } });
    await world.seal(packageId);
    expect(await world.release(packageId, world.first)).toMatchObject({ reason: { why: 'same-person' } });
    const { releasePackage } = await import('./release-package.use-case.ts');
    expect(await releasePackage(world.deps, world.second, packageId, null)).toMatchObject({
      reason: { why: 'no-recipient' },
    });
    expect(await downloadPackage(world.deps, world.second, packageId, 'workbook')).toBeNull();
    expect(await world.release(packageId)).toEqual({ ok: true, value: packageId });
    const forced = world.select(
      'update app.provision_package set released_by = sealing_by where package_id = $1',
      [packageId],
    );
    await expect(forced).rejects.toThrow(/provision_package_two_people/);
  });

  it('shows the password once, to the releaser alone, and it is in no file name, event or audit row (R-08)', async () => {
    expect(await showPassword(world.deps, world.first, packageId)).toEqual({
      ok: false,
      reason: 'not-the-releaser',
    });
    const shown = await showPassword(world.deps, world.second, packageId);
    expect(shown.ok && shown.value).toMatch(/^([2-9a-hjkmnp-z]{4}-){4}[2-9a-hjkmnp-z]{4}$/);
    expect(await showPassword(world.deps, world.second, packageId)).toEqual({
      ok: false,
      reason: 'shown-before',
    });
    const password = shown.ok ? shown.value : '';
    const kept = await world.select<{ text: string }>(
      `select string_agg(t::text, ' ') as text from (select e::text as t from app.provision_event e
         union all select a::text from app.audit_event a union all select o::text from app.outbox_event o) x`,
    );
    expect(kept[0]?.text).not.toContain(password);
    const file = await downloadPackage(world.deps, world.second, packageId, 'workbook');
    expect(file?.name).toMatch(/^142158-0001-[0-9a-f]{8}\.xlsx$/);
    expect(Buffer.from(file?.bytes ?? []).toString()).toContain(password);
  });

  it('writes one line of the ledger for each person: which fields, to whom, on which basis', async () => {
    const ledger = await world.select<Record<string, unknown>>(
      `select case_id, fields, municipality_code, receiving_unit, basis_id, sequence, kind from app.disclosure
       where package_id = $1`,
      [packageId],
    );
    expect(ledger).toHaveLength(4);
    expect(ledger[0]).toMatchObject({
      fields: ['name', 'address', 'contact', 'period'],
      municipality_code: EBINA,
      receiving_unit: '危機管理課',
      basis_id: self,
      sequence: 1,
      kind: 'new',
    });
    await expect(
      world.as(world.first, tx => tx.client.query('update app.disclosure set sequence = 2')),
    ).rejects.toThrow(/permission denied/);
  });

  it('tells the city of a correction and of nobody else, under the same reference', async () => {
    await set('person', "address = '海老名市上郷1', email = 'other@mail.invalid'", people.a);
    await set('person', "email = 'new@mail.invalid'", people.d);
    const next = await world.selected(self);
    const rows = await world.rowsOf(next);
    expect(rows).toMatchObject([
      { caseId: people.a, kind: 'changed', provided: { address: '海老名市上郷1' } },
    ]);
    expect((await world.packageOf(next)).sequence).toBe(2);
    const [first] = await world.select(
      'select reference from app.provision_row where package_id = $1 and case_id = $2',
      [packageId, people.a],
    );
    expect(first).toEqual({ reference: rows[0]?.reference });
  });

  it('refuses a package with somebody who is not to be given any more, and makes it anew without them', async () => {
    const next = await world.selected(self);
    await world.seal(next);
    await set('person', `municipality_code = '${YAMATO}'`, people.a);
    const refused = await world.release(next);
    expect(refused).toMatchObject({ ok: false, reason: { why: 'stale' } });
    const renewed = refused.ok ? null : refused.reason.renewedAs;
    expect(await kinds(renewed as Uuid)).toEqual({ [people.a]: 'cancelled' });
    expect((await world.packageOf(next)).status).toBe('discarded');
    expect((await world.packageOf(renewed as Uuid)).sequence).toBe(2);
    expect(await world.rowsOf(next)).toEqual([]);
    await world.seal(renewed as Uuid);
    expect((await world.release(renewed as Uuid)).ok).toBe(true);
    const [cancelled] = await world.rowsOf(renewed as Uuid);
    expect(cancelled?.provided).toEqual({});
  });
});

describe('every minute', () => {
  it('recalls whoever withdrew, died or became a notified patient, by telephone and by a package (A-17, A-18)', async () => {
    await set('case', close('withdrawn'), people.b);
    await set('case', close('died'), people.c);
    await set('case', "category = 'notified'", people.d);
    world.setNow('2022-02-25T10:01');
    expect(await tickProvision(world.deps, KANAGAWA)).toMatchObject({ recalls: 3, renewed: 1 });
    expect(await tickProvision(world.deps, KANAGAWA)).toMatchObject({ recalls: 0, renewed: 0 });
    const { recalls, packages } = await showPackages(
      world.deps,
      world.first,
      { filter: 'to-do', municipalityCode: EBINA },
      null,
    );
    expect(Object.fromEntries(recalls.map(({ caseId, reason }) => [caseId, reason]))).toEqual({
      [people.b]: 'withdrawn',
      [people.c]: 'died',
      [people.d]: 'transferred',
    });
    const cancellation = packages.find(given => given.basisId === self && given.status === 'selected');
    expect(cancellation?.counts).toEqual({ new: 0, changed: 0, cancelled: 3 });
    const [recall] = recalls;
    if (recall === undefined || cancellation === undefined) throw new Error('Nothing was prepared.');
    expect(await tellRecall(world.deps, world.first, recall.recallId, ' ')).toMatchObject({
      reason: 'nobody-named',
    });
    expect((await tellRecall(world.deps, world.first, recall.recallId, '担当 一郎')).ok).toBe(true);
    await world.seal(cancellation.packageId);
    expect((await world.release(cancellation.packageId)).ok).toBe(true);
    const left = await world.select('select recall_id from app.provision_recall where cancelled_by is null');
    expect(left).toEqual([]);
  });

  it('gives the notified patient anew, on the basis of the law and in a package of its own (A-17)', async () => {
    const packageId = await world.selected(notified);
    expect(await kinds(packageId)).toEqual({ [people.law]: 'new', [people.d]: 'new' });
    await world.seal(packageId);
    expect((await world.release(packageId)).ok).toBe(true);
    const references = await world.select(
      `select count(distinct reference)::int as count from app.disclosure where case_id = $1`,
      [people.d],
    );
    expect(references).toEqual([{ count: 1 }]);
  });

  it('takes whoever changed out of a package that waits for its release', async () => {
    const [, second] = await world.people([{ name: '六' }, { name: '七' }]);
    const packageId = await world.selected(self);
    await world.seal(packageId);
    await set('case', close('withdrawn'), second);
    world.setNow('2022-02-25T10:02');
    await tickProvision(world.deps, KANAGAWA);
    expect((await world.packageOf(packageId)).status).toBe('discarded');
    const { packages } = await showPackages(
      world.deps,
      world.first,
      { filter: 'to-do', municipalityCode: EBINA },
      null,
    );
    const renewed = packages.find(given => given.basisId === self && given.status === 'selected');
    expect(renewed?.counts.new).toBe(1);
  });

  it('recalls everybody on the day after the agreement ended, by references alone, and gives nobody (M-07)', async () => {
    world.setNow('2022-03-31T08:00');
    await world.select(
      `update app.recuperation_case set planned_return_on = '2022-04-10' where status = 'open'`,
    );
    world.setNow('2022-04-01T00:01');
    const ticked = await tickProvision(world.deps, KANAGAWA);
    expect(ticked.recalls).toBe(2);
    const { packages, recalls } = await showPackages(
      world.deps,
      world.first,
      { filter: 'to-do', municipalityCode: EBINA },
      null,
    );
    const ended = recalls.filter(({ reason }) => reason === 'basis-ended');
    expect(ended.map(({ caseId }) => caseId).toSorted()).toEqual([people.law, people.d].toSorted());
    const last = packages.find(given => given.basisId === notified && given.status === 'selected');
    expect(last?.counts).toEqual({ new: 0, changed: 0, cancelled: 2 });
    await world.people([
      { name: '八', category: 'notified', startsOn: '2022-04-01', plannedReturnOn: '2022-04-11' },
    ]);
    const refused = await selectNow(world.deps, world.first, { basisId: notified, municipalityCode: EBINA });
    expect(refused.ok && (await kinds(refused.value))).toEqual({
      [people.law]: 'cancelled',
      [people.d]: 'cancelled',
    });
  });
});

describe('what the receiver tells', () => {
  it('is recorded by name and day: receipt, who opened it, deletion; and the gap of a number shows', async () => {
    const { packages } = await showPackages(
      world.deps,
      world.first,
      { filter: 'out', municipalityCode: EBINA },
      null,
    );
    const [third, second, first] = packages.filter(({ basisId }) => basisId === self);
    expect([first?.sequence, second?.sequence, third?.sequence]).toEqual([1, 2, 3]);
    const told = { happenedOn: '2022-02-25', people: '担当 一郎', note: '' };
    const tell = (packageId: Uuid | undefined, act: Parameters<typeof recordTelling>[3], typed = told) =>
      recordTelling(world.deps, world.first, packageId as Uuid, act, typed);
    expect(await tell(first?.packageId, 'open')).toMatchObject({ reason: 'not-now' });
    expect(await tell(first?.packageId, 'receive', { ...told, people: ' ' })).toMatchObject({
      reason: [{ field: 'people', reason: 'missing' }],
    });
    for (const act of ['tell-password', 'receive', 'open', 'open', 'confirm-deletion'] as const)
      expect((await tell(first?.packageId, act)).ok, act).toBe(true);
    expect((await tell(third?.packageId, 'receive')).ok).toBe(true);
    expect((await world.packageOf(second?.packageId as Uuid)).isLaterReceived).toBe(true);
    expect(await downloadPackage(world.deps, world.first, first?.packageId as Uuid, 'archive')).toBeNull();
  });

  it('a package called back counts as not given: everybody in it is due anew', async () => {
    world.setNow('2022-04-02T10:00');
    const [caseId] = await world.people([
      { name: '九', startsOn: '2022-04-01', plannedReturnOn: '2022-04-12' },
    ]);
    const packageId = await world.provide(self);
    expect((await recallPackage(world.deps, world.second, packageId, '')).ok).toBe(false);
    expect((await recallPackage(world.deps, world.second, packageId, '宛先の誤り')).ok).toBe(true);
    expect(await downloadPackage(world.deps, world.first, packageId, 'workbook')).toBeNull();
    const next = await world.selected(self);
    expect((await kinds(next))[caseId as Uuid]).toBe('new');
    const { packages } = await showPackages(
      world.deps,
      world.first,
      { filter: 'kept', municipalityCode: EBINA },
      null,
    );
    const numbers = packages
      .filter(given => given.basisId === self)
      .map(({ sequence }) => sequence)
      .toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  });
});
