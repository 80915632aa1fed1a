import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { regimeOf } from '../../domain/bases/legal-ground.ts';
import { insertAgreement, insertOriginal } from '../../repository/bases/agreement.repository.ts';
import { insertAttachment } from '../../repository/bases/attachment.repository.ts';
import { insertConsultation, insertStep, setAnswer } from '../../repository/bases/consultation.repository.ts';
import { insertBasis, writeStep } from '../../repository/bases/legal-basis.repository.ts';
import { insertMatter } from '../../repository/bases/matter.repository.ts';
import { insertNotice } from '../../repository/bases/notice.repository.ts';
import type { RegisterFile } from '../../repository/bases/register-file.schema.ts';
import { insertContact, insertRequest } from '../../repository/bases/request.repository.ts';
import { readExampleRegister } from './example-register.ts';

/** Two managers of the authority: whoever proposes a basis does not activate it. */
export interface RegisterKeepers {
  readonly proposer: Uuid;
  readonly activator: Uuid;
}

/**
 * The id that each paper of the example got, by its name in the file; a request by municipality and category, absent when
 * one is open already.
 */
export type LoadedRegister = ReadonlyMap<string, Uuid>;

/**
 * Puts the example register into the tables of the authority, its bases active, in a transaction of a system actor (people
 * of the staff can enter drafts alone). For the training mode and for tests; not into a register that has papers already.
 */
export async function loadExampleRegister(tx: Tx, keepers: RegisterKeepers): Promise<LoadedRegister> {
  const file = await readExampleRegister();
  const loading = { tx, by: keepers.proposer, ids: new Map<string, Uuid>() };
  await loadPapers(loading, file);
  await loadReceivers(loading, file);
  for (const { id, matter, consultation, agreement, notice, ...basis } of file.bases) {
    const basisId = nameIn(loading, id);
    await insertBasis(
      tx,
      basisId,
      {
        ...basis,
        regime: regimeOf(basis.ground),
        matterId: idOf(loading, matter),
        consultationId: idOf(loading, consultation),
        agreementId: idOf(loading, agreement),
        noticeId: idOf(loading, notice),
      },
      keepers.proposer,
    );
    await writeStep(tx, basisId, { status: 'proposed', by: keepers.proposer });
    await writeStep(tx, basisId, { status: 'active', by: keepers.activator });
  }
  await recordAudit(tx, {
    action: 'legal-basis.load-example',
    resource: 'legal-basis',
    subjectId: null,
    purpose: 'provision',
    detail: { bases: file.bases.length },
  });
  return loading.ids;
}

interface Loading {
  readonly tx: Tx;
  readonly by: Uuid;
  readonly ids: Map<string, Uuid>;
}

function nameIn({ tx, ids }: Loading, name: string): Uuid {
  const id = tx.newId();
  ids.set(name, id);
  return id;
}

function idOf({ ids }: Loading, name: string | null): Uuid | null {
  if (name === null) return null;
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The example register names no paper "${name}".`);
  return id;
}

async function loadPapers(loading: Loading, file: RegisterFile): Promise<void> {
  const { tx, by } = loading;
  for (const { id, ...matter } of file.matters) await insertMatter(tx, nameIn(loading, id), matter, by);
  for (const { id, matter, answer, steps, attachments, ...consultation } of file.consultations) {
    const consultationId = nameIn(loading, id);
    await insertConsultation(tx, consultationId, { ...consultation, matterId: idOf(loading, matter) }, by);
    if (answer !== null) await setAnswer(tx, consultationId, answer, by);
    for (const step of steps) await insertStep(tx, consultationId, step, by);
    for (const title of attachments)
      await insertAttachment(tx, { owner: 'consultation', ownerId: consultationId }, title, null, by);
  }
  for (const { id, originals, ...agreement } of file.agreements) {
    const agreementId = nameIn(loading, id);
    await insertAgreement(tx, agreementId, agreement, by);
    for (const original of originals) await insertOriginal(tx, agreementId, original, by);
  }
  const contacts = file.contacts
    .filter(({ municipality }) => municipality === null)
    .map(({ municipality: _own, ...contact }) => contact);
  for (const { id, consultation, ...notice } of file.notices)
    await insertNotice(
      tx,
      nameIn(loading, id),
      { ...notice, consultationId: idOf(loading, consultation), contacts },
      by,
    );
}

async function loadReceivers(loading: Loading, file: RegisterFile): Promise<void> {
  const { tx, by } = loading;
  for (const contact of file.contacts) await insertContact(tx, tx.newId(), contact, by);
  for (const { procedure, ...request } of file.requests) {
    const requestId = tx.newId();
    const isNew = await insertRequest(
      tx,
      requestId,
      {
        ...request,
        procedure:
          procedure === null
            ? null
            : {
                confirmedOn: procedure.confirmedOn,
                note: procedure.note,
                consultationId: idOf(loading, procedure.consultation),
              },
      },
      by,
    );
    if (isNew) loading.ids.set(`${request.municipality}-${request.category}`, requestId);
  }
}
