import type { ObservationChannel } from '../domain/applicant.ts';
import type { Pregnancy, TestSource } from '../domain/conditions.ts';
import type { FilingStatus } from '../domain/filing-status.ts';

/** Every column of `app.filing` under its name in the domain. */
export const FILING_COLUMNS = [
  'filing_id as filingId',
  'person_id as personId',
  'case_id as caseId',
  'submitted_at as submittedAt',
  'language',
  'consent_at as consentAt',
  'consent_version as consentVersion',
  'name',
  'name_kana as nameKana',
  'birth_date as birthDate',
  'age',
  'guardian_name as guardianName',
  'postal_code as postalCode',
  'prefecture',
  'municipality_code as municipalityCode',
  'address',
  'phone',
  'email',
  'observation_channel as observationChannel',
  'pregnancy',
  'risk_factors as riskFactors',
  'tested_at_medical_institution as testedAtMedicalInstitution',
  'self_management_declared as selfManagementDeclared',
  'tested_on as testedOn',
  'onset_on as onsetOn',
  'test_source as testSource',
  'evidence_kind as evidenceKind',
  'kit_listed as kitListed',
  'kit_maker as kitMaker',
  'remarks',
  'rule_id as ruleId',
  'due_on as dueOn',
  'replaces_filing_id as replacesFilingId',
  'household_id as householdId',
  'status',
  'management_number as managementNumber',
  'reviewer_id as reviewerId',
  'review_started_at as reviewStartedAt',
  'decided_at as decidedAt',
  'decision_reasons as decisionReasons',
  'checklist',
] as const;

/** What the table's checks guarantee beyond the column types. */
export type CheckedColumns = {
  observationChannel: ObservationChannel;
  pregnancy: Pregnancy;
  testSource: TestSource;
  evidenceKind: 'kit' | 'notice';
  status: FilingStatus;
};
