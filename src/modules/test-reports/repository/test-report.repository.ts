import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { EntryOrigin } from '../domain/entry-origin.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import { type ContractStanding, entryOf, type ReportStatus, type TestReport } from '../domain/test-report.ts';
import { REPORT_COLUMNS } from './report-columns.ts';

/** A report about to be stored. */
export interface NewTestReport {
  readonly entry: TestEntry;
  readonly origin: EntryOrigin;
  readonly contract: ContractStanding;
  /** The actor who entered it; the actor of the transaction unless told, as by the job that reads a file. */
  readonly enteredBy?: string;
}

/** Stores reports in one statement; gives the ids of those whose source key was not there yet, in the order given. */
export async function insertReports(
  tx: Tx,
  reports: readonly NewTestReport[],
): Promise<readonly (Uuid | null)[]> {
  if (reports.length === 0) return [];
  const rows = reports.map(report => rowOf(tx, report));
  // As one JSON text: forty columns of a thousand rows would be more parameters than a statement takes.
  const { rows: stored } = await sql<{ reportId: Uuid }>`
    insert into test_report
    select * from json_populate_recordset(null::test_report, ${JSON.stringify(rows)}::json)
    on conflict (authority_id, facility_id, source_key) where source_key is not null do nothing
    returning report_id as "reportId"
  `.execute(tx.db);
  const ids = new Set(stored.map(({ reportId }) => reportId));
  return rows.map(({ report_id }) => (ids.has(report_id) ? report_id : null));
}

// Written out column by column: putting objects together costs more than all the rest of a row from a file.
const rowOf = (tx: Tx, { entry, origin, contract, enteredBy }: NewTestReport) => ({
  authority_id: tx.authorityId,
  report_id: tx.newId(),
  facility_id: origin.facilityId,
  revision: 1,
  status: 'reported' satisfies ReportStatus,
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
  contract_id: contract.contractId,
  contract_state: contract.contractState,
  entry_channel: origin.channel,
  channel_reason: origin.channelReason,
  channel_note: origin.channelNote,
  proxy: origin.proxy,
  sheet_id: origin.sheetId,
  source_key: origin.sourceKey === null ? null : `\\x${Buffer.from(origin.sourceKey).toString('hex')}`,
  entered_by: enteredBy ?? tx.actorName,
  entered_at: tx.at,
  changed_at: tx.at,
});

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
