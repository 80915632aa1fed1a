import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { finishReportedSheet } from '../use-cases/finish-reported-sheet.use-case.ts';
import type { TranscriptionDeps } from '../use-cases/transcription-deps.ts';

const aboutReport = z.object({ reportId: z.uuid().transform(id => id as Uuid) });

/** A case report that was typed from a sheet ends the sheet's waiting. Safe to be told twice. */
export const subscribers = (deps: Pick<TranscriptionDeps, 'database'>): Subscribers => ({
  'case-report.submitted': [
    (authorityId, event) => finishReportedSheet(deps, authorityId, aboutReport.parse(event).reportId),
  ],
});
