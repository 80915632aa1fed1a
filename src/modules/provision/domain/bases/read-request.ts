import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { PROVISION_CATEGORIES, PROVISION_PURPOSES } from '../provided-field.ts';
import { type ReadForm, readerOf, type TypedForm } from './form-reader.ts';
import { CONTACT_TOPICS, type OwnProcedure, type ProvisionContact, type ProvisionRequest } from './papers.ts';

type Reader = ReturnType<typeof readerOf>;

/** What a municipality has ready: the unit, its services and since when; the part of a request that may change. */
export type ReceiverSetting = Pick<ProvisionRequest, 'receivingUnit' | 'services' | 'servicesFrom'>;

/** A request as it is typed. */
export type TypedRequest = Omit<ProvisionRequest, 'municipality' | 'procedure'> & {
  readonly municipalityName: string;
};

/** Reads that a municipality asked (E-28, P-11), not after today, with its unit (E-33) and services (P-08). */
export function readRequest(form: TypedForm, today: PlainDate): ReadForm<TypedRequest> {
  const reader = readerOf(form);
  const askedOn = reader.day('askedOn');
  if (askedOn > today) reader.refuse('askedOn', 'in-the-future');
  return reader.done({
    municipalityName: reader.line('municipality'),
    category: reader.choice('category', PROVISION_CATEGORIES),
    askedOn,
    askedBy: reader.line('askedBy'),
    note: reader.optionalText('note'),
    ...settingIn(reader),
  });
}

/** Reads a change of what a municipality has ready. */
export function readSetting(form: TypedForm): ReadForm<ReceiverSetting> {
  const reader = readerOf(form);
  return reader.done(settingIn(reader));
}

/** P-10: without a day since which it serves these people a municipality serves nobody. */
function settingIn(reader: Reader): ReceiverSetting {
  const services = reader.choices('services', PROVISION_PURPOSES);
  const servicesFrom = reader.optionalDay('servicesFrom');
  if (services.length > 0 && servicesFrom === null) reader.refuse('servicesFrom', 'missing');
  if (services.length === 0 && servicesFrom !== null) reader.refuse('services', 'missing');
  return { receivingUnit: reader.line('receivingUnit'), services, servicesFrom };
}

/** Reads that the municipality's own procedure is done, or needs none (P-12); not after today. */
export function readProcedure(form: TypedForm, today: PlainDate): ReadForm<OwnProcedure> {
  const reader = readerOf(form);
  const confirmedOn = reader.day('confirmedOn');
  if (confirmedOn > today) reader.refuse('confirmedOn', 'in-the-future');
  return reader.done({
    confirmedOn,
    note: reader.line('note'),
    consultationId: reader.optionalLine('consultation'),
  });
}

/** Reads from which day on a municipality wants nothing more: not before it asked. */
export function readWithdrawal(form: TypedForm, askedOn: PlainDate): ReadForm<PlainDate> {
  const reader = readerOf(form);
  const withdrawnOn = reader.day('withdrawnOn');
  if (withdrawnOn < askedOn) reader.refuse('withdrawnOn', 'before-start');
  return reader.done(withdrawnOn);
}

/** A contact as it is typed; without a municipality it is one of the authority. */
export type TypedContact = Omit<ProvisionContact, 'municipality'> & {
  readonly municipalityName: string | null;
};

/** Reads whom to ask about what (P-13): by telephone or mail, or both. */
export function readContact(form: TypedForm): ReadForm<TypedContact> {
  const reader = readerOf(form);
  const telephone = reader.optionalLine('telephone');
  const mail = reader.optionalLine('mail');
  if (telephone === null && mail === null) reader.refuse('telephone', 'no-address');
  return reader.done({
    municipalityName: reader.optionalLine('municipality'),
    topic: reader.choice('topic', CONTACT_TOPICS),
    unit: reader.line('unit'),
    names: reader.optionalLine('names'),
    telephone,
    mail,
  });
}
