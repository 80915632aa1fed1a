import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Identifier } from '../domain/patient-facts.ts';
import type { SearchToken } from '../domain/search-address.ts';

export type ReportedKind = 'Observation' | 'Condition';

/** Which resource became which report. */
export interface FhirReport {
  readonly reportId: Uuid;
  readonly facilityId: Uuid;
  readonly kind: ReportedKind;
  readonly patientId: Uuid;
  readonly identifier: Identifier | null;
  readonly laboratoryCode: string | null;
  readonly contentHash: Uint8Array;
  readonly receivedAt: Instant;
}

/** One about to be written down. */
export interface NewFhirReport extends Omit<FhirReport, 'receivedAt'> {
  readonly clientId: Uuid;
  readonly sourceKey: Uint8Array;
}

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('fhir_report')
    .select([
      'report_id as reportId',
      'facility_id as facilityId',
      'kind',
      'patient_id as patientId',
      'identifier_system as system',
      'identifier_value as value',
      'laboratory_code as laboratoryCode',
      'content_hash as contentHash',
      'received_at as receivedAt',
    ])
    .where('authority_id', '=', tx.authorityId);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const reportOf = ({ system, value, kind, ...row }: Row): FhirReport => ({
  ...row,
  kind: kind as ReportedKind,
  identifier: system === null || value === null ? null : { system, value },
});

/** The resource of this id; null when there is none that the caller may see. */
export async function fhirReportById(tx: Tx, kind: ReportedKind, reportId: Uuid): Promise<FhirReport | null> {
  const row = await rows(tx).where('report_id', '=', reportId).where('kind', '=', kind).executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

/** What this source made before; null when it is new. */
export async function fhirReportOfSource(
  tx: Tx,
  facilityId: Uuid,
  sourceKey: Uint8Array,
): Promise<FhirReport | null> {
  const row = await rows(tx)
    .where('facility_id', '=', facilityId)
    .where('source_key', '=', Buffer.from(sourceKey))
    .executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

/** Resources of an institution by identifier or patient, newest first, at most `limit`. */
export async function findFhirReports(
  tx: Tx,
  facilityId: Uuid,
  kind: ReportedKind,
  by: { readonly identifier: SearchToken | null; readonly patientId: Uuid | null },
  limit: number,
): Promise<readonly FhirReport[]> {
  let query = rows(tx).where('facility_id', '=', facilityId).where('kind', '=', kind);
  if (by.patientId !== null) query = query.where('patient_id', '=', by.patientId);
  if (by.identifier !== null) query = query.where('identifier_value', '=', by.identifier.value);
  if (by.identifier?.system != null) query = query.where('identifier_system', '=', by.identifier.system);
  const found = await query.orderBy('received_at', 'desc').orderBy('report_id').limit(limit).execute();
  return found.map(reportOf);
}

/** Writes down which resource became which report; false when the same source was written down meanwhile. */
export async function insertFhirReport(tx: Tx, report: NewFhirReport): Promise<boolean> {
  const result = await tx.db
    .insertInto('fhir_report')
    .values({
      authority_id: tx.authorityId,
      report_id: report.reportId,
      facility_id: report.facilityId,
      kind: report.kind,
      patient_id: report.patientId,
      client_id: report.clientId,
      identifier_system: report.identifier?.system ?? null,
      identifier_value: report.identifier?.value ?? null,
      laboratory_code: report.laboratoryCode,
      source_key: Buffer.from(report.sourceKey),
      content_hash: Buffer.from(report.contentHash),
      received_at: tx.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
