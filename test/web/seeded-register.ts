import type { Uuid } from '../../src/kernel/ids.ts';
import { loadExampleRegister } from '../../src/modules/provision/index.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

/** The example register of Kanagawa, with one of each of its papers. */
export async function seedRegister(
  { deps, staff }: TestWorld,
  { select }: Rows,
): Promise<Readonly<Record<string, string>>> {
  const loaded = await deps.database.withTenant(systemActor(KANAGAWA, 'test'), tx =>
    loadExampleRegister(tx, { proposer: staff.manager.accountId, activator: staff.auditor.accountId }),
  );
  const named = (name: string): Uuid => {
    const id = loaded.get(name);
    if (id === undefined) throw new Error(`The example register has no ${name}.`);
    return id;
  };
  const [others] = await select<
    Record<'provisionContactId' | 'basisAttachmentId' | 'provisionRequestId', string>
  >(
    `with handed_in as (
       update app.basis_attachment set file_name = 'a.pdf', content = '%PDF-1.7', sha256 = '', uploaded_at = now(),
         uploaded_by = entered_by
       where attachment_id = (select attachment_id from app.basis_attachment where authority_id = $1 limit 1)
       returning attachment_id)
     select attachment_id as "basisAttachmentId",
       (select contact_id from app.provision_contact where authority_id = $1 limit 1) as "provisionContactId",
       (select request_id from app.provision_request where authority_id = $1 and municipality_code = '142158'
        limit 1) as "provisionRequestId"
     from handed_in`,
    [KANAGAWA],
  );
  if (others === undefined) throw new Error('The example register has no attachments.');
  return {
    ...others,
    basisId: named('self-2022'),
    matterId: named('self-recuperation-scheme'),
    provisionNoticeId: named('notice-3310'),
    provisionAgreementId: named('ebina-2021-04-22'),
    consultationId: named('ebina-2022-02-28'),
    municipalityCode: '142158',
  };
}
