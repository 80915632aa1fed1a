import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { type ContractStanding, entryOf, type ReportStatus, type TestReport } from '../domain/test-report.ts';
import { REPORT_COLUMNS } from './report-columns.ts';

const entryRow = (entry: TestEntry) => ({
  legal_basis: entry.legalBasis,
  sampled_on: entry.sampledOn,
  sampled_minute: entry.sampledMinute,
  resulted_on: entry.resultedOn,
  resulted_minute: entry.resultedMinute,
  specimen: entry.specimen,
  method: entry.method,
  result: entry.result,
  patient_number: entry.patientNumber,
  name: entry.name,
  name_kana: entry.nameKana,
  birth_date: entry.birthDate,
  sex: entry.sex,
  phone: entry.phone,
  postal_code: entry.postalCode,
  municipality_code: entry.municipalityCode,
  address: entry.address,
  onset_on: entry.onsetOn,
});

/** The report; null when there is none, or it is not the caller's own. The caller writes the audit row of the read. */
export async function reportById(tx: Tx, reportId: Uuid): Promise<TestReport | null> {
  const row = await oneReport(tx, reportId).executeTakeFirst();
  return (row as TestReport | undefined) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function reportForUpdate(tx: Tx, reportId: Uuid): Promise<TestReport | null> {
  const row = await oneReport(tx, reportId).forUpdate().executeTakeFirst();
  return (row as TestReport | undefined) ?? null;
}

const oneReport = (tx: Tx, reportId: Uuid) =>
  tx.db
    .selectFrom('test_report')
    .select(REPORT_COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId);

/** The report that this row of this source made; null before it did. */
export async function reportOfSource(tx: Tx, facilityId: Uuid, sourceKey: Uint8Array): Promise<Uuid | null> {
  const row = await tx.db
    .selectFrom('test_report')
    .select('report_id')
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('source_key', '=', Buffer.from(sourceKey))
    .executeTakeFirst();
  return row?.report_id ?? null;
}

/** Puts the new state in place of the old one, under the next revision. */
export async function replaceReport(
  tx: Tx,
  reportId: Uuid,
  changed: {
    readonly revision: number;
    readonly status: ReportStatus;
    readonly entry: TestEntry;
    readonly contract: ContractStanding;
  },
): Promise<void> {
  await tx.db
    .updateTable('test_report')
    .set({
      ...entryRow(entryOf(changed.entry)),
      contract_id: changed.contract.contractId,
      contract_state: changed.contract.contractState,
      revision: changed.revision,
      status: changed.status,
      changed_at: tx.at,
    })
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId)
    .execute();
}

/** Writes down whom the test was done on. */
export async function setPerson(tx: Tx, reportId: Uuid, personId: Uuid | null): Promise<void> {
  await tx.db
    .updateTable('test_report')
    .set({ person_id: personId })
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId)
    .execute();
}
