import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Filing, FilingContent, FilingRef, FilingReview } from '../domain/filing.ts';
import { type FilingEvent, type FilingStatus, nextFilingStatus } from '../domain/filing-status.ts';
import { type CheckedColumns, FILING_COLUMNS } from './filing-columns.ts';
import { insertFilingEvent } from './filing-event.repository.ts';

/** The filings that a new one of the same person meets. */
const STANDING = [
  'submitted',
  'under-review',
  'issued',
  'returned',
] as const satisfies readonly FilingStatus[];

const filings = (tx: Tx) =>
  tx.db
    .selectFrom('filing')
    .select(FILING_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<CheckedColumns>();

/** The filing; null when there is none in this authority. The caller writes the audit row of the read. */
export async function filingById(tx: Tx, filingId: Uuid): Promise<Filing | null> {
  return (await filings(tx).where('filing_id', '=', filingId).executeTakeFirst()) ?? null;
}

/** The same as `filingById`, locked until the transaction ends: every change of status starts with it. */
export async function filingForUpdate(tx: Tx, filingId: Uuid): Promise<Filing | null> {
  return (await filings(tx).where('filing_id', '=', filingId).forUpdate().executeTakeFirst()) ?? null;
}

/** The filing with this management number, in its printed form; null when there is none. */
export async function filingOfManagementNumber(tx: Tx, number: string): Promise<Filing | null> {
  return (await filings(tx).where('management_number', '=', number).executeTakeFirst()) ?? null;
}

/** The filings that opened these cases. The caller writes the audit rows. */
export async function filingsOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly Filing[]> {
  if (caseIds.length === 0) return [];
  return filings(tx)
    .where('case_id', 'in', [...caseIds])
    .execute();
}

/** The filing that opened the case. */
export async function filingOfCase(tx: Tx, caseId: Uuid): Promise<Filing | null> {
  return (await filings(tx).where('case_id', '=', caseId).executeTakeFirst()) ?? null;
}

/**
 * The filings of a person that are live or returned, and the one that is being corrected while it is; locked in the
 * order of their ids, so that two submissions cannot wait for each other. At most one of a person is live
 * (`filing_one_live_a_person`).
 */
export async function lockStandingFilings(
  tx: Tx,
  personId: Uuid,
  correctedFilingId: Uuid | null,
): Promise<readonly Filing[]> {
  return filings(tx)
    .where('status', 'in', STANDING)
    .where(({ or, eb }) =>
      or([
        eb('person_id', '=', personId),
        ...(correctedFilingId === null ? [] : [eb('filing_id', '=', correctedFilingId)]),
      ]),
    )
    .orderBy('filing_id')
    .forUpdate()
    .execute();
}

/** Stores a new filing as submitted, with the first line of its history. Its content is never updated (K-65). */
export async function insertFiling(
  tx: Tx,
  filing: FilingContent & Pick<Filing, 'filingId' | 'personId' | 'caseId'>,
): Promise<void> {
  await tx.db
    .insertInto('filing')
    .values({
      authority_id: tx.authorityId,
      filing_id: filing.filingId,
      person_id: filing.personId,
      case_id: filing.caseId,
      submitted_at: filing.submittedAt,
      language: filing.language,
      consent_at: filing.consentAt,
      consent_version: filing.consentVersion,
      name: filing.name,
      name_kana: filing.nameKana,
      birth_date: filing.birthDate,
      age: filing.age,
      guardian_name: filing.guardianName,
      postal_code: filing.postalCode,
      prefecture: filing.prefecture,
      municipality_code: filing.municipalityCode,
      address: filing.address,
      phone: filing.phone,
      email: filing.email,
      observation_channel: filing.observationChannel,
      pregnancy: filing.pregnancy,
      risk_factors: [...filing.riskFactors],
      tested_at_medical_institution: filing.testedAtMedicalInstitution,
      self_management_declared: filing.selfManagementDeclared,
      tested_on: filing.testedOn,
      onset_on: filing.onsetOn,
      test_source: filing.testSource,
      evidence_kind: filing.evidenceKind,
      kit_listed: filing.kitListed,
      kit_maker: filing.kitMaker,
      remarks: filing.remarks,
      rule_id: filing.ruleId,
      due_on: filing.dueOn,
      replaces_filing_id: filing.replacesFilingId,
      household_id: filing.householdId,
      status: 'submitted',
      management_number: null,
      reviewer_id: null,
      review_started_at: null,
      decided_at: null,
      decision_reasons: [],
      checklist: [],
    })
    .execute();
  await insertFilingEvent(tx, { filingId: filing.filingId, from: null, to: 'submitted', reasons: [] });
}

/** What a change of status may set beside it. */
export type ReviewChange = Partial<Omit<FilingReview, 'status' | 'decisionReasons'>> & {
  readonly reasons?: readonly string[];
};

/**
 * Moves a filing that the caller holds locked along its status machine and adds the line to its history.
 * Throws when the machine has no such move: ask the domain first.
 */
export async function changeFilingStatus(
  tx: Tx,
  filing: FilingRef,
  event: FilingEvent,
  change: ReviewChange = {},
): Promise<FilingStatus> {
  const status = nextFilingStatus(filing.status, event);
  if (status === null) throw new Error(`A filing that is ${filing.status} cannot ${event}.`);
  const { reasons } = change;
  await tx.db
    .updateTable('filing')
    .set({
      status,
      ...(change.managementNumber !== undefined && { management_number: change.managementNumber }),
      ...(change.reviewerId !== undefined && { reviewer_id: change.reviewerId }),
      ...(change.reviewStartedAt !== undefined && { review_started_at: change.reviewStartedAt }),
      ...(change.decidedAt !== undefined && { decided_at: change.decidedAt }),
      ...(change.checklist !== undefined && { checklist: [...change.checklist] }),
      ...(reasons !== undefined && { decision_reasons: [...reasons] }),
    })
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filing.filingId)
    .execute();
  await insertFilingEvent(tx, {
    filingId: filing.filingId,
    from: filing.status,
    to: status,
    reasons: reasons ?? [],
  });
  return status;
}
