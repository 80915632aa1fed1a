import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { JobDefinition } from '../../../platform/jobs/jobs.port.ts';
import { BATCH_JOB, enqueueBatches } from '../use-cases/document-batch.use-case.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import { runBatchBite } from '../use-cases/run-document-batch.ts';

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  batchId: z.uuid().transform(id => id as Uuid),
});

/** How long one job works before it lets others have their turn; a server that stops waits no longer than this. */
const STRETCH_MS = 3_000;

/** Works on a batch of papers for a while, and leaves the rest to the next job. */
export const runBatchJob = (deps: DocumentsDeps): JobDefinition<z.infer<typeof payload>> => ({
  name: BATCH_JOB,
  payload,
  run: async ({ authorityId, batchId }) => {
    const until = performance.now() + STRETCH_MS;
    while (performance.now() < until) if ((await runBatchBite(deps, authorityId, batchId)) === 'done') return;
    await deps.database.withTenant(systemActor(authorityId, 'document-batch'), async tx => {
      exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
      await enqueueBatches(tx, [batchId]);
    });
  },
});
