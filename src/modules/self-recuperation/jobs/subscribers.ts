import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { completeFilingOfCase } from '../use-cases/complete-filing.use-case.ts';

const aboutCase = z.object({ caseId: z.uuid().transform(id => id as Uuid) });

/** What becomes of a filing when its case ends. Safe to be told twice. */
export const subscribers = (deps: { readonly database: Database }): Subscribers => ({
  'case.released': [
    (authorityId, event) => completeFilingOfCase(deps, authorityId, aboutCase.parse(event).caseId),
  ],
});
