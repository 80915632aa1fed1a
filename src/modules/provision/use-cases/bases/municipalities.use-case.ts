import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { problem, type ReadForm, type TypedForm } from '../../domain/bases/form-reader.ts';
import {
  readContact,
  readProcedure,
  readRequest,
  readSetting,
  readWithdrawal,
} from '../../domain/bases/read-request.ts';
import type { ProvisionCategory } from '../../domain/provided-field.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import { consultationById, listConsultations } from '../../repository/bases/consultation.repository.ts';
import { categoriesInForce } from '../../repository/bases/legal-basis.repository.ts';
import {
  changeRequest,
  endContact,
  insertContact,
  insertRequest,
  listContacts,
  listRequests,
  type RequestChange,
  requestById,
  type StoredContact,
  type StoredRequest,
} from '../../repository/bases/request.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  municipalityTyped,
  paperNamed,
  readRegister,
  type Written,
  writeRegister,
} from './write-register.ts';

type Deps = Pick<BasesDeps, 'database' | 'findMunicipality'>;

/** Enters that a municipality asked for the data of a category (E-28, P-11); one that is open already stays. */
export const enterRequest = (deps: Deps, staff: StaffActor, form: TypedForm): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'provision-request', action: 'enter' }, async (tx, today) => {
    const read = readRequest(form, today);
    if (!read.ok) return read;
    const { municipalityName, ...request } = read.value;
    const municipality = municipalityTyped(deps, municipalityName);
    if (!municipality.ok) return municipality;
    if (municipality.value === null) return fail(problem('municipality', 'missing'));
    const requestId = tx.newId();
    const isNew = await insertRequest(
      tx,
      requestId,
      { ...request, municipality: municipality.value, procedure: null },
      staff.id,
    );
    return isNew ? ok(requestId) : fail(problem('category', 'taken'));
  });

/** What is done with a request that is open. */
export type RequestAct = RequestChange['kind'];

const READERS: Readonly<
  Record<RequestAct, (form: TypedForm, request: StoredRequest, today: PlainDate) => ReadForm<RequestChange>>
> = {
  setting: form => read(readSetting(form), setting => ({ kind: 'setting', setting })),
  procedure: (form, _request, today) =>
    read(readProcedure(form, today), procedure => ({ kind: 'procedure', procedure })),
  withdraw: (form, { askedOn }) =>
    read(readWithdrawal(form, askedOn), withdrawnOn => ({ kind: 'withdraw', withdrawnOn })),
};

const read = <Value>(
  given: ReadForm<Value>,
  change: (value: Value) => RequestChange,
): ReadForm<RequestChange> => (given.ok ? ok(change(given.value)) : given);

/** Changes what a municipality has ready (E-33, P-08), confirms its own procedure (P-12), or ends its request. */
export const takeRequestAct = (
  deps: Deps,
  staff: StaffActor,
  requestId: Uuid,
  act: RequestAct,
  form: TypedForm,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'provision-request', action: act }, async (tx, today) => {
    const request = await requestById(tx, requestId, true);
    if (request === null) return fail('no-such-paper');
    if (request.withdrawnOn !== null) return fail('not-now');
    const change = READERS[act](form, request, today);
    if (!change.ok) return change;
    if (change.value.kind === 'procedure') {
      const named = change.value.procedure.consultationId;
      const consultation = await paperNamed(tx, 'consultation', named, consultationById);
      if (!consultation.ok) return consultation;
      if (consultation.value !== null && consultation.value.municipality !== request.municipality)
        return fail(problem('consultation', 'other-paper'));
    }
    await changeRequest(tx, requestId, change.value);
    return ok(requestId);
  });

/** Adds whom to ask about what (P-13). */
export const enterContact = (deps: Deps, staff: StaffActor, form: TypedForm): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'provision-contact', action: 'enter' }, async tx => {
    const given = readContact(form);
    if (!given.ok) return given;
    const { municipalityName, ...contact } = given.value;
    const municipality = municipalityTyped(deps, municipalityName);
    if (!municipality.ok) return municipality;
    const contactId = tx.newId();
    await insertContact(tx, contactId, { ...contact, municipality: municipality.value }, staff.id);
    return ok(contactId);
  });

/** Takes a contact from the list. */
export const removeContact = (deps: Deps, staff: StaffActor, contactId: Uuid): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'provision-contact', action: 'end' }, async tx =>
    (await endContact(tx, contactId)) ? ok(contactId) : fail('no-such-paper'),
  );

/** A municipality and what it asked for. */
export interface AskingMunicipality {
  readonly code: string;
  readonly name: string;
  readonly requests: readonly StoredRequest[];
}

/** Every municipality that asked, by its code, the contacts of the authority itself, and which people a basis covers. */
export const showMunicipalities = (
  deps: Deps,
  staff: StaffActor,
): Promise<{
  readonly municipalities: readonly AskingMunicipality[];
  readonly ownContacts: readonly StoredContact[];
  readonly covered: readonly ProvisionCategory[];
}> =>
  readRegister(deps, staff, async (tx, today) => {
    const requests = await listRequests(tx, null);
    const codes = [...new Set(requests.map(({ municipality }) => municipality))];
    return {
      municipalities: codes.map(code => ({
        code,
        name: deps.findMunicipality(code)?.name ?? code,
        requests: requests.filter(({ municipality }) => municipality === code),
      })),
      ownContacts: await listContacts(tx, null),
      covered: await categoriesInForce(tx, today),
    };
  });

/** A municipality with everything that the register knows of it. */
export type MunicipalityView = AskingMunicipality & {
  readonly contacts: readonly StoredContact[];
  readonly attachments: ReadonlyMap<Uuid, readonly Attachment[]>;
  /** Its own questions to its board, newest first. */
  readonly consultations: readonly { readonly id: Uuid; readonly label: string }[];
  readonly today: PlainDate;
};

/** The municipality of this code; null when the register knows nothing of it. */
export const showMunicipality = (
  deps: Deps,
  staff: StaffActor,
  code: string,
): Promise<MunicipalityView | null> =>
  readRegister(deps, staff, (tx, today) => municipalityIn(deps, tx, code, today));

/** The municipality that a request is from; null when the authority has none with this id. */
export const showRequest = (
  deps: Deps,
  staff: StaffActor,
  requestId: Uuid,
): Promise<MunicipalityView | null> =>
  readRegister(deps, staff, async (tx, today) => {
    const request = await requestById(tx, requestId);
    return request === null ? null : municipalityIn(deps, tx, request.municipality, today);
  });

async function municipalityIn(
  deps: Deps,
  tx: Tx,
  code: string,
  today: PlainDate,
): Promise<MunicipalityView | null> {
  const requests = await listRequests(tx, code);
  const contacts = await listContacts(tx, code);
  if (requests.length === 0 && contacts.length === 0) return null;
  const consultations = await listConsultations(tx, { after: null, limit: CHOICES });
  const attachments = new Map<Uuid, readonly Attachment[]>();
  for (const { requestId } of requests)
    attachments.set(requestId, await listAttachments(tx, { owner: 'request', ownerId: requestId }));
  return {
    code,
    name: deps.findMunicipality(code)?.name ?? code,
    requests,
    contacts,
    attachments,
    consultations: consultations
      .filter(({ municipality }) => municipality === code)
      .map(({ consultationId, askedOn, subject }) => ({
        id: consultationId,
        label: `${askedOn} ${subject}`,
      })),
    today,
  };
}

const CHOICES = 200;
