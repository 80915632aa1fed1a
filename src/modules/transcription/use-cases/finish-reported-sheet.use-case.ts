import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { caseReportById } from '../../case-reports/index.ts';
import { sheetById } from '../repository/sheet.repository.ts';
import { moveIn } from './move-sheet.use-case.ts';
import type { TranscriptionDeps } from './transcription-deps.ts';

/**
 * Ends the waiting of the sheet that a case report was typed from: it reports one patient. Whoever has it in hand is who
 * ended it; one that nobody has in hand stays. Safe to run twice.
 */
export const finishReportedSheet = (
  { database }: Pick<TranscriptionDeps, 'database'>,
  authorityId: AuthorityId,
  reportId: Uuid,
): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'transcription.finish'), async tx => {
    const report = await caseReportById(tx, reportId);
    const sheet = report?.sheetId ? await sheetById(tx, report.sheetId) : null;
    const holder = sheet?.status === 'waiting' ? sheet.claimedBy : null;
    if (sheet === null || holder === null) return exemptFromAudit(tx, 'no sheet waits for this report');
    const finished = await moveIn(tx, { id: holder }, sheet.sheetId, { kind: 'finish' });
    if (!finished.ok) exemptFromAudit(tx, 'somebody else ended it meanwhile');
  });
