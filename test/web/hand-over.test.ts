import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTrainingCity } from '../../src/composition/open-training-city.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import { orderSealing } from '../../src/modules/provision/use-cases/packages/build-package.use-case.ts';
import { releasePackage } from '../../src/modules/provision/use-cases/packages/release-package.use-case.ts';
import { selectNow } from '../../src/modules/provision/use-cases/packages/select-due.use-case.ts';
import { showPassword } from '../../src/modules/provision/use-cases/packages/take-package.use-case.ts';
import { staffActorOf } from '../../src/platform/db/actor.ts';
import { expectPath, signInAtCity } from '../city/city-office.ts';
import { insertCases } from '../provision/provision-rows.ts';
import { EBINA } from '../world/test-staff.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const officer = (accountId: Uuid) =>
  staffActorOf({ authorityId: KANAGAWA, accountId, role: 'manager', facilityId: null });

it('goes from the register of the papers to the inbox of the city as the very file, and opens there alone (E-02, E-32)', async () => {
  const { deps, staff } = world;
  const [first, second] = [staff.manager.accountId, randomUUID() as Uuid];
  await openTrainingCity(deps, {
    authorityId: KANAGAWA,
    cityId: EBINA,
    accounts: [
      { loginName: 'manager', accountId: first },
      { loginName: 'second-manager', accountId: second },
      ...(['support-leader', 'support-deputy', 'support-staff'] as const).map(loginName => ({
        loginName,
        accountId: staff[loginName].accountId,
      })),
    ],
  });
  await insertCases({ query: rows.select }, KANAGAWA, [
    { category: 'notified', name: '𠮷田 花子', startsOn: '2022-02-12' },
  ]);
  const [basis] = await rows.select<{ id: Uuid }>(
    `select basis_id as id from app.legal_basis where category = 'notified' and status = 'active'`,
  );
  const made = await selectNow(deps, officer(first), {
    basisId: basis?.id as Uuid,
    municipalityCode: String(EBINA),
  });
  if (!made.ok) throw new Error(made.reason);
  expect(await orderSealing(deps, officer(first), made.value)).toMatchObject({ ok: true });
  await world.settle();
  const [listed] = await rows.select<{ id: Uuid }>(
    `select contact_id as id from app.provision_contact where topic = 'package' and municipality_code = '142158'`,
  );
  const released = await releasePackage(deps, officer(second), made.value, listed?.id ?? null);
  if (!released.ok) throw new Error(released.reason.why);
  await world.settle();
  const password = await showPassword(deps, officer(second), made.value);
  if (!password.ok) throw new Error(password.reason);

  const leader = await signInAtCity(world, staff['support-leader']);
  const inbox = (await leader.get('/console/packages-received')).text;
  const page = /href="(\/console\/packages-received\/[0-9a-f-]{36})"[^>]*>未開封/.exec(inbox)?.[1] ?? '';
  const [waiting] = await rows.select<{ sent: string; came: string }>(
    `select encode(p.workbook_sha256, 'hex') as sent, encode(r.file_sha256, 'hex') as came
     from app.provision_package p, app.received_package r`,
  );
  expect(waiting?.came).toBe(waiting?.sent);
  expectPath(await leader.post(`${page}/open`, { password: password.value }), `${page}?told=imported`);
  expect((await leader.get(page)).text).toContain('1人に電話して');
  const cases = await rows.select<{ name: string }>(
    'select name from app.support_case where authority_id = 142158',
  );
  expect(cases).toEqual([{ name: '𠮷田 花子' }]);
});
