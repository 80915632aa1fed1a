import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/tables.generated.ts';
import type { CaseReport, ChannelReason, ItemValue, ReportChannel, Sex } from '../domain/case-report.ts';
import type { CaseReportStatus } from '../domain/case-report-status.ts';
import { countedCase } from '../domain/counted-case.ts';
import type { ReportKind } from '../domain/profile.ts';
import { countCaseInstead } from './case-count.repository.ts';

/** The stored form of the items that have no column. */
export const storedItems: z.ZodType<Readonly<Record<string, ItemValue>>> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]),
);

/** Stores a new report and counts it; false when this id, or this row of its source, was stored before. */
export async function insertCaseReport(
  tx: Tx,
  report: CaseReport,
  sourceKey: Uint8Array | null,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('case_report')
    .values({
      authority_id: tx.authorityId,
      report_id: report.reportId,
      facility_id: report.facilityId,
      profile_id: report.profileId,
      entry_channel: report.entryChannel,
      channel_reason: report.channelReason,
      proxy: report.proxy,
      sheet_id: report.sheetId,
      entered_by: report.enteredBy,
      reported_at: report.reportedAt,
      entered_at: report.enteredAt,
      accepted_at: null,
      source_key: sourceKey === null ? null : Buffer.from(sourceKey),
      person_id: null,
      case_id: null,
      health_centre_id: null,
      status: report.status,
      ...stateColumns(report),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  const isNew = result.numInsertedOrUpdatedRows === 1n;
  if (isNew) await countCaseInstead(tx, null, countedCase(report));
  return isNew;
}

type State = Pick<
  CaseReport,
  | 'revision'
  | 'kind'
  | 'name'
  | 'nameKana'
  | 'sex'
  | 'birthDate'
  | 'phone'
  | 'postalCode'
  | 'municipalityCode'
  | 'address'
  | 'onsetOn'
  | 'sampledOn'
  | 'diagnosedOn'
  | 'diedOn'
  | 'content'
  | 'physician'
  | 'changedAt'
>;

const stateColumns = (state: State) => ({
  revision: state.revision,
  kind: state.kind,
  name: state.name,
  name_kana: state.nameKana,
  sex: state.sex,
  birth_date: state.birthDate,
  phone: state.phone,
  postal_code: state.postalCode,
  municipality_code: state.municipalityCode,
  address: state.address,
  onset_on: state.onsetOn,
  sampled_on: state.sampledOn,
  diagnosed_on: state.diagnosedOn,
  died_on: state.diedOn,
  content: JSON.stringify(state.content),
  physician: state.physician,
  changed_at: state.changedAt,
});

/** The report; null when there is none that the caller may see. With `lock`, nobody else changes it meanwhile. */
export async function findCaseReport(tx: Tx, reportId: Uuid, lock = false): Promise<CaseReport | null> {
  const query = tx.db
    .selectFrom('case_report')
    .selectAll()
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

/** A stored row as a report. */
export const reportOf = (row: Selectable<DB['case_report']>): CaseReport => ({
  reportId: row.report_id,
  facilityId: row.facility_id,
  revision: row.revision,
  status: row.status as CaseReportStatus,
  profileId: row.profile_id,
  kind: row.kind as ReportKind,
  name: row.name,
  nameKana: row.name_kana,
  sex: row.sex as Sex,
  birthDate: row.birth_date,
  phone: row.phone,
  postalCode: row.postal_code,
  municipalityCode: row.municipality_code,
  address: row.address,
  onsetOn: row.onset_on,
  sampledOn: row.sampled_on,
  diagnosedOn: row.diagnosed_on,
  diedOn: row.died_on,
  content: storedItems.parse(row.content),
  physician: row.physician,
  healthCentreId: row.health_centre_id,
  entryChannel: row.entry_channel as ReportChannel,
  channelReason: row.channel_reason as ChannelReason | null,
  proxy: row.proxy,
  sheetId: row.sheet_id,
  enteredBy: row.entered_by,
  reportedAt: row.reported_at,
  enteredAt: row.entered_at,
  acceptedAt: row.accepted_at,
  changedAt: row.changed_at,
  personId: row.person_id,
  caseId: row.case_id,
});

/** Replaces what the report says, and where it stands. The caller keeps the earlier state as a revision. */
export async function replaceCaseReport(tx: Tx, before: CaseReport, after: CaseReport): Promise<void> {
  await update(tx, before.reportId, { status: after.status, ...stateColumns(after) });
  await countCaseInstead(tx, countedCase(before), countedCase(after));
}

/** Moves the report on; an acceptance is dated. */
export async function moveCaseReport(tx: Tx, report: CaseReport, status: CaseReportStatus): Promise<void> {
  await update(tx, report.reportId, {
    status,
    changed_at: tx.at,
    ...(status === 'accepted' && { accepted_at: tx.at }),
  });
  await countCaseInstead(tx, countedCase(report), countedCase({ ...report, status }));
}

/** Gives the report to a health centre; null when none is responsible. */
export async function routeCaseReport(tx: Tx, reportId: Uuid, healthCentreId: Uuid | null): Promise<void> {
  await update(tx, reportId, { health_centre_id: healthCentreId, changed_at: tx.at });
}

/** Records whose report it is, and in which case it is followed. */
export async function joinCaseReport(
  tx: Tx,
  reportId: Uuid,
  joined: { readonly personId: Uuid; readonly caseId: Uuid },
): Promise<void> {
  await update(tx, reportId, { person_id: joined.personId, case_id: joined.caseId });
}

async function update(tx: Tx, reportId: Uuid, columns: object): Promise<void> {
  await tx.db
    .updateTable('case_report')
    .set(columns)
    .where('authority_id', '=', tx.authorityId)
    .where('report_id', '=', reportId)
    .execute();
}

/** How many other reports of the case still stand. */
export async function countOtherReportsOfCase(tx: Tx, caseId: Uuid, reportId: Uuid): Promise<number> {
  const { count } = await tx.db
    .selectFrom('case_report')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .where('report_id', '!=', reportId)
    .where('status', 'not in', ['withdrawn', 'transferred'])
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Those of the cases of which reports were made and every one is withdrawn; one that another authority took over still
 * stands. With `besides`, as if that report were withdrawn.
 */
export async function casesWithoutReport(
  tx: Tx,
  caseIds: readonly Uuid[],
  besides: Uuid | null = null,
): Promise<ReadonlySet<Uuid>> {
  if (caseIds.length === 0) return new Set();
  const { rows } = await sql<{ caseId: Uuid }>`
    select case_id as "caseId" from case_report
    where authority_id = ${tx.authorityId} and case_id = any(${[...caseIds]}::uuid[])
    group by case_id
    having bool_and(status = 'withdrawn' or report_id is not distinct from ${besides}::uuid)`.execute(tx.db);
  return new Set(rows.map(({ caseId }) => caseId));
}
