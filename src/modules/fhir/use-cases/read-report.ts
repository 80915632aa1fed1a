import type { Tx } from '../../../platform/db/database.ts';
import { pickVisible, visibleToProgram } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseReportById, rawOf } from '../../case-reports/index.ts';
import { testReportById } from '../../test-reports/index.ts';
import { writeCondition } from '../domain/write-condition.ts';
import { writeObservation } from '../domain/write-observation.ts';
import type { Resource, Stored } from '../domain/write-patient.ts';
import type { FhirReport } from '../repository/fhir-report.repository.ts';

const WITHDRAWN = 'withdrawn';
const PERMISSIONS = { Observation: 'test.read', Condition: 'case-report.read' } as const;

/**
 * The resource of a report as it stands now, with its id, version and time: exactly what the policy table shows to a program
 * (H-18). Writes the audit row of the read.
 */
export async function resourceOfReport(
  tx: Tx,
  report: FhirReport,
): Promise<Stored & { readonly resource: Resource }> {
  await recordAudit(tx, {
    action: 'fhir-report.read',
    resource: report.kind === 'Observation' ? 'test-report' : 'case-report',
    subjectId: report.reportId,
    purpose: 'surveillance',
    fields: [...visibleToProgram(PERMISSIONS[report.kind])],
  });
  return report.kind === 'Observation' ? observationOf(tx, report) : conditionOf(tx, report);
}

async function observationOf(tx: Tx, sent: FhirReport) {
  const test = await testReportById(tx, sent.reportId);
  if (test === null) throw new Error('The test report of an Observation is not there.');
  const stored = { id: sent.reportId, version: test.revision, changedAt: test.changedAt };
  const shown = pickVisible(test, visibleToProgram('test.read'));
  return { ...stored, resource: writeObservation(stored, sent, shown, shown.status === WITHDRAWN) };
}

async function conditionOf(tx: Tx, sent: FhirReport) {
  const found = await caseReportById(tx, sent.reportId);
  if (found === null) throw new Error('The case report of a Condition is not there.');
  const stored = { id: sent.reportId, version: found.revision, changedAt: found.changedAt };
  const shown = pickVisible(found, visibleToProgram('case-report.read'));
  return { ...stored, resource: writeCondition(stored, sent, rawOf(shown), shown.status === WITHDRAWN) };
}
