import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { type FormProblem, problem, type TypedForm } from '../../domain/bases/form-reader.ts';
import type { AgreementNote, AgreementOriginal } from '../../domain/bases/papers.ts';
import {
  readAgreement,
  readEarlyEnd,
  readNote,
  readOriginal,
  readSignature,
} from '../../domain/bases/read-papers.ts';
import {
  agreementById,
  changeAgreement,
  insertAgreement,
  insertNote,
  insertOriginal,
  listAgreements,
  listNotes,
  listOriginals,
  type StoredAgreement,
} from '../../repository/bases/agreement.repository.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import { listBasesOfAgreement, type StoredBasis } from '../../repository/bases/legal-basis.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  type Listed,
  municipalityTyped,
  PAGE_ROWS,
  pageOf,
  readRegister,
  type Written,
  writeRegister,
} from './write-register.ts';

type Deps = Pick<BasesDeps, 'database'>;

/** Enters an agreement; it holds from its signature on (M-01 to M-07, M-10). */
export const enterAgreement = (
  deps: Deps & Pick<BasesDeps, 'findMunicipality'>,
  staff: StaffActor,
  form: TypedForm,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'agreement', action: 'enter' }, async tx => {
    const read = readAgreement(form);
    if (!read.ok) return read;
    const { municipalityName, ...agreement } = read.value;
    const municipality = municipalityTyped(deps, municipalityName);
    if (!municipality.ok) return municipality;
    if (municipality.value === null) return fail(problem('municipality', 'missing'));
    const agreementId = tx.newId();
    await insertAgreement(
      tx,
      agreementId,
      { ...agreement, municipality: municipality.value, signedOn: null },
      staff.id,
    );
    return ok(agreementId);
  });

/** Does something with an agreement that is there. */
const changing = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  action: string,
  change: (
    tx: Tx,
    agreement: StoredAgreement,
    today: PlainDate,
  ) => Promise<Result<unknown, readonly FormProblem[] | 'not-now'>>,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'agreement', action }, async (tx, today) => {
    const agreement = await agreementById(tx, agreementId, true);
    if (agreement === null) return fail('no-such-paper');
    const changed = await change(tx, agreement, today);
    return changed.ok ? ok(agreementId) : changed;
  });

/** Notes the day on which both parties signed, once (M-09). */
export const signAgreement = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  changing(deps, staff, agreementId, 'sign', async (tx, agreement, today) => {
    if (agreement.signedOn !== null) return fail('not-now');
    const signedOn = readSignature(form, today);
    if (signedOn.ok) await changeAgreement(tx, agreementId, { signed_on: signedOn.value });
    return signedOn;
  });

/** Ends a signed agreement before its time, once; what rests on it ends with it (M-07). */
export const endAgreement = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  changing(deps, staff, agreementId, 'end', async (tx, agreement) => {
    if (agreement.signedOn === null || agreement.endedOn !== null) return fail('not-now');
    const endedOn = readEarlyEnd(form, agreement);
    if (endedOn.ok) await changeAgreement(tx, agreementId, { ended_on: endedOn.value });
    return endedOn;
  });

/** Notes where an original lies (M-09). */
export const addOriginal = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  changing(deps, staff, agreementId, 'original', async tx => {
    const original = readOriginal(form);
    if (!original.ok) return original;
    const isNew = await insertOriginal(tx, agreementId, original.value, staff.id);
    return isNew ? ok(null) : fail(problem('keeper', 'taken'));
  });

/** Notes what both parties decided in talks (M-08). */
export const addNote = (
  deps: Deps,
  staff: StaffActor,
  agreementId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  changing(deps, staff, agreementId, 'note', async (tx, _agreement, today) => {
    const note = readNote(form, today);
    if (note.ok) await insertNote(tx, agreementId, note.value, staff.id);
    return note;
  });

/** An agreement with everything about it. */
export interface AgreementView {
  readonly agreement: StoredAgreement;
  readonly municipalityName: string;
  readonly originals: readonly AgreementOriginal[];
  readonly notes: readonly AgreementNote[];
  readonly bases: readonly StoredBasis[];
  readonly attachments: readonly Attachment[];
  readonly today: PlainDate;
}

/** The agreement; null when the authority has none with this id. */
export const showAgreement = (
  deps: Deps & Pick<BasesDeps, 'findMunicipality'>,
  staff: StaffActor,
  agreementId: Uuid,
): Promise<AgreementView | null> =>
  readRegister(deps, staff, async (tx, today) => {
    const agreement = await agreementById(tx, agreementId);
    if (agreement === null) return null;
    const { municipality } = agreement;
    return {
      agreement,
      municipalityName: deps.findMunicipality(municipality)?.name ?? municipality,
      originals: await listOriginals(tx, agreementId),
      notes: await listNotes(tx, agreementId),
      bases: await listBasesOfAgreement(tx, agreementId),
      attachments: await listAttachments(tx, { owner: 'agreement', ownerId: agreementId }),
      today,
    };
  });

/** Agreements, newest first, from the one behind `after` on. */
export const showAgreements = (
  deps: Deps,
  staff: StaffActor,
  after: Uuid | null,
): Promise<Listed<StoredAgreement & { readonly today: PlainDate }>> =>
  readRegister(deps, staff, async (tx, today) => {
    const found = await listAgreements(tx, { after, limit: PAGE_ROWS + 1 });
    return pageOf(found.map(agreement => ({ ...agreement, today })));
  });
