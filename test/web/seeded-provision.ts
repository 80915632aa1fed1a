import { randomUUID } from 'node:crypto';
import type { Uuid } from '../../src/kernel/ids.ts';
import { orderSealing } from '../../src/modules/provision/use-cases/packages/build-package.use-case.ts';
import { releasePackage } from '../../src/modules/provision/use-cases/packages/release-package.use-case.ts';
import { selectNow } from '../../src/modules/provision/use-cases/packages/select-due.use-case.ts';
import type { StaffActor } from '../../src/platform/db/actor.ts';
import { register } from '../provision/provision-rows.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

const EBINA = '142158';

/** A basis for people in self-recuperation, and a package of those of Ebina that two officers released. */
export async function seedPackage(
  { deps, settle }: TestWorld,
  { select }: Rows,
): Promise<Readonly<Record<'packageId', Uuid>>> {
  const basisId = await register(
    { query: select },
    { category: 'self', municipalityCode: EBINA, validFrom: '2022-02-01' },
  );
  const officer = (): StaffActor => ({
    kind: 'staff',
    authorityId: KANAGAWA,
    id: randomUUID() as Uuid,
    role: 'manager',
  });
  const first = officer();
  const selected = await selectNow(deps, first, { basisId, municipalityCode: EBINA });
  if (!selected.ok) throw new Error(`The package of the seed is missing: ${selected.reason}`);
  const packageId = selected.value;
  await orderSealing(deps, first, packageId);
  await settle();
  const [listed] = await select<{ id: Uuid }>(
    `select contact_id as id from app.provision_contact where municipality_code = $1 and topic = 'package'`,
    [EBINA],
  );
  const released = await releasePackage(deps, officer(), packageId, listed?.id ?? null);
  if (!released.ok) throw new Error(`The package of the seed was not released: ${released.reason.why}`);
  await settle();
  return { packageId };
}
