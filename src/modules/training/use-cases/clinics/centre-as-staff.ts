import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { movePatient } from '../../../care/index.ts';
import { takeReportStep } from '../../../case-reports/index.ts';
import { QUERY } from '../../domain/synthetic/institutions.ja.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { done } from './clinic-staff.ts';
import type { MadeReport } from './write-report.ts';

/** Where patients can be brought. */
export type Beds = Readonly<Record<'hospital' | 'hotel', Uuid>>;

/** Accepts a report, and records that the patient stays at home or is brought where they need to be. */
export async function acceptAsCentre(
  { caseReports, modules, clock }: TrainingDeps,
  carer: StaffActor,
  { reportId, patient }: MadeReport,
  beds: Beds,
): Promise<void> {
  const report = done(await takeReportStep(caseReports, carer, reportId, { act: 'accept' }), 'accepting');
  if (report.caseId === null) return;
  const { goesTo } = patient;
  const moved = await movePatient(modules, carer, report.caseId, {
    place: goesTo ?? 'home',
    facilityId: goesTo === null ? null : beds[goesTo],
    elsewhere: null,
    awaits: null,
    fromOn: jstDate(clock.now()),
    arrived: true,
  });
  done(moved, 'a move');
}

/** Asks the clinic something about its report. */
export async function askClinic(
  { caseReports }: TrainingDeps,
  carer: StaffActor,
  { reportId }: MadeReport,
): Promise<void> {
  done(await takeReportStep(caseReports, carer, reportId, { act: 'query', message: QUERY }), 'a question');
}
