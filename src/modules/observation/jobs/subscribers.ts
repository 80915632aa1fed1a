import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import type { ObservationDeps } from '../use-cases/observation-deps.ts';
import { stopAsking } from '../use-cases/stop-asking.use-case.ts';

const aboutCase = z.object({ caseId: z.uuid().transform(id => id as Uuid) });

/** A case that ended is not asked about any more, whoever ended it. Safe to be told twice. */
export const subscribers = (deps: Pick<ObservationDeps, 'database'>): Subscribers => ({
  'case.closed': [(authorityId, event) => stopAsking(deps, authorityId, aboutCase.parse(event).caseId)],
});
