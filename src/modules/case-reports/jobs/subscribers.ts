import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { followChangedReport, followSubmittedReport } from '../use-cases/follow-case-report.use-case.ts';
import { CASE_REPORT_CHANGED, CASE_REPORT_SUBMITTED } from '../use-cases/submit-case-report.use-case.ts';

const aboutReport = z.object({ reportId: z.uuid().transform(id => id as Uuid) });

const changed = aboutReport.extend({
  revision: z.int().optional(),
  isEntitled: z.boolean().optional(),
});

/** What the authority does when an institution reported a patient or a report changed. Safe to be told twice. */
export const caseReportSubscribers = (deps: Parameters<typeof followSubmittedReport>[0]): Subscribers => ({
  [CASE_REPORT_SUBMITTED]: [
    (authorityId, event) => followSubmittedReport(deps, authorityId, aboutReport.parse(event).reportId),
  ],
  [CASE_REPORT_CHANGED]: [
    (authorityId, event) => {
      const { reportId, revision, isEntitled = false } = changed.parse(event);
      return followChangedReport(
        deps,
        authorityId,
        reportId,
        revision === undefined ? null : { revision, isEntitled },
      );
    },
  ],
});
