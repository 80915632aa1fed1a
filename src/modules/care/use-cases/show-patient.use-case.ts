import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById, type RecuperationCase } from '../../cases/index.ts';
import { personById } from '../../persons/index.ts';
import { type FacilityChoice, facilitiesToStayIn } from '../repository/facility-choice.repository.ts';
import type { CareDeps } from './care-deps.ts';

export type { FacilityChoice } from '../repository/facility-choice.repository.ts';

/** Whom a form is about. */
export interface PatientHead {
  readonly subject: RecuperationCase;
  readonly name: string;
  /** The hospitals and hotels that take part. */
  readonly facilities: readonly FacilityChoice[];
}

/** The patient of a case, for the forms about them; null when there is no such case. */
export const showPatient = (
  deps: Pick<CareDeps, 'database'>,
  actor: StaffActor,
  caseId: Uuid,
): Promise<PatientHead | null> =>
  deps.database.withTenant(actor, async tx => {
    const subject = await caseById(tx, caseId);
    const person = subject === null ? null : await personById(tx, subject.personId);
    if (subject === null || person === null) {
      exemptFromAudit(tx, 'There is no such case.');
      return null;
    }
    await recordAudit(tx, {
      action: 'care.read',
      resource: 'case',
      subjectId: caseId,
      purpose: 'care',
      fields: ['name'],
    });
    return { subject, name: person.name, facilities: await facilitiesToStayIn(tx) };
  });
