import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { stepImport } from '../repository/import-job.repository.ts';
import { destroyImport, importsToDestroy } from '../repository/import-part.repository.ts';
import type { ImportsDeps } from './imports-deps.ts';

/** Long enough to put rows right after a weekend and holidays. */
const KEPT_HOURS = 14 * 24;
const A_TIME = 20;

/** Destroys what is left of old files, also of those that nobody started; returns how many. Called until it finds none. */
export const destroyOldImports = (
  { database }: Pick<ImportsDeps, 'database'>,
  authorityId: AuthorityId,
): Promise<number> =>
  database.withTenant(systemActor(authorityId, 'imports.destroy'), async tx => {
    exemptFromAudit(tx, 'Nothing was destroyed.');
    const old = await importsToDestroy(tx, addHours(tx.at, -KEPT_HOURS), A_TIME);
    for (const importId of old) {
      await stepImport(tx, importId, 'failed', { failure: 'not-started' });
      await destroyImport(tx, importId);
      await recordAudit(tx, {
        action: 'import.destroy',
        resource: 'import',
        subjectId: importId,
        purpose: 'retention',
      });
    }
    return old.length;
  });
