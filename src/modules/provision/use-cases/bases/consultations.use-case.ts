import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { TypedForm } from '../../domain/bases/form-reader.ts';
import type { ConsultationStep } from '../../domain/bases/papers.ts';
import { readAnswer, readConsultation, readStep } from '../../domain/bases/read-papers.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import {
  consultationById,
  insertConsultation,
  insertStep,
  listConsultations,
  listSteps,
  type StoredConsultation,
  setAnswer,
} from '../../repository/bases/consultation.repository.ts';
import { listMatters, matterById, type StoredMatter } from '../../repository/bases/matter.repository.ts';
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

type Deps = Pick<BasesDeps, 'database'>;

/** Enters a question to a council, of the authority or of a municipality (E-01), with its first line of history. */
export const enterConsultation = (
  deps: Deps & Pick<BasesDeps, 'findMunicipality'>,
  staff: StaffActor,
  form: TypedForm,
  /** What the first line of the history says. */
  asked: string,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'consultation', action: 'enter' }, async (tx, today) => {
    const read = readConsultation(form, today);
    if (!read.ok) return read;
    const { municipalityName, ...consultation } = read.value;
    const municipality = municipalityTyped(deps, municipalityName);
    if (!municipality.ok) return municipality;
    const matter = await paperNamed(tx, 'matter', consultation.matterId, matterById);
    if (!matter.ok) return matter;
    const consultationId = tx.newId();
    await insertConsultation(
      tx,
      consultationId,
      { ...consultation, municipality: municipality.value, matterId: matter.value?.matterId ?? null },
      staff.id,
    );
    await insertStep(tx, consultationId, { happenedOn: consultation.askedOn, what: asked }, staff.id);
    return ok(consultationId);
  });

/** Writes what the council answered, once (P-09, R-01), and the line of history about it. */
export const enterAnswer = (
  deps: Deps,
  staff: StaffActor,
  consultationId: Uuid,
  form: TypedForm,
  answered: string,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'consultation', action: 'answer' }, async (tx, today) => {
    const consultation = await consultationById(tx, consultationId);
    if (consultation === null) return fail('no-such-paper');
    if (consultation.answer !== null) return fail('not-now');
    const answer = readAnswer(form, consultation.askedOn, today);
    if (!answer.ok) return answer;
    if (!(await setAnswer(tx, consultationId, answer.value, staff.id))) return fail('not-now');
    await insertStep(tx, consultationId, { happenedOn: answer.value.answeredOn, what: answered }, staff.id);
    return ok(consultationId);
  });

/** Adds a line to the history of a question. */
export const addStep = (
  deps: Deps,
  staff: StaffActor,
  consultationId: Uuid,
  form: TypedForm,
): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'consultation', action: 'step' }, async (tx, today) => {
    if ((await consultationById(tx, consultationId)) === null) return fail('no-such-paper');
    const step = readStep(form, today);
    if (!step.ok) return step;
    await insertStep(tx, consultationId, step.value, staff.id);
    return ok(consultationId);
  });

/** A question with everything about it. */
export interface ConsultationView {
  readonly consultation: StoredConsultation;
  readonly matter: StoredMatter | null;
  readonly municipalityName: string | null;
  readonly steps: readonly ConsultationStep[];
  readonly attachments: readonly Attachment[];
  readonly today: PlainDate;
}

/** The question; null when the authority has none with this id. */
export const showConsultation = (
  deps: Deps & Pick<BasesDeps, 'findMunicipality'>,
  staff: StaffActor,
  consultationId: Uuid,
): Promise<ConsultationView | null> =>
  readRegister(deps, staff, async (tx, today) => {
    const consultation = await consultationById(tx, consultationId);
    if (consultation === null) return null;
    const { matterId, municipality } = consultation;
    return {
      consultation,
      matter: matterId === null ? null : await matterById(tx, matterId),
      municipalityName:
        municipality === null ? null : (deps.findMunicipality(municipality)?.name ?? municipality),
      steps: await listSteps(tx, consultationId),
      attachments: await listAttachments(tx, { owner: 'consultation', ownerId: consultationId }),
      today,
    };
  });

/** Questions, newest first, from the one behind `after` on. */
export const showConsultations = (
  deps: Deps,
  staff: StaffActor,
  after: Uuid | null,
): Promise<Listed<StoredConsultation>> =>
  readRegister(deps, staff, async tx => pageOf(await listConsultations(tx, { after, limit: PAGE_ROWS + 1 })));

/** The matters that a question can be about, newest first. */
export const mattersToAskAbout = (deps: Deps, staff: StaffActor): Promise<readonly StoredMatter[]> =>
  readRegister(deps, staff, tx => listMatters(tx, { after: null, limit: PAGE_ROWS }));
