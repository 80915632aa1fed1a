import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { Judgement } from '../../persons/index.ts';
import { judgeEntered } from '../../test-reports/index.ts';
import { reportsFromSheet } from '../repository/entered-report.repository.ts';
import { sheetById } from '../repository/sheet.repository.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/**
 * Writes down what was said about those who look like the person of a test that was typed in from a sheet (F-05); nothing
 * is said without a test. False when there is no such sheet, or no such test was typed in from it.
 */
export const judgeFromSheet = (
  deps: Pick<TranscriptionDeps, 'database' | 'personReferences'>,
  actor: StaffActor,
  sheetId: Uuid,
  reportId: Uuid | null,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<boolean> =>
  deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'nothing was said, or it has its own row');
    // Of an institution nobody sees the sheet, but its own report.
    if ((await sheetById(tx, sheetId)) === null) return false;
    if (reportId === null) return true;
    const { testReports } = await reportsFromSheet(tx, sheetId);
    if (!testReports.includes(reportId)) return false;
    await judgeEntered(tx, deps, reportId, judgements);
    return true;
  });
