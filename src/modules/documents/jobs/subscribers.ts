import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import {
  endCertificateOfCase,
  endCertificateWithoutReport,
  endPapersOfFiling,
} from '../use-cases/end-documents.use-case.ts';
import { issueNotice } from '../use-cases/issue-notice.use-case.ts';

const aboutFiling = z.object({ filingId: z.uuid().transform(id => id as Uuid) });

const aboutCase = z.object({ caseId: z.uuid().transform(id => id as Uuid) });

/** What papers follow from what happens to a filing. Each is safe to be told twice. */
export const subscribers = (deps: DocumentsDeps): Subscribers => ({
  'filing.approved': [
    (authorityId, event) => issueNotice(deps, authorityId, aboutFiling.parse(event).filingId),
  ],
  'filing.withdrawn': [
    (authorityId, event) =>
      endPapersOfFiling(deps.database, authorityId, aboutFiling.parse(event).filingId, 'withdrawn'),
  ],
  'filing.superseded': [
    (authorityId, event) =>
      endPapersOfFiling(deps.database, authorityId, aboutFiling.parse(event).filingId, 'superseded'),
  ],
  // The certificate of the law takes the place of ours (K-58); an end that did not hold is not certified.
  'filing.transferred': [
    (authorityId, event) =>
      endCertificateOfCase(deps.database, authorityId, aboutCase.parse(event).caseId, ['certificate']),
  ],
  'case.reopened': [
    (authorityId, event) =>
      endCertificateOfCase(deps.database, authorityId, aboutCase.parse(event).caseId, [
        'certificate',
        'legal-certificate',
      ]),
  ],
  // A certificate whose ground fell away holds no more, however long ago the person was released.
  'case.unreported': [
    (authorityId, event) => endCertificateWithoutReport(deps, authorityId, aboutCase.parse(event).caseId),
  ],
});
