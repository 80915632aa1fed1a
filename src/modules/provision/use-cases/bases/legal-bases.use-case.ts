import type { Uuid } from '../../../../kernel/ids.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { type BasisAct, type BasisStatus, refuseStep } from '../../domain/bases/basis-steps.ts';
import { readerOf, type TypedForm } from '../../domain/bases/form-reader.ts';
import { problemsWithPapers, readBasis } from '../../domain/bases/read-basis.ts';
import { agreementById, listAgreements } from '../../repository/bases/agreement.repository.ts';
import { consultationById, listConsultations } from '../../repository/bases/consultation.repository.ts';
import {
  basisById,
  insertBasis,
  listBases,
  type StoredBasis,
  writeStep,
} from '../../repository/bases/legal-basis.repository.ts';
import { listMatters, matterById } from '../../repository/bases/matter.repository.ts';
import { listNotices, noticeById } from '../../repository/bases/notice.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  type Listed,
  municipalityTyped,
  PAGE_ROWS,
  pageOf,
  paperNamed,
  readRegister,
  type Written,
  writeRegister,
} from './write-register.ts';

type Deps = Pick<BasesDeps, 'database' | 'findMunicipality'>;

/** Enters a draft of a basis that agrees with the papers it names (E-10, M-03, M-05, P-02, P-04). */
export const enterBasis = (deps: Deps, staff: StaffActor, form: TypedForm): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'legal-basis', action: 'enter' }, async tx => {
    const read = readBasis(form);
    if (!read.ok) return read;
    const { municipalityName, ...typed } = read.value;
    const municipality = municipalityTyped(deps, municipalityName);
    if (!municipality.ok) return municipality;
    const agreement = await paperNamed(tx, 'agreement', typed.agreementId, agreementById);
    if (!agreement.ok) return agreement;
    const matter = await paperNamed(tx, 'matter', typed.matterId, matterById);
    if (!matter.ok) return matter;
    const consultation = await paperNamed(tx, 'consultation', typed.consultationId, consultationById);
    if (!consultation.ok) return consultation;
    const notice = await paperNamed(tx, 'notice', typed.noticeId, noticeById);
    if (!notice.ok) return notice;
    const basis = { ...typed, municipality: municipality.value };
    const agrees = problemsWithPapers(basis, { agreement: agreement.value, matter: matter.value });
    if (!agrees.ok) return agrees;
    const basisId = tx.newId();
    await insertBasis(
      tx,
      basisId,
      {
        ...basis,
        agreementId: agreement.value?.agreementId ?? null,
        matterId: matter.value?.matterId ?? null,
        consultationId: consultation.value?.consultationId ?? null,
        noticeId: notice.value?.noticeId ?? null,
      },
      staff.id,
    );
    return ok(basisId);
  });

const STATUS_AFTER = { propose: 'proposed', activate: 'active' } as const;

/**
 * Proposes, activates or withdraws a basis. Who proposed it cannot activate it: 'same-person' (two-person rule; the database
 * refuses it too). A withdrawal says why, in the field `reason`.
 */
export const takeBasisAct = (
  deps: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
  basisId: Uuid,
  act: BasisAct,
  form: TypedForm,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'legal-basis', action: act }, async tx => {
    const basis = await basisById(tx, basisId, true);
    if (basis === null) return fail('no-such-paper');
    const refusal = refuseStep(
      { status: basis.status, proposedBy: basis.proposed?.by ?? null },
      act,
      staff.id,
    );
    if (refusal !== null) return fail(refusal);
    if (act === 'withdraw') {
      const reader = readerOf(form);
      const reason = reader.done(reader.text('reason'));
      if (!reason.ok) return reason;
      await writeStep(tx, basisId, { status: 'withdrawn', reason: reason.value, by: staff.id });
    } else {
      await writeStep(tx, basisId, { status: STATUS_AFTER[act], by: staff.id });
    }
    return ok(basisId);
  });

/** Bases of a status or of all, newest first, from the one behind `after` on. */
export const showBases = (
  deps: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
  status: BasisStatus | null,
  after: Uuid | null,
): Promise<Listed<StoredBasis>> =>
  readRegister(deps, staff, async tx => pageOf(await listBases(tx, status, { after, limit: PAGE_ROWS + 1 })));

/** A paper that can be picked in a form. */
export interface PaperChoice {
  readonly id: Uuid;
  readonly label: string;
}

/** The papers that a basis can name, newest first. */
export interface BasisChoices {
  readonly matters: readonly PaperChoice[];
  readonly consultations: readonly PaperChoice[];
  readonly agreements: readonly PaperChoice[];
  readonly notices: readonly PaperChoice[];
}

const ALL = { after: null, limit: 200 };

/** A basis after which another one is filled in. */
export type BasisModel = StoredBasis;

/** What the form of a basis offers, and the basis after which it is filled in; null where none is named. */
export const showBasisForm = (
  deps: Pick<BasesDeps, 'database'>,
  staff: StaffActor,
  from: Uuid | null,
): Promise<{ readonly choices: BasisChoices; readonly model: BasisModel | null }> =>
  readRegister(deps, staff, async tx => ({
    choices: {
      matters: (await listMatters(tx, ALL)).map(({ matterId, name }) => ({ id: matterId, label: name })),
      consultations: (await listConsultations(tx, ALL)).map(({ consultationId, askedOn, subject }) => ({
        id: consultationId,
        label: `${askedOn} ${subject}`,
      })),
      agreements: (await listAgreements(tx, ALL)).map(({ agreementId, validFrom, receiver, title }) => ({
        id: agreementId,
        label: `${validFrom} ${receiver.name} ${title}`,
      })),
      notices: (await listNotices(tx, ALL)).map(({ noticeId, number, subject }) => ({
        id: noticeId,
        label: `${number} ${subject}`,
      })),
    },
    model: from === null ? null : await basisById(tx, from),
  }));
