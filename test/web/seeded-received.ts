import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { layIntoInbox } from '../../src/modules/received-packages/index.ts';
import { insertDeletion } from '../../src/modules/received-packages/repository/deletion.repository.ts';
import { enterBasis } from '../../src/modules/received-packages/use-cases/accepted-bases.use-case.ts';
import { registerProviderKey } from '../../src/modules/received-packages/use-cases/provider-keys.use-case.ts';
import { type StaffActor, staffActorOf } from '../../src/platform/db/actor.ts';
import { exemptFromAudit } from '../../src/platform/db/database.ts';
import { BASIS_FORM, keyForm } from '../city/city-office.ts';
import { newProvider } from '../city/package-of-tests.ts';
import { EBINA } from '../world/test-staff.ts';
import type { TestWorld } from '../world/test-world.ts';

/** Rows of what a city received: a key, a basis, a file that waits, and a report of a destruction. */
export async function seedReceived(world: TestWorld): Promise<Readonly<Record<string, string>>> {
  const { deps } = world;
  const { accountId } = world.staff['support-leader'];
  const actor: StaffActor = staffActorOf({
    authorityId: EBINA,
    accountId,
    role: 'support-leader',
    facilityId: null,
  });
  const key = await registerProviderKey(deps, actor, keyForm(await newProvider()));
  const basis = await enterBasis(deps, actor, {
    ...BASIS_FORM,
    validFrom: '2021-04-22' as PlainDate,
    validThrough: '2022-03-31' as PlainDate,
  });
  if (!key.ok || !basis.ok) throw new Error('What a city believes could not be entered.');
  await layIntoInbox(deps, EBINA, { fileName: 'provision.xlsx', bytes: Buffer.from('sealed') });
  const { receivedPackageId, deletionId } = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Rows of a test.');
    const deletionId = tx.newId();
    await insertDeletion(tx, { deletionId, deletedBy: actor.id, retentionDays: 30 }, [
      {
        supportCaseId: tx.newId(),
        receivedPackageId: null,
        reference: null,
        endedOn: '2022-01-10' as PlainDate,
      },
    ]);
    const waiting = await tx.db
      .selectFrom('received_package')
      .select('received_package_id')
      .where('authority_id', '=', EBINA)
      .executeTakeFirstOrThrow();
    return { receivedPackageId: waiting.received_package_id as Uuid, deletionId };
  });
  return { providerKeyId: key.value, acceptedBasisId: basis.value, receivedPackageId, deletionId };
}
