import { z } from 'zod';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { JobDefinition } from '../../../platform/jobs/jobs.port.ts';
import { enqueueImports, IMPORT_JOB } from '../use-cases/enqueue-imports.ts';
import type { ImportsDeps } from '../use-cases/imports-deps.ts';
import { runImport } from '../use-cases/run-import.ts';

const payload = z.strictObject({
  authorityId: z.number().transform(id => id as AuthorityId),
  importId: z.uuid().transform(id => id as Uuid),
});

/** How long one job works before it lets others have their turn; a server that stops waits no longer than this. */
const STRETCH_MS = 3_000;

/** Works on an import for a while, and leaves the rest to the next job. */
export const runImportJob = (deps: ImportsDeps): JobDefinition<z.infer<typeof payload>> => ({
  name: IMPORT_JOB,
  payload,
  run: async ({ authorityId, importId }) => {
    const until = performance.now() + STRETCH_MS;
    const goesOn = (): boolean => performance.now() < until;
    if ((await runImport(deps, authorityId, importId, { goesOn })) === 'done') return;
    await deps.database.withTenant(systemActor(authorityId, 'imports.run'), async tx => {
      exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
      await enqueueImports(tx, [importId]);
    });
  },
});
