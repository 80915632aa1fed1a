import type { Uuid } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideEnrolment, type EnrolmentAct } from '../domain/enrolment.ts';
import type { Facility } from '../domain/facility.ts';
import {
  type Enrolment,
  enrolmentOf,
  insertSteps,
  saveEnrolments,
} from '../repository/enrolment.repository.ts';
import { facilityById } from '../repository/facility.repository.ts';

/** An institution and where it stands. */
export interface Enrolled {
  readonly facility: Facility;
  readonly enrolment: Enrolment;
}

/** The open institution, which nobody else moves before the transaction ends; null when there is none, and when it closed. */
export async function lockEnrolment(tx: Tx, facilityId: Uuid): Promise<Enrolled | null> {
  const facility = await facilityById(tx, facilityId, 'lock');
  if (facility === null || facility.status === 'closed') return null;
  return { facility, enrolment: await enrolmentOf(tx, facilityId) };
}

/** What an act writes besides the status. */
type EnrolmentChange = Partial<Omit<Enrolment, 'facilityId' | 'status'>>;

/** Moves one institution on by an act of SM-5 and keeps the step; `not-now` when its status does not allow it. */
export async function moveEnrolment(
  tx: Tx,
  enrolment: Enrolment,
  act: EnrolmentAct,
  { change = {}, note = null }: { readonly change?: EnrolmentChange; readonly note?: string | null } = {},
): Promise<Result<Enrolment, 'not-now'>> {
  const decision = decideEnrolment(enrolment.status, act);
  const { facilityId } = enrolment;
  await recordAudit(tx, {
    action: decision.ok ? `facility-enrolment.${act}` : 'facility-enrolment.refuse',
    resource: 'facility',
    subjectId: facilityId,
    purpose: 'access-control',
    fields: ['enrolment', ...Object.keys(change)],
    detail: { from: enrolment.status, to: decision.ok ? decision.value : null },
  });
  if (!decision.ok) return decision;
  const moved: Enrolment = { ...enrolment, ...change, status: decision.value };
  await saveEnrolments(tx, [moved]);
  await insertSteps(tx, [{ facilityId, act, status: moved.status, note }]);
  return ok(moved);
}
