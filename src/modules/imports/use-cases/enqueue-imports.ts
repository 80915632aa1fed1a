import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { enqueueAll } from '../../../platform/jobs/enqueue.ts';
import { runningImports } from '../repository/import-job.repository.ts';

export const IMPORT_JOB = 'imports.run-import';

/** Puts the next stretch of work on imports into the queue, once each. */
export const enqueueImports = (tx: Tx, importIds: readonly Uuid[]): Promise<void> =>
  enqueueAll(
    tx.client,
    IMPORT_JOB,
    importIds.map(importId => ({
      key: `import:${importId}`,
      payload: { authorityId: tx.authorityId, importId },
    })),
  );

/** Gives every import that runs a job again: the old one may have died with its worker. Safe at any time. */
export const recoverImports = (database: Database, authorityId: AuthorityId): Promise<void> =>
  database.withTenant(systemActor(authorityId, 'imports.recover'), async tx => {
    exemptFromAudit(tx, 'Queue upkeep; touches no personal data.');
    await enqueueImports(tx, await runningImports(tx));
  });
