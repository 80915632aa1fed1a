import type { Uuid } from '../../../../kernel/ids.ts';
import type { RouteRequest } from '../../../../platform/http/route.ts';
import { type PatientHead, showPatient } from '../../use-cases/show-patient.use-case.ts';
import { type CarePages, idIn, staffActor } from '../care-pages.ts';

/** Whom the address names; null when there is no such case. */
export async function patientIn(deps: CarePages, request: RouteRequest): Promise<PatientHead | null> {
  const caseId: Uuid | null = idIn(request, 'caseId');
  return caseId === null ? null : showPatient(deps, staffActor(request), caseId);
}
