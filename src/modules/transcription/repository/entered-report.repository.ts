import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** What was typed in from one sheet. */
export interface EnteredReports {
  readonly testReports: readonly Uuid[];
  readonly caseReports: readonly Uuid[];
}

/** The reports that name this sheet as what they were typed from. Reads nothing personal. */
export async function reportsFromSheet(tx: Tx, sheetId: Uuid): Promise<EnteredReports> {
  const tests = await tx.db
    .selectFrom('test_report')
    .select('report_id as reportId')
    .where('authority_id', '=', tx.authorityId)
    .where('sheet_id', '=', sheetId)
    .orderBy('entered_at')
    .execute();
  const cases = await tx.db
    .selectFrom('case_report')
    .select('report_id as reportId')
    .where('authority_id', '=', tx.authorityId)
    .where('sheet_id', '=', sheetId)
    .orderBy('entered_at')
    .execute();
  return {
    testReports: tests.map(({ reportId }) => reportId),
    caseReports: cases.map(({ reportId }) => reportId),
  };
}
