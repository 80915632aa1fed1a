import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { completeFilingOfCase } from '../use-cases/complete-filing.use-case.ts';
import { type FollowUpDeps, followUpInquiry } from '../use-cases/follow-up-inquiry.use-case.ts';

const aboutCase = z.object({ caseId: z.uuid().transform(id => id as Uuid) });
const aboutInquiry = z.object({ inquiryId: z.uuid().transform(id => id as Uuid) });

/** What becomes of a filing when its case ends, and of an inquiry once it came. Safe to be told twice. */
export const subscribers = (deps: FollowUpDeps): Subscribers => ({
  'case.released': [
    (authorityId, event) => completeFilingOfCase(deps, authorityId, aboutCase.parse(event).caseId),
  ],
  'inquiry.received': [
    (authorityId, event) => followUpInquiry(deps, authorityId, aboutInquiry.parse(event).inquiryId),
  ],
});
